import { REASONS, hydrateLate } from './hydrate-late.cjs';

/** A page with a link and a button and the start script running; counts how often the application is loaded. */
async function aPage(mark = 'ng-server-context="ssr"') {
  document.documentElement.removeAttribute('data-hydrated');
  document.body.innerHTML = `<app-root ${mark}><a href="#there"><b>there</b></a><button>Try again</button></app-root>`;
  const load = jest.fn();
  hydrateLate(load, REASONS);
  await painted();
  const at = (selector: string): Element => document.querySelector(selector) ?? document.body;
  return { load, link: at('a b'), button: at('button') };
}

const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));

async function happens(element: Element, type: string, facts: object = {}): Promise<void> {
  element.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), facts));
  await painted();
}

describe('a rendered page', () => {
  it('is not hydrated while it is only read', async () => {
    const { load, button } = await aPage();
    await happens(button, 'scroll');
    await happens(button, 'pointermove', { pointerType: 'touch' });
    expect(load).not.toHaveBeenCalled();
  });

  it.each([
    ['pointermove', { pointerType: 'mouse' }],
    ['keydown', {}],
    ['click', {}],
    ['input', {}],
  ])('is hydrated when its reader does something: %s', async (type, facts) => {
    const { load, button } = await aPage();
    await happens(button, type, facts);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is hydrated once', async () => {
    const { load, button } = await aPage();
    for (const type of REASONS) await happens(button, type);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('leaves a link to the browser until it is hydrated', async () => {
    const { load, link } = await aPage();
    const listener = jest.fn((event: Event) => event.defaultPrevented);
    document.body.addEventListener('click', listener);
    await happens(link, 'click');
    expect([load.mock.calls.length, listener.mock.calls.length]).toEqual([0, 0]);
    document.documentElement.setAttribute('data-hydrated', '');
    await happens(link, 'click');
    await happens(link, 'click');
    expect(listener).toHaveBeenCalledTimes(2);
    document.body.removeEventListener('click', listener);
  });

  it('hydrates for a link that needs the application, and lets its click be replayed', async () => {
    const { load, link } = await aPage();
    link.parentElement?.setAttribute('data-hydrates', '');
    const listener = jest.fn();
    document.body.addEventListener('click', listener);
    await happens(link, 'click');
    expect([load.mock.calls.length, listener.mock.calls.length]).toEqual([1, 1]);
    document.body.removeEventListener('click', listener);
  });

  it('leaves a fragment to the browser until it is hydrated', async () => {
    await aPage();
    const listener = jest.fn();
    for (const type of ['popstate', 'hashchange']) {
      window.addEventListener(type, listener);
      window.dispatchEvent(new Event(type));
    }
    expect(listener).not.toHaveBeenCalled();
    document.documentElement.setAttribute('data-hydrated', '');
    window.dispatchEvent(new Event('popstate'));
    window.dispatchEvent(new Event('hashchange'));
    expect(listener).toHaveBeenCalledTimes(2);
    for (const type of ['popstate', 'hashchange']) window.removeEventListener(type, listener);
  });
});

describe('a page that only the browser makes', () => {
  it('is made at once', async () => {
    const { load } = await aPage('');
    expect(load).toHaveBeenCalledTimes(1);
  });
});
