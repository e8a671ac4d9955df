import { inflateSync } from 'node:zlib';
import { pngFile } from './png-file';

describe('a PNG file', () => {
  it('holds the pixels, row by row', async () => {
    const rgba = Buffer.from([1, 2, 3, 255, 4, 5, 6, 255]);
    const file = await pngFile({ width: 1, height: 2, rgba });
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1, 2]);
    const length = file.readUInt32BE(33);
    expect(file.subarray(37, 41).toString()).toBe('IDAT');
    expect([...inflateSync(file.subarray(41, 41 + length))]).toEqual([0, 1, 2, 3, 255, 0, 4, 5, 6, 255]);
  });

  it('ends with the check that every PNG ends with', async () => {
    const file = await pngFile({ width: 1, height: 1, rgba: Buffer.alloc(4) });
    expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
