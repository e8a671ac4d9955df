import { getWhole } from '../../bench/load/product';

/** Source of answers. Null: not found. */
export interface AnswerSource {
  ask<T>(address: string): Promise<T | null>;
}

/** Alters answers on their way to the attacker, as if the product had leaked. */
export interface Plant {
  /** Which look it alters besides current requests; the last when left out. */
  readonly look?: number;
  touches(address: string): boolean;
  alter(answer: unknown, address: string): unknown;
}

/** The public API of a running product, with a cache: every address is requested once. */
export class Wire implements AnswerSource {
  private readonly memory = new Map<string, Promise<unknown>>();

  constructor(private readonly port: number) {}

  /** Number of requested addresses. */
  get requests(): number {
    return this.memory.size;
  }

  async ask<T>(address: string): Promise<T | null> {
    const known = this.memory.get(address) ?? this.askNow(address);
    this.memory.set(address, known);
    return (await known) as T | null;
  }

  private async askNow(address: string): Promise<unknown> {
    const { status, headers, body } = await getWhole(this.port, address);
    if (status === 404 || status === 410 || status === 422) return null;
    if (status !== 200) throw new Error(`${address} answered ${String(status)}.`);
    const text = body.toString('utf8');
    return headers['content-type']?.includes('json') ? (JSON.parse(text) as unknown) : text;
  }
}

/** The same answers, but for those that a plant alters. */
export function planted(source: AnswerSource, plant: Plant): AnswerSource {
  const altered = new Map<string, Promise<unknown>>();
  const alter = async (address: string): Promise<unknown> =>
    plant.alter(structuredClone(await source.ask(address)), address);
  return {
    ask: async <T>(address: string): Promise<T | null> => {
      if (!plant.touches(address)) return source.ask<T>(address);
      const known = altered.get(address) ?? alter(address);
      altered.set(address, known);
      return (await known) as T | null;
    },
  };
}
