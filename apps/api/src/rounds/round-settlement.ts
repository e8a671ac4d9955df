import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isExpectedIn, type Day, type Round } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { COMMITMENTS_TO_EXPECT, type ExpectedRow } from './rounds.queries';

/** How often to check whether a new day began: a round locks at the end of one. */
const LOOK_EVERY_MS = 60_000;

/**
 * Stores once what every locked round expected, at the start and when a day begins; later changes of pauses and dates do not
 * alter it. For staff: the public sees what was in effect, and no pause.
 */
@Injectable()
export class RoundSettlement implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('RoundSettlement');
  private timer: NodeJS.Timeout | null = null;
  private settledOn: Day | null = null;
  private settling: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.settling;
  }

  /** Settles all locked rounds and answers how many there were. Other instances wait meanwhile. */
  async settle(today: Day): Promise<number> {
    let settled = 0;
    // Each in a transaction of its own, so that a writer in one round does not wait for all others.
    while (await this.dataSource.transaction((manager) => settleNext(manager, today))) settled += 1;
    return settled;
  }

  private look(): void {
    const today = this.clock.today();
    if (today === this.settledOn) return;
    this.settledOn = today;
    this.settling = this.settle(today).then(
      () => undefined,
      (error: unknown) => {
        // Retried at the next check.
        this.settledOn = null;
        this.logger.error(`Rounds could not be settled: ${error instanceof Error ? error.message : 'unknown'}`);
      },
    );
  }
}

type UnsettledRound = Round & { readonly id: string };

/** Answers whether there was one. */
async function settleNext(manager: Pick<EntityManager, 'query'>, today: Day): Promise<boolean> {
  // Serialized: whoever waited finds it settled.
  await manager.query(`select pg_advisory_xact_lock(hashtext('round-settlements'))`);
  const [round] = await manager.query<UnsettledRound[]>(UNSETTLED, [today]);
  if (!round) return false;
  const commitments = await manager.query<ExpectedRow[]>(COMMITMENTS_TO_EXPECT);
  const expected = commitments.filter((commitment) =>
    isExpectedIn({ round, commitment, organization: commitment.organization, today }),
  );
  await manager.query('insert into round_settlement (round_id) values ($1)', [round.id]);
  await manager.query(SETTLE, [round.id, expected.map(({ id }) => id)]);
  return true;
}

const UNSETTLED = `
  select id, opens_on::text as "opensOn", due_on::text as "dueOn", locks_on::text as "locksOn"
  from round
  where locks_on < $1::date and not exists (select from round_settlement where round_id = round.id)
  order by opens_on limit 1`;

const SETTLE = `
  insert into round_expectation (round_id, commitment_id) select $1::uuid, unnest($2::uuid[])`;
