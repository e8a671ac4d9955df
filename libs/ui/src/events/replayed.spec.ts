import { isReplayed, preventBrowserDefault } from './replayed';

/** A replayed event as Angular prepares it. */
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

  it('is not prevented, because the browser has acted already: its listener goes on', () => {
    expect(() => {
      preventBrowserDefault(playedAgain());
    }).not.toThrow();
  });
});

it("the browser's default is prevented for a current event", () => {
  const event = new Event('keydown', { cancelable: true });
  preventBrowserDefault(event);
  expect(event.defaultPrevented).toBe(true);
});
