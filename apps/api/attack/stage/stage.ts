import { setTimeout } from 'node:timers/promises';
import { lookAround, type Look } from '../knowledge/look';
import { Wire } from '../knowledge/wire';
import { EVENTS } from './events';
import type { World } from './world';

/** More than notifications and a rebuild take. */
const NOTIFIED_AFTER_MS = 1_500;

/** What the attacker saw while things happened, and what they were. */
export interface Happened {
  readonly looks: readonly Look[];
  readonly events: readonly string[];
}

/** Makes one thing happen after the other; after each the attacker, who is told nothing, looks at everything again. */
export async function makeThingsHappen({ product, db }: World, first: Look): Promise<Happened> {
  const looks: Look[] = [first];
  for (const event of EVENTS) {
    await event.happen(db);
    await setTimeout(NOTIFIED_AFTER_MS);
    looks.push(await lookAround(new Wire(product.port), first));
  }
  return { looks, events: EVENTS.map(({ name }) => name) };
}
