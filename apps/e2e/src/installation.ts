/** Where the stories are played. */
export const PORT = 4310;
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
