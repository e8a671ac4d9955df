import { expect, test } from '@playwright/test';
import { ORIGIN } from './installation';
import { addressOf, FRAMED_PAGES, PUBLIC_PAGES } from './pages';
import { startSecondInstance } from './second-instance';

test('two instances answer every page in the same bytes under the same ETag, in whatever order they made them', async () => {
  const second = await startSecondInstance();
  try {
    const addresses: string[] = [];
    for (const language of ['en', 'ar'])
      for (const path of [...PUBLIC_PAGES, ...FRAMED_PAGES]) addresses.push(await addressOf(language, path));
    const read = async (origin: string, address: string) => {
      const answer = await fetch(origin + address);
      return { status: answer.status, etag: answer.headers.get('etag'), html: await answer.text() };
    };
    const there = new Map<string, Awaited<ReturnType<typeof read>>>();
    for (const address of [...addresses].reverse()) there.set(address, await read(second.origin, address));
    const different: string[] = [];
    for (const address of addresses) {
      const here = await read(ORIGIN, address);
      const other = there.get(address);
      if (JSON.stringify(here) !== JSON.stringify(other))
        different.push(`${address}: ${whereDifferent(here.html, other?.html ?? '')}`);
    }
    expect(different).toEqual([]);
  } finally {
    await second.end();
  }
});

/** What stands in two texts where they part, and their lengths. */
function whereDifferent(one: string, other: string): string {
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  return `${around(one)} (${String(one.length)}) but ${around(other)} (${String(other.length)})`;
}
