import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a page sends to a reader's first visit, in bytes as they travel: compressed, with their headers. */
export interface WireBytes {
  /** Everything that is no script: the page, its styles, fonts and pictures. */
  readonly firstView: number;
  /** All scripts that arrive by themselves. */
  readonly scripts: number;
  /** The scripts that arrive while a reader goes down to the end of the page: charts. */
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
    const { scripts, others } = traffic.received;
    await goDown(page);
    await traffic.end(page);
    return { firstView: others, scripts, chartScripts: traffic.received.scripts - scripts };
  } finally {
    await context.close();
  }
}

class Traffic {
  received = { scripts: 0, others: 0 };
  private readonly types = new Map<string, string>();

  static async of(devtools: CDPSession): Promise<Traffic> {
    const traffic = new Traffic();
    devtools.on('Network.requestWillBeSent', ({ requestId, type }) => traffic.types.set(requestId, type ?? 'Other'));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = traffic.types.get(requestId) === 'Script' ? 'scripts' : 'others';
      traffic.received = { ...traffic.received, [kind]: traffic.received[kind] + encodedDataLength };
      traffic.types.delete(requestId);
    });
    devtools.on('Network.loadingFailed', ({ requestId }) => traffic.types.delete(requestId));
    await devtools.send('Network.enable');
    return traffic;
  }

  /** Waits until nothing has been under way for a while. */
  async end(page: Page): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      await page.waitForTimeout(75);
      quiet = this.types.size === 0 ? quiet + 1 : 0;
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
