import type { SummaryView } from '@opev/contract';
import { LANGUAGES } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { removeTestData } from '../../../test/database';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { FiguresStore } from '../figures.store';

describe('the summary', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(() => test.clock.set('2026-03-01'));
  afterEach(() => removeTestData());
  afterAll(() => test.close());

  const ask = (url = '/api/v1/summary', headers: Record<string, string> = {}) =>
    test.app.inject({ method: 'GET', url, headers });
  const summary = async (): Promise<SummaryView> => {
    await test.app.get(FiguresStore).refresh();
    return (await ask()).json<SummaryView>();
  };

  it('counts the whole Plan, nobody at work, without inventing anything', async () => {
    const { total, goals, countries, organizations, plan, wording, asOf } = await summary();
    expect({ asOf, code: plan.code, goals: goals.length, countries: countries.length, organizations }).toEqual({
      asOf: '2026-03-01',
      code: 'opev-2017',
      goals: 10,
      countries: 17,
      organizations: [],
    });
    expect(wording).toEqual({ official: 0, of: 91 });
    expect(total).toMatchObject({
      activities: 91,
      takenUp: 0,
      progressPercent: null,
      byStatus: { 'no-commitment': 91 },
    });
  });

  it('puts a published report into the Plan, its goal, its country and its organization', async () => {
    const organization = await anOrganization(db, { slug: 'olive', country: 'TN' });
    const commitment = await aCommitment(db, { organizationId: organization.id, activity: 1, country: 'TN' });
    const round = await aRound(db, { opensOn: '2025-07-01', dueOn: '2025-12-31' });
    await aReport(db, {
      commitmentId: commitment.id,
      roundId: round.id,
      state: 'published',
      progressPercent: 40,
      submittedAt: '2025-12-31T12:00:00Z',
    });
    const answer = await summary();
    const figures = [
      answer.total,
      answer.goals.find(({ number }) => number === 1)?.figure,
      answer.countries.find(({ iso2 }) => iso2 === 'TN')?.figure,
      answer.organizations?.find(({ slug }) => slug === 'olive')?.figure,
    ];
    for (const figure of figures) {
      expect(figure).toMatchObject({
        takenUp: 1,
        reported: 1,
        progressPercent: 40,
        commitments: { reported: 1, of: 1 },
        claimed: { 'in-progress': 1 },
        verified: { limited: 1 },
      });
    }
    expect(answer.rounds).toMatchObject([
      { isOpen: false, inEffect: 1, received: 1, onTime: 1, completenessPercent: 100, timelinessPercent: 100 },
    ]);
  });

  it('answers in each language of the Plan, and says which', async () => {
    const titles = new Set<string>();
    for (const language of LANGUAGES) {
      const byParameter = await ask(`/api/v1/summary?lang=${language}`);
      const byHeader = await ask('/api/v1/summary', { 'accept-language': `${language};q=0.9, xx` });
      expect(byParameter.headers['content-language']).toBe(language);
      expect(byHeader.json()).toEqual(byParameter.json());
      titles.add(byParameter.json<SummaryView>().plan.title);
    }
    expect(titles.size).toBe(LANGUAGES.length);
  });

  it('is not sent again to a reader who has it', async () => {
    const first = await ask();
    const etag = String(first.headers.etag);
    const again = await ask('/api/v1/summary', { 'if-none-match': etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it.each(['', 'asOf=2026-02-01', 'snapshot='])(
    'is the same without organizations, but for them, at the moment asked for (%s)',
    async (moment) => {
      await anOrganization(db, { slug: 'olive', country: 'TN' });
      const { snapshot } = await summary();
      const at = moment === 'snapshot=' ? `snapshot=${snapshot}` : moment;
      const { organizations, ...others } = (await ask(`/api/v1/summary?${at}`)).json<SummaryView>();
      expect(organizations).toHaveLength(1);
      const brief = await ask(`/api/v1/summary?${at}&without=organizations`);
      expect(brief.json()).toEqual(others);
      const etag = String(brief.headers.etag);
      const again = await ask(`/api/v1/summary?${at}&without=organizations`, { 'if-none-match': etag });
      expect(again.statusCode).toBe(304);
    },
  );

  it('leaves out nothing but organizations', async () => {
    const answer = await ask('/api/v1/summary?without=goals');
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, '?without']);
  });

  it('refuses a language it does not have', async () => {
    const answer = await ask('/api/v1/summary?lang=tlh');
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, '?lang']);
  });

  it('moves on by itself when a new day begins, and takes in what starts that day', async () => {
    await aCommitment(db, { activity: 2, startsOn: '2026-03-02' });
    expect((await summary()).total.takenUp).toBe(0);
    test.clock.set('2026-03-02');
    expect((await ask()).json<SummaryView>().asOf).toBe('2026-03-01');
    await test.app.get(FiguresStore).refresh();
    expect((await ask()).json<SummaryView>()).toMatchObject({ asOf: '2026-03-02', total: { takenUp: 1 } });
  });
});
