import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, CHROMIUM_PATH, DATA_DIR, ORIGIN, PORT } from './src/installation';

/** The product as a newcomer gets it: `npm start` on a database of its own, played in Debian's Chromium. */
export default defineConfig({
  testDir: './src',
  outputDir: '../../test-results',
  // The stories change what others count: one after the other.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: ORIGIN,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGUMENTS },
  },
  webServer: {
    command: `rm -rf ${DATA_DIR} && npm start`,
    cwd: join(__dirname, '../..'),
    url: `${ORIGIN}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(PORT), DATA_DIR, LOG_LEVEL: 'warn' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
