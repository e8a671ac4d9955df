/** Phase of a replayed event: Angular's `EventPhase.REPLAY`. */
const REPLAYED = 101;

/**
 * Whether an event happened before hydration and is replayed. The browser has already acted on it, except for a click on a
 * link, which was held back.
 */
export function isReplayed(event: Event): boolean {
  return event.eventPhase === REPLAYED;
}

/** `preventDefault` that is safe for replayed events, where calling it throws and there is nothing to prevent. */
export function preventBrowserDefault(event: Event): void {
  if (!isReplayed(event)) event.preventDefault();
}
