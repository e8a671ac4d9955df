import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the stories are played. */
export const PORT = 4310;
/** The embedded database of the stories. */
export const DATA_DIR = join(tmpdir(), 'opev-e2e');
export const ORIGIN = `http://localhost:${String(PORT)}`;

export const CHROMIUM_PATH = '/usr/bin/chromium';
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
