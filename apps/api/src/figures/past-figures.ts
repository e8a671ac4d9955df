import { Injectable } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DomainError } from '../platform/problems/domain-error';
import { FigureMaking } from './figure-making';
import { FiguresSnapshot } from './figures-snapshot';
import { SnapshotArchive } from './snapshot-archive';

/** Commitments of all snapshots kept at hand together: some hundred megabytes at most. */
const COMMITMENTS_KEPT = 400_000;

/** Figures of past days and of snapshots, made when asked for and kept at hand until something public changes. */
@Injectable()
export class PastFigures {
  private readonly kept = new Map<string, Promise<FiguresSnapshot>>();
  private commitments = 0;
  private generation = 0;

  constructor(
    private readonly making: FigureMaking,
    private readonly archive: SnapshotArchive,
  ) {}

  /** As at the end of a day before today, as it is known today. */
  ofDay(day: Day, today: Day): Promise<FiguresSnapshot> {
    return this.once(`day ${day}`, () => this.making.ofPastDay(day, today));
  }

  /** As it was answered under an id. Throws `not-found`. */
  recalled(id: string): Promise<FiguresSnapshot> {
    return this.once(`snapshot ${id}`, async () => {
      const recalled = await this.archive.recall(id);
      if (!recalled) throw new DomainError('not-found');
      const { data, isReduced } = recalled;
      return new FiguresSnapshot(data, { asOf: data.day, snapshot: id, isReduced });
    });
  }

  /** Something public changed: what was taken back may be in what is kept. */
  forget(): void {
    this.kept.clear();
    this.commitments = 0;
    this.generation += 1;
  }

  /** All who ask for the same meanwhile share one making; a failed one is not kept. */
  private once(key: string, make: () => Promise<FiguresSnapshot>): Promise<FiguresSnapshot> {
    const known = this.kept.get(key);
    if (known) return known;
    const { generation } = this;
    const made = make();
    this.kept.set(key, made);
    made.then(
      ({ data }) => this.weigh(generation, data.commitments.length),
      () => this.drop(key, made),
    );
    return made;
  }

  private weigh(generation: number, commitments: number): void {
    if (generation !== this.generation) return;
    this.commitments += commitments;
    if (this.commitments > COMMITMENTS_KEPT) this.forget();
  }

  private drop(key: string, made: Promise<FiguresSnapshot>): void {
    if (this.kept.get(key) === made) this.kept.delete(key);
  }
}
