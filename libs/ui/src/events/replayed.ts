/** The phase of an event that is played again: Angular's `EventPhase.REPLAY`. */
const REPLAYED = 101;

/** Whether an event happened while the page still slept. The browser has acted on it, but for a click on a link: that was held. */
export function isReplayed(event: Event): boolean {
  return event.eventPhase === REPLAYED;
}

/** Keeps the browser from acting on an event. Of one that is played again there is nothing to keep, and asking for it throws. */
export function preventBrowserDefault(event: Event): void {
  if (!isReplayed(event)) event.preventDefault();
}
