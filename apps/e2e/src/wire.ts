import type { Browser, CDPSession, Page } from '@playwright/test';
import { hydrate } from './hydration';

/** What a page sends to a reader's first visit, in bytes as they travel: compressed, with their headers. */
export interface WireBytes {
  /** Everything that is no script: the page, its styles, fonts and pictures. */
  readonly firstView: number;
  /** Scripts loaded without interaction. */
  readonly beforeHydration: number;
  /** All scripts of a page that was hydrated and scrolled to its end, including its charts. */
  readonly scripts: number;
}

/** Opens a page with empty caches, hydrates it, scrolls to its end, and counts bytes. */
export async function wireBytesOf(browser: Browser, address: string): Promise<WireBytes> {
  return onAPhone(browser, async (page, traffic) => {
    await page.goto(address, { waitUntil: 'load' });
    await traffic.end(page);
    const beforeHydration = sum(traffic.scripts.values());
    await hydrate(page);
    await traffic.end(page);
    const firstView = traffic.others;
    await goDown(page);
    await traffic.end(page);
    return { firstView, beforeHydration, scripts: sum(traffic.scripts.values()) };
  });
}

/** Bytes loaded to draw the charts of a page reached by client-side navigation from another. */
export async function drawingBytesOf(browser: Browser, address: string, path: string): Promise<number> {
  return onAPhone(browser, async (page, traffic) => {
    await page.goto(address, { waitUntil: 'load' });
    await hydrate(page);
    await page.locator(`a[href="${path}"]`).first().click();
    await page.locator('app-chart, app-shown-chart').first().waitFor();
    await goDown(page);
    await page.locator('svg.ngx-charts').first().waitFor();
    await traffic.end(page);
    const drawing = await Promise.all([...traffic.scripts.keys()].map(isDrawing));
    return sum([...traffic.scripts.values()].filter((_, index) => drawing[index]));
  });
}

async function onAPhone<T>(browser: Browser, look: (page: Page, traffic: Traffic) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    return await look(page, await Traffic.of(await context.newCDPSession(page)));
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

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
