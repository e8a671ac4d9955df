import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, CHROMIUM_PATH, DATA_DIR, ORIGIN, PORT } from './src/installation';

/** Pages looked at one by one: it is the same to them what the figures are, and that others change them. */
const LOOKED_AT = /(accessibility|bytes|every-page|languages|phone|print)\.spec\.ts/;

/** The product as a newcomer gets it: `npm start` on a database of its own, played in Debian's Chromium. */
export default defineConfig({
  testDir: './src',
  outputDir: '../../test-results',
  // The stories change what others count: one after the other. Beside them, and by both when they are told, pages are looked at.
  workers: 2,
  projects: [
    { name: 'stories', testIgnore: LOOKED_AT, workers: 1 },
    { name: 'pages', testMatch: LOOKED_AT, fullyParallel: true, workers: 2 },
  ],
  // Limits are for what hangs: four times what a slow machine needs.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: [['list']],
  use: {
    baseURL: ORIGIN,
    // What cannot be pressed fails as soon as what is not to be seen.
    actionTimeout: 40_000,
    navigationTimeout: 120_000,
    // A trace of every story would cost a sixth of the time: `--trace on` makes it of the one that failed.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGUMENTS },
  },
  webServer: {
    command: `rm -rf ${DATA_DIR} && npm start`,
    cwd: join(__dirname, '../..'),
    // The API answers while the site is still being built.
    url: `${ORIGIN}/en`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    // The stories ask for thousands of pages in minutes, all from one address.
    env: { PORT: String(PORT), DATA_DIR, LOG_LEVEL: 'warn', PUBLIC_READS_PER_MINUTE: '0' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
