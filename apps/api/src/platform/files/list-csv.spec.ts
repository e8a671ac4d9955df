import { text } from 'node:stream/consumers';
import { listCsv } from './list-csv';

const ROWS = Array.from({ length: 250 }, (_, n) => ({ name: `Row ${String(n)}`, n }));

describe('a list as a file', () => {
  const file = (rows = ROWS, asked: (string | undefined)[] = []) =>
    listCsv<(typeof ROWS)[number]>({
      name: 'rows',
      language: 'en',
      columns: { name: ({ name }) => name, n: ({ n }) => n },
      read: ({ limit, cursor }) => {
        asked.push(cursor);
        const start = Number(cursor ?? 0);
        const items = rows.slice(start, start + limit);
        const nextCursor = start + limit < rows.length ? String(start + limit) : null;
        return Promise.resolve({ items, total: rows.length, nextCursor });
      },
    });

  it('has every row once under one head, whatever a page holds', async () => {
    const asked: (string | undefined)[] = [];
    const lines = (await text(file(ROWS, asked).getStream())).split('\r\n');
    expect(lines).toEqual(['\ufeffname,n', ...ROWS.map(({ name, n }) => `${name},${String(n)}`), '']);
    expect(asked).toEqual([undefined, '100', '200']);
  });

  it('has its head also when there are no rows', async () => {
    expect(await text(file([]).getStream())).toBe('\ufeffname,n\r\n');
  });

  it('fails when a page cannot be read: half a list is no list', async () => {
    const broken = listCsv({
      name: 'rows',
      language: 'en',
      columns: {},
      read: () => Promise.reject(new Error('gone')),
    });
    await expect(text(broken.getStream())).rejects.toThrow('gone');
  });

  it('is named', () => {
    expect(file().getHeaders()).toMatchObject({
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="rows.csv"',
    });
  });
});
