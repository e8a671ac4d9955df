import { Injectable } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DataSource } from 'typeorm';
import type { FiguresSnapshot } from './book/figures-snapshot';
import { AsOfFigures } from './as-of-figures';

/**
 * The figures of the earlier days that a trend shows beside a moment. Which snapshot was shown first is stored, so that the
 * same moment always shows the same trend.
 */
@Injectable()
export class TrendFigures {
  /** Snapshot ids of the earlier days, by day, for each moment. */
  private readonly shown = new WeakMap<FiguresSnapshot, Map<Day, string>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly asOf: AsOfFigures,
  ) {}

  /** The figures as of the end of a day before the moment, without what may no longer be shown. */
  async beside(moment: FiguresSnapshot, day: Day, today: Day): Promise<FiguresSnapshot> {
    const shown = this.shown.get(moment) ?? new Map<Day, string>();
    this.shown.set(moment, shown);
    const id = shown.get(day) ?? (await this.storedId(moment, day)) ?? (await this.storeId(moment, day, today));
    shown.set(day, id);
    return this.asOf.ofSnapshotOfDay(id, day);
  }

  private async storedId({ moment }: FiguresSnapshot, day: Day): Promise<string | undefined> {
    const [row] = await this.dataSource.query<EarlierRow[]>(STORED_ID, [moment.snapshot, day]);
    return row?.earlier_id;
  }

  /** Another instance may have stored an id first; then that one is used. */
  private async storeId({ moment }: FiguresSnapshot, day: Day, today: Day): Promise<string> {
    const made = await this.asOf.ofDay(day, today);
    const [row] = await this.dataSource.query<EarlierRow[]>(STORE_ID, [moment.snapshot, day, made.moment.snapshot]);
    return row?.earlier_id ?? made.moment.snapshot;
  }
}

interface EarlierRow {
  readonly earlier_id: string;
}

const STORED_ID = `select earlier_id from figures_snapshot_earlier where snapshot_id = $1 and as_of = $2`;

/** Stores nothing for a moment whose snapshot has been evicted; it is then cached only. */
const STORE_ID = `
  insert into figures_snapshot_earlier (snapshot_id, as_of, earlier_id)
  select $1, $2::date, $3 where (select count(*) from figures_snapshot where id in ($1, $3)) = 2
  on conflict on constraint pk_figures_snapshot_earlier do update set earlier_id = figures_snapshot_earlier.earlier_id
  returning earlier_id`;
