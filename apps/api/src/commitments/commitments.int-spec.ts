import type { PageView, WorkspaceCommitmentView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anExtension, anOrganization, aPause, aPerson, aReport, aRound } from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';

type List = PageView<WorkspaceCommitmentView>;

describe("an organization's commitments", () => {
  let test: TestApp;
  let db: DataSource;
  let organizationId: string;
  let client: ApiClient;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set('2017-10-02');
    organizationId = (await anOrganization(db, { name: 'Nour' })).id;
    client = apiClientFor(test.app, await aPerson(db, { reporterOf: organizationId }));
  });
  afterAll(() => test.close());

  const list = async (query = ''): Promise<List> => (await client<List>('GET', `/workspace/commitments${query}`)).body;
  const numbers = ({ items }: List): number[] => items.map(({ activity }) => activity.number);
  const commitment = (activity: number, more = {}) => aCommitment(db, { organizationId, activity, ...more });
  const openRound = () =>
    aRound(db, { code: '2017-2', opensOn: '2017-07-01', dueOn: '2017-12-31', locksOn: '2018-01-31' });

  it('are shown with the activity, its wording, and what is due', async () => {
    const { id } = await commitment(12, { place: 'Sfax', country: 'TN' });
    const round = await openRound();
    const { items, total } = await list('?lang=fr');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      id,
      organization: { id: organizationId, name: 'Nour' },
      activity: { number: 12, paragraph: 58, wording: 'paraphrase', goal: 2 },
      countryName: 'Tunisie',
      place: 'Sfax',
      standing: null,
      due: {
        round: { id: round.id, dueOn: '2017-12-31' },
        isExpected: true,
        isOverdue: false,
        isOpen: true,
        report: null,
      },
    });
  });

  it('carry their standing', async () => {
    const { id: commitmentId } = await commitment(12);
    const { id: roundId } = await openRound();
    const { id } = await aReport(db, {
      commitmentId,
      roundId,
      state: 'published',
      publishedAt: '2017-09-30T22:30:00Z',
    });
    expect((await list()).items[0]?.standing).toMatchObject({
      reportId: id,
      claimedStatus: 'in-progress',
      progressPercent: 40,
      verifiedRating: 'limited',
      publishedOn: '2017-10-01',
    });
  });

  it('of others are not there, nor found by naming them', async () => {
    const other = await aCommitment(db);
    expect((await list()).total).toBe(0);
    expect((await list(`?organization=${other.organizationId}`)).total).toBe(0);
  });

  it('have nothing due between rounds', async () => {
    await commitment(12);
    await aRound(db, { opensOn: '2017-11-01' });
    expect((await list()).items[0]?.due).toBeNull();
    expect((await list('?show=due')).total).toBe(0);
  });

  it('are due until the report is sent, overdue after the due day, and not asked for while paused', async () => {
    const { id: commitmentId } = await commitment(12);
    const { id: roundId } = await openRound();
    test.clock.set('2018-01-05');
    expect((await list('?show=due')).items[0]?.due).toMatchObject({ isOverdue: true, isOpen: true });
    await anExtension(db, { roundId, organizationId, dueOn: '2018-01-10' });
    expect((await list()).items[0]?.due).toMatchObject({
      isOverdue: false,
      round: { dueOn: '2018-01-10', locksOn: '2018-01-31' },
    });
    await aReport(db, { commitmentId, roundId, state: 'submitted' });
    expect((await list('?show=due')).total).toBe(0);
    expect((await list()).items[0]?.due).toMatchObject({ isOverdue: false, report: { state: 'submitted' } });
  });

  it('of a paused organization are expected of nobody, and can be reported on all the same', async () => {
    await commitment(12);
    await openRound();
    await aPause(db, organizationId, { startsOn: '2017-08-01', isForSafety: true });
    const answer = await client('GET', '/workspace/commitments');
    expect(answer.body).toMatchObject({ items: [{ due: { isExpected: false, isOpen: true } }] });
    expect(JSON.stringify(answer.body)).not.toMatch(/safety|pause/i);
  });

  it('that ended or were withdrawn are shown, with nothing to write', async () => {
    await openRound();
    await commitment(12, { endsOn: '2017-06-30' });
    await commitment(13, { withdrawnOn: '2017-09-01' });
    expect((await list('?sort=activity')).items.map(({ due }) => due)).toEqual([
      expect.objectContaining({ isExpected: false, isOpen: false }),
      expect.objectContaining({ isExpected: false, isOpen: false }),
    ]);
  });

  it('put what was returned first, then what is to be sent, then the rest; page by page', async () => {
    const { id: roundId } = await openRound();
    const made = [];
    for (const activity of [20, 21, 22, 23]) made.push(await commitment(activity));
    await aReport(db, { commitmentId: made[0]!.id, roundId, state: 'published' });
    await aReport(db, { commitmentId: made[3]!.id, roundId, state: 'returned' });
    expect(numbers(await list())).toEqual([23, 21, 22, 20]);
    expect(numbers(await list('?sort=activity'))).toEqual([20, 21, 22, 23]);
    expect(numbers(await list('?show=due'))).toEqual([23, 21, 22]);
    const first = await list('?limit=3');
    expect(first.total).toBe(4);
    expect(numbers(await list(`?limit=3&cursor=${first.nextCursor}`))).toEqual([20]);
  });

  it('ask for a report returned in an older round when the open one is done', async () => {
    const { id: commitmentId } = await commitment(12);
    const { id: open } = await openRound();
    const { id: older } = await aRound(db, {
      code: '2017-1',
      opensOn: '2017-01-01',
      dueOn: '2017-05-31',
      locksOn: '2017-06-30',
    });
    await aReport(db, { commitmentId, roundId: older, state: 'returned' });
    expect((await list()).items[0]?.due).toMatchObject({ round: { id: open }, report: null });
    await aReport(db, { commitmentId, roundId: open, state: 'submitted' });
    const { items } = await list('?show=due');
    expect(items[0]?.due).toMatchObject({ round: { id: older }, report: { state: 'returned' }, isOpen: true });
  });

  it('show a correction in work before the published report of the same round', async () => {
    const { id: commitmentId } = await commitment(12);
    const { id: roundId } = await openRound();
    const { id: correctsId } = await aReport(db, { commitmentId, roundId, state: 'published' });
    const { id } = await aReport(db, { commitmentId, roundId, state: 'draft', correctsId });
    expect((await list()).items[0]?.due?.report).toEqual({ id, state: 'draft' });
  });

  it.each(['show=mine', 'sort=age', 'organization=1', 'limit=0', 'cursor=zzz', 'cursor=WzFd&cursor=2'])(
    'refuse ?%s',
    async (query) => {
      expect((await client('GET', `/workspace/commitments?${query}`)).status).toBe(422);
    },
  );
});
