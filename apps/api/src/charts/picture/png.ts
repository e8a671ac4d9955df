import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { pngFile } from './png-file';

/** Fonts of the pictures: their family, and a fallback for Greek, Cyrillic and Hebrew. */
const FONTS = [
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
].map(inPackage);

/**
 * Concurrent renders; each occupies a core outside the event loop. The rest waits: the number of requests is bounded by the
 * document cache.
 */
const MOST_AT_ONCE = 2;

/** Rasterizes SVG to PNG, `zoom` pixels per unit; uses no fonts or files of the machine. */
export async function pngOf(svg: string, zoom: number): Promise<Buffer> {
  await takePlace();
  try {
    const { width, height, pixels } = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: { loadSystemFonts: false, fontFiles: [...FONTS], defaultFontFamily: 'IBM Plex Sans Arabic' },
      logLevel: 'off',
    });
    return await pngFile({ width, height, rgba: pixels });
  } finally {
    leavePlace();
  }
}

const waiting: (() => void)[] = [];
let underWay = 0;

async function takePlace(): Promise<void> {
  if (underWay < MOST_AT_ONCE) underWay += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Releases the slot to the first in the queue. */
function leavePlace(): void {
  const next = waiting.shift();
  if (next) next();
  else underWay -= 1;
}

function inPackage(path: string): string {
  const parts = path.split('/');
  const name = parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
  const directory = dirname(createRequire(__filename).resolve(`${name}/package.json`));
  return join(directory, path.slice(name.length));
}
