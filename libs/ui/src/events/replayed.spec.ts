import { isReplayed, preventBrowserDefault } from './replayed';

/** As Angular prepares an event of before the page woke. */
function playedAgain(): Event {
  const event = new Event('keydown', { cancelable: true });
  Object.defineProperty(event, 'eventPhase', { value: 101 });
  Object.defineProperty(event, 'preventDefault', {
    value: () => {
      throw new Error('`preventDefault` called during event replay.');
    },
  });
  return event;
}

describe('an event that is played again', () => {
  it('is told from one that happens now', () => {
    expect([isReplayed(playedAgain()), isReplayed(new Event('keydown'))]).toEqual([true, false]);
  });

  it('is not kept from the browser, which acted on it: its listener goes on', () => {
    expect(() => {
      preventBrowserDefault(playedAgain());
    }).not.toThrow();
  });
});

it('an event that happens now is kept from the browser', () => {
  const event = new Event('keydown', { cancelable: true });
  preventBrowserDefault(event);
  expect(event.defaultPrevented).toBe(true);
});
