import type { DeskReportSummaryView, DeskReportView, PageView, WorkspaceReportView } from '@opev/contract';
import { anOrganization, aReport } from '../../test/factories';
import {
  anApprovedReport,
  aPublishedReport,
  aSubmittedReport,
  aWrittenDraft,
  COMPLETE,
  onStage,
} from '../../test/stage';

describe("the desk's queue", () => {
  const on = onStage();

  const ask = (query = '') => on.stage.reviewer<PageView<DeskReportSummaryView>>('GET', `/desk/reports${query}`);

  it('holds what waits, oldest first, with its age, and no drafts', async () => {
    await aWrittenDraft(on.stage);
    const other = await anOrganization(on.db, { name: 'Ökumene 100%_sicher' });
    const ids: string[] = [];
    for (const [activity, submittedAt, state] of [
      [30, '2017-09-01T12:00:00Z', 'submitted'],
      [31, '2017-08-01T12:00:00Z', 'approved'],
      [32, '2017-10-01T12:00:01Z', 'submitted'],
      [33, '2017-05-01T12:00:00Z', 'published'],
    ] as const) {
      const [row] = await on.db.query<{ id: string }[]>(
        `insert into commitment (organization_id, activity_id, country_iso2, starts_on)
           select $1, id, 'MA', '2017-03-01' from activity where number = $2 returning id`,
        [other.id, activity],
      );
      ids.push((await aReport(on.db, { commitmentId: row!.id, roundId: on.stage.roundId, state, submittedAt })).id);
    }
    const { body } = await ask();
    expect(body.total).toBe(3);
    expect(body.items.map(({ id, ageDays }) => [id, ageDays])).toEqual([
      [ids[1], 62],
      [ids[0], 31],
      [ids[2], 0],
    ]);
    expect((await ask('?sort=newest')).body.items.map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]]);
    expect((await ask('?state=published')).body.items.map(({ id }) => id)).toEqual([ids[3]]);
    expect((await ask('?goal=3&country=MA&round=2017-2')).body.total).toBe(3);
    expect((await ask('?goal=4')).body.total).toBe(0);
    expect((await ask(`?search=${encodeURIComponent('100%_s')}`)).body.total).toBe(3);
    expect((await ask(`?search=${encodeURIComponent('100__s')}`)).body.total).toBe(0);

    const first = await ask('?limit=2');
    expect(first.body.items.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    const rest = await ask(`?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body.items.map(({ id }) => id)).toEqual([ids[2]]);
    expect(rest.body).toMatchObject({ total: 3, nextCursor: null });
  });

  it('marks what waits too long', async () => {
    await aSubmittedReport(on.stage);
    expect((await ask()).body.items.map(({ isEscalated }) => isEscalated)).toEqual([false]);
    on.test.clock.set('2017-10-17');
    expect((await ask()).body.items.map(({ isEscalated }) => isEscalated)).toEqual([true]);
  });

  it('marks what was approved too, when nobody publishes it', async () => {
    await anApprovedReport(on.stage);
    on.test.clock.set('2018-06-11');
    expect((await ask()).body.items).toEqual([expect.objectContaining({ state: 'approved', isEscalated: true })]);
  });

  it.each([
    'state=draft',
    'goal=x',
    'goal=0',
    'country=tn',
    'limit=101',
    'sort=age',
    'search=%00',
    'cursor=zzz',
    'order=1',
    'lang=de',
  ])('refuses ?%s at the parameter', async (query) => {
    const answer = await ask(`?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual([`?${query.split('=')[0]}`]);
  });

  it('shows a report beside the published one of the round before', async () => {
    const [older] = await on.db.query<{ id: string }[]>(
      `insert into round (plan_id, code, label, opens_on, due_on, locks_on)
         select plan_id, '2017-1', '{"en":"First half","fr":"f","ar":"ا","es":"e","ca":"c"}', '2017-02-01', '2017-06-01', '2017-12-31'
         from round returning id`,
    );
    const before = await aPublishedReport({ ...on.stage, roundId: older!.id }, { ...COMPLETE, progressPercent: 20 });
    const { id } = await aSubmittedReport(on.stage);
    const { body } = await on.stage.reviewer<DeskReportView>('GET', `/desk/reports/${id}`);
    expect(body.previous).toMatchObject({
      id: before.id,
      roundLabel: 'First half',
      verifiedRating: 'limited',
      content: { progressPercent: 20 },
    });
    expect(body).toMatchObject({
      disclosure: 'named',
      activity: { number: 12, wording: 'paraphrase', paragraph: 58 },
    });
    const own = await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${id}`);
    expect(own.body.previous).toMatchObject({ content: { progressPercent: 20 } });
  });

  it('answers signed-in people with nothing to be cached on the way', async () => {
    expect((await ask()).headers['cache-control']).toBe('no-store');
  });
});
