import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { pngFile } from './png-file';

/** Of the family that pictures name first, and one that has the letters it lacks: Greek, Cyrillic, Hebrew. */
const FONTS = [
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
].map(inPackage);

/** At the same time; each keeps a core busy, outside the event loop. Others wait: who asks is bounded where files are kept. */
const MOST_AT_ONCE = 2;

/** Draws SVG as PNG, `zoom` pixels for a unit of the drawing; nothing of the machine's own fonts or files is used. */
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

/** Hands the place to who waits longest. */
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
