import { chartTrend, type ChartView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';

const SCOPES = ['', 'goal=2', 'country=MA', 'country=TN', 'organizationType=ngo', 'organization=amal'];

describe('what was completed over the rounds', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    const rounds = [
      await aRound(db, { code: 'one', opensOn: '2025-01-01', dueOn: '2025-02-28', locksOn: '2025-03-31' }),
      await aRound(db, { code: 'two', opensOn: '2025-07-01', dueOn: '2025-08-31', locksOn: '2025-09-30' }),
      await aRound(db, { code: 'open', opensOn: '2026-01-01', dueOn: '2026-05-31', locksOn: '2026-06-30' }),
    ];
    const completed = { state: 'published', claimedStatus: 'completed', progressPercent: 100 } as const;
    const { id: named } = await anOrganization(db, { slug: 'amal', chosenDisclosure: 'named', country: 'TN' });
    for (const [index, month] of ['2025-02', '2025-08', '2026-02'].entries()) {
      const { id: roundId } = rounds[index]!;
      const activity = 12 + index;
      const { id } = await aCommitment(db, { organizationId: named, activity, country: 'TN', startsOn: '2024-01-01' });
      const publishedAt = `${month}-15T09:00:00Z`;
      await aReport(db, { commitmentId: id, roundId, ...completed, verifiedRating: 'complete', publishedAt });
    }
    for (let member = 0; member < 3; member += 1) {
      const { id } = await anOrganization(db, { slug: `hidden-${String(member)}`, chosenDisclosure: 'country-only' });
      const given = { organizationId: id, activity: 12, country: 'MA', startsOn: '2024-01-01' };
      const { id: commitmentId } = await aCommitment(db, given);
      await aReport(db, { commitmentId, roundId: rounds[1]!.id, ...completed, publishedAt: '2025-08-20T09:00:00Z' });
    }
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  const chart = async (code: string, query: string): Promise<ChartView> => {
    const answer = await test.app.inject(`/api/v1/charts/${code}?${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<ChartView>();
  };

  it.each(SCOPES)('tells nothing that other charts do not tell of the same days (%s)', async (scope) => {
    const { rows } = await chart('completed-over-rounds', scope);
    expect(rows.map(({ code }) => code)).toEqual(['one', 'two', 'open']);
    for (const { asOf, values, coverage } of rows) {
      const moment = asOf === '2026-03-01' ? scope : `${scope}&asOf=${asOf ?? ''}`;
      const words = await chart('claimed-and-verified', moment);
      const [claimed, verified] = ['claimed-completed', 'verified-complete'].map((code, row) => {
        const column = words.columns.findIndex((one) => one.code === code);
        return words.rows[row]?.values[column] ?? null;
      });
      expect(coverage).toEqual(words.coverage);
      const { reported = 0, of = 0 } = words.coverage ?? {};
      expect(values).toEqual([reported, of - reported, ...(reported === 0 ? [null, null] : [claimed, verified])]);
    }
  });

  it('draws every column, as a line or as a band', async () => {
    const view = await chart('completed-over-rounds', '');
    expect(chartTrend(view)?.key.map(({ means }) => means)).toEqual(expect.arrayContaining([...view.columns]));
  });

  it('grows with what was published by the end of each round, in both words', async () => {
    const { rows } = await chart('completed-over-rounds', 'organization=amal');
    expect(rows.map(({ values, openUntil }) => [...values, openUntil])).toEqual([
      [1, 2, 1, 1, undefined],
      [2, 1, 2, 2, undefined],
      [3, 0, 3, 3, '2026-06-30'],
    ]);
  });

  it('says of a day before anybody reported that nothing is known, not that nothing was done', async () => {
    const { rows } = await chart('completed-over-rounds', 'organization=amal&asOf=2025-01-31');
    expect(rows.map(({ code, values }) => [code, ...values])).toEqual([['one', 0, 3, null, null]]);
  });
});
