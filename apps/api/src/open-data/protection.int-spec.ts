import type {
  ActivityView,
  CommitmentView,
  CountrySummaryView,
  CountryView,
  GoalView,
  PageView,
  ReportSummaryView,
  SummaryView,
} from '@opev/contract';
import { LANGUAGES, type Disclosure } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';

/** Planted in every field that must never be public. */
const SECRET = 'canary';
const LINK = `https://${SECRET}.example.org/`;

describe('what public answers never say', () => {
  let test: TestApp;
  let db: DataSource;
  const slugs: string[] = [];
  const reports: string[] = [];

  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    await plant();
    // With this one those that are not named join their groups.
    await aRound(db, { opensOn: '2018-01-01' });
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1${path}` });
  const read = async <T>(path: string): Promise<T> => (await get(path)).json<T>();

  async function hide(disclosure: Disclosure, country: string, tightened = false): Promise<string> {
    const slug = `${SECRET}-${String(slugs.length)}`;
    slugs.push(slug);
    const { id } = await anOrganization(db, {
      slug,
      name: `${SECRET} ${slug}`,
      country: 'ES',
      chosenDisclosure: tightened ? 'named' : disclosure,
      leastDisclosure: tightened ? disclosure : 'named',
    });
    await db.query('update organization set native_name = $2, acronym = $2, website = $3 where id = $1', [
      id,
      SECRET,
      LINK,
    ]);
    const commitment = await aCommitment(db, { organizationId: id, activity: 12, country, place: SECRET });
    await publishOn(commitment.id, `The text of ${disclosure} is for everyone.`);
    return id;
  }

  async function publishOn(commitmentId: string, whatWasDone: string): Promise<void> {
    const round = await aRound(db, { opensOn: `19${String(10 + reports.length)}-07-01` });
    const { public_id: id } = await aReport(db, {
      commitmentId,
      roundId: round.id,
      state: 'published',
      whatWasDone,
      evidence: [{ kind: 'link', url: LINK, label: SECRET }],
    });
    reports.push(id);
  }

  /** Plants unnamed organizations in groups that are large enough and too small, and a named one whose texts are not public. */
  async function plant(): Promise<void> {
    for (let index = 0; index < 3; index += 1) await hide('country-only', 'TN', index === 0);
    await hide('country-only', 'MA');
    for (let index = 0; index < 3; index += 1) await hide('region-only', 'DZ');
    await hide('region-only', 'JO');
    const network = await hide('counted-only', 'FR');
    const named = await anOrganization(db, { slug: 'open', name: 'Open', country: 'TN' });
    await db.query('update organization set parent_id = $2 where id = $1', [named.id, network]);
    const commitment = await aCommitment(db, { organizationId: named.id, activity: 13, country: 'TN', place: 'Sfax' });
    for (const audience of ['observatory', 'signatories'] as const) {
      const round = await aRound(db, { opensOn: audience === 'observatory' ? '2001-01-01' : '2002-01-01' });
      const report = await aReport(db, {
        commitmentId: commitment.id,
        roundId: round.id,
        state: 'published',
        audience,
        whatWasDone: SECRET,
        evidence: [{ kind: 'link', url: LINK, label: SECRET }],
      });
      reports.push(report.public_id);
    }
    for (const [index, state] of (
      ['draft', 'submitted', 'returned', 'approved', 'withdrawn', 'superseded'] as const
    ).entries()) {
      const round = await aRound(db, { opensOn: `2003-0${String(index + 1)}-01` });
      reports.push(
        (await aReport(db, { commitmentId: commitment.id, roundId: round.id, state, whatWasDone: SECRET })).public_id,
      );
    }
    const applied = await anOrganization(db, { slug: `${SECRET}-applied`, name: SECRET, lifecycle: 'applied' });
    slugs.push(`${SECRET}-applied`);
    const early = await aCommitment(db, { organizationId: applied.id, activity: 14, country: 'LB', place: SECRET });
    await publishOn(early.id, SECRET);
  }

  it('no planted name, link, place or text, on any route, in any language', async () => {
    const paths = [
      ...[
        '/instance',
        '/plan',
        '/filters',
        '/summary',
        '/goals',
        '/goals/2',
        '/activities?limit=100',
        '/themes',
        '/countries?limit=100',
      ],
      ...[12, 13, 14].map((number) => `/activities/${String(number)}`),
      ...['TN', 'MA', 'DZ', 'JO', 'FR', 'LB', 'ES'].flatMap((iso2) => [
        `/countries/${iso2}`,
        `/organizations?country=${iso2}`,
        `/reports?country=${iso2}`,
        `/commitments?country=${iso2}`,
      ]),
      ...['/organizations', '/organizations?sort=-reported', `/organizations?search=${SECRET}`, '/organizations/open'],
      ...[
        '/commitments?limit=100',
        '/commitments?goal=2',
        '/commitments?activity=12',
        '/reports?limit=100',
        '/reports?activity=12',
        '/good-practices',
      ],
      ...slugs.flatMap((slug) => [
        `/organizations/${slug}`,
        `/commitments?organization=${slug}`,
        `/reports?organization=${slug}`,
      ]),
      ...reports.map((id) => `/reports/${id}`),
    ];
    for (const language of LANGUAGES) {
      for (const path of paths) {
        const { body, headers } = await get(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        expect({ path, leaks: `${body}${JSON.stringify(headers)}`.includes(SECRET) }).toEqual({ path, leaks: false });
      }
    }
  });

  it('but what named organizations do is there', async () => {
    const reports = await read<PageView<ReportSummaryView>>('/reports?limit=100');
    const { items } = await read<PageView<CommitmentView>>('/commitments?limit=100');
    expect([...reports.items, ...items].map(({ organization }) => organization.slug)).toEqual(['open', 'open', 'open']);
  });

  it('which report or commitment is of whom that is not named, in any list or under any filter', async () => {
    for (const filter of ['country=TN', 'country=MA', 'goal=2', 'activity=12', 'status=in-progress', 'round=x']) {
      const { items } = await read<PageView<CommitmentView>>(`/commitments?${filter}`);
      expect([filter, items.filter(({ organization }) => organization.slug !== 'open')]).toEqual([filter, []]);
    }
    expect((await read<CountryView>('/countries/MA')).figure.commitments.of).toBe(0);
  });

  it('a report that is only counted is as unknown as one that does not exist', async () => {
    const unknown = (await get('/reports/00000000-0000-4000-8000-000000000000')).json<object>();
    const found = await Promise.all(reports.map(async (id) => get(`/reports/${id}`)));
    const refused = found.filter(({ statusCode }) => statusCode !== 200);
    expect(refused.length).toBeGreaterThan(6);
    for (const answer of refused)
      expect({ ...answer.json<object>(), instance: '' }).toEqual({ ...unknown, instance: '' });
  });

  it('an organization that is not named is as unknown as one that does not exist', async () => {
    const unknown = (await get('/organizations/nobody')).json<object>();
    for (const slug of slugs) {
      const answer = await get(`/organizations/${slug}`);
      expect([answer.statusCode, { ...answer.json<object>(), instance: '' }]).toEqual([
        404,
        { ...unknown, instance: '' },
      ]);
      expect((await read<PageView<unknown>>(`/reports?organization=${slug}`)).total).toBe(0);
    }
    expect((await read<PageView<unknown>>(`/organizations?search=${SECRET}`)).total).toBe(0);
  });

  it('yet the whole Plan counts them all', async () => {
    const { total, commitmentsNotInACountry, signatories, countries } = await read<SummaryView>('/summary');
    expect(total.commitments).toEqual({ reported: 10, of: 10 });
    expect(commitmentsNotInACountry).toBe(6);
    expect(signatories).toEqual({ active: 10, notNamed: 9 });
    expect(countries.find(({ iso2 }) => iso2 === 'TN')).toMatchObject({
      // Only the named one: how many others work there is not disclosed.
      organizations: 1,
      figure: { commitments: { of: 4 }, notNamed: { of: 3 } },
    });
    expect((await read<ActivityView>('/activities/12')).figure).toMatchObject({ notNamed: { reported: 6, of: 6 } });
    expect((await read<GoalView>('/goals/2')).figure).toMatchObject({ notNamed: { of: 9 } });
  });

  it('but a filter more counts named organizations only', async () => {
    const { items } = await read<PageView<CountrySummaryView>>('/countries?country=TN&goal=2');
    expect(items).toMatchObject([{ organizations: 1, figure: { notNamed: { of: 3 } } }]);
    expect((await read<ActivityView>('/activities/12?country=TN')).figure.commitments.of).toBe(0);
    expect((await read<ActivityView>('/activities/12?organizationType=ngo')).figure.commitments.of).toBe(0);
  });

  it('a name does not survive on an old placement', async () => {
    await db.query(`update organization set least_disclosure = 'counted-only' where slug = 'open'`);
    try {
      expect((await read<PageView<CommitmentView>>('/commitments?activity=13')).items).toEqual([]);
      expect((await get('/organizations/open')).statusCode).toBe(404);
    } finally {
      await db.query(`update organization set least_disclosure = 'named' where slug = 'open'`);
    }
  });
});
