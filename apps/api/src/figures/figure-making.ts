import { Injectable } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DataSource } from 'typeorm';
import { placementsFingerprint, refreshPlacements } from '../organizations/placements';
import { CommitmentsInMemory } from './commitments-in-memory';
import { readFigureData, type DayAsked } from './figure-data.queries';
import { FiguresSnapshot } from './figures-snapshot';
import { RoundsOfToday } from './rounds-of-today';
import { SnapshotArchive } from './snapshot-archive';

/** Makes the figures of a day from the database, and keeps what they were made of. */
@Injectable()
export class FigureMaking {
  private placed: string | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: SnapshotArchive,
    private readonly rounds: RoundsOfToday,
    private readonly commitments: CommitmentsInMemory,
  ) {}

  /** Nothing that was counted before is believed any more. */
  forget(): void {
    this.rounds.forget();
    this.commitments.forget();
  }

  async ofToday(today: Day): Promise<FiguresSnapshot> {
    // A commitment that starts today joins a group to hide in, or needs one; and whoever changed an organization by hand
    // may not have known that others hid behind it.
    await this.place(today);
    const inMemory = { readRounds: this.rounds.reader(today), readCommitments: this.commitments.reader(today) };
    return this.ofDay({ day: today, today, inMemory });
  }

  async ofDay(asked: DayAsked): Promise<FiguresSnapshot> {
    const data = await this.dataSource.transaction('REPEATABLE READ', (manager) => readFigureData(manager, asked));
    return new FiguresSnapshot(data, { asOf: asked.day, snapshot: await this.archive.keep(data) });
  }

  private async place(today: Day): Promise<void> {
    // Looked at before: what changes meanwhile is another fingerprint the next time.
    const fingerprint = `${today} ${await placementsFingerprint(this.dataSource)}`;
    if (fingerprint === this.placed) return;
    await this.dataSource.transaction((manager) => refreshPlacements(manager, today));
    this.placed = fingerprint;
  }
}
