import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA of each pixel, row by row from the top. */
  readonly rgba: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG header: 8-bit RGBA, default compression and filter method, not interlaced. */
const KIND = Buffer.from([8, 6, 0, 0, 0]);
const ROW_AS_IT_IS = 0;

/**
 * Encodes pixels as PNG, compressed outside the event loop, which the rasterizer's own encoder would block for a tenth of a
 * second. Rows are not filtered: flat colours compress better without.
 */
export async function pngFile({ width, height, rgba }: Pixels): Promise<Buffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const row = width * 4;
  const rows = Buffer.allocUnsafe((row + 1) * height);
  for (let index = 0; index < height; index += 1) {
    rows[index * (row + 1)] = ROW_AS_IT_IS;
    rgba.copy(rows, index * (row + 1) + 1, index * row, (index + 1) * row);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, KIND])),
    chunk('IDAT', await promisify(deflate)(rows, {})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
