import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a page sends to a reader's first visit, in bytes as they travel: compressed, with their headers. */
export interface WireBytes {
  /** Everything that is no script: the page, its styles, fonts and pictures. */
  readonly firstView: number;
  /** All scripts that arrive by themselves, but for what draws charts. */
  readonly scripts: number;
  /** What draws charts, and the scripts that arrive while a reader goes down to the end of the page. */
  readonly chartScripts: number;
}

/** Opens a page as somebody who was never here, waits until nothing more arrives, goes down, and counts. */
export async function wireBytesOf(browser: Browser, address: string): Promise<WireBytes> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const traffic = await Traffic.of(await context.newCDPSession(page));
    await page.goto(address, { waitUntil: 'load' });
    // The page's own component loses this mark when the browser has taken it over: its script is there.
    await page.waitForFunction(() => document.querySelector('router-outlet + [ngh]') === null);
    await traffic.end(page);
    const early = new Map(traffic.scripts);
    const firstView = traffic.others;
    await goDown(page);
    await traffic.end(page);
    // On a chart's own page the chart is on the first screen, and what draws it comes with it.
    const drawing = await Promise.all([...early.keys()].map(isDrawing));
    const scripts = sum([...early.values()].filter((_, index) => !drawing[index]));
    return { firstView, scripts, chartScripts: sum([...traffic.scripts.values()]) - scripts };
  } finally {
    await context.close();
  }
}

class Traffic {
  /** Bytes by address. */
  readonly scripts = new Map<string, number>();
  others = 0;
  private readonly under = new Map<string, { readonly url: string; readonly isScript: boolean }>();

  static async of(devtools: CDPSession): Promise<Traffic> {
    const traffic = new Traffic();
    devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
      traffic.under.set(requestId, { url: request.url, isScript: type === 'Script' }),
    );
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { url, isScript } = traffic.under.get(requestId) ?? { url: '', isScript: false };
      if (isScript) traffic.scripts.set(url, encodedDataLength);
      else traffic.others += encodedDataLength;
      traffic.under.delete(requestId);
    });
    devtools.on('Network.loadingFailed', ({ requestId }) => traffic.under.delete(requestId));
    await devtools.send('Network.enable');
    return traffic;
  }

  /** Waits until nothing has been under way for a while. */
  async end(page: Page): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      await page.waitForTimeout(75);
      quiet = this.under.size === 0 ? quiet + 1 : 0;
    }
  }
}

/** A screen at a time, so that everything is in view once. */
async function goDown(page: Page): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    const isAtEnd = await page.evaluate(() => {
      window.scrollBy({ top: window.innerHeight, behavior: 'instant' });
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
    });
    await page.waitForTimeout(30);
    if (isAtEnd) return;
  }
}

/** Whether a script is, or holds, the library that draws. */
async function isDrawing(url: string): Promise<boolean> {
  return (await (await fetch(url)).text()).includes('ngx-charts');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
