import { type SearchView } from '@opev/contract';
import { LANGUAGES, type Audience, type Disclosure, type ReportState } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization, aReport, aRound, type MadeOrganization } from '../../test/factories';
import { refreshPlacements } from '../platform/protection/placements';

const TODAY = '2026-03-01';
/** A unique name, in the ways somebody may search for it. */
const NAME = 'Zanbaqiya';
const LOOKED_FOR = ['zanbaqiya', 'zanba', 'zanbakiya', 'Zanbaqiya Circle', 'زنبقية', 'زنبقيه', 'ZBQX'];

describe('a search never finds', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set(TODAY);
    db = test.app.get(DataSource);
  });
  beforeEach(() => removeTestData());
  afterAll(() => test.close());

  async function answerTo(search: string, lang = 'en'): Promise<string> {
    const query = new URLSearchParams({ search, lang, limit: '100' });
    return (await test.app.inject({ method: 'GET', url: `/api/v1/search?${query.toString()}` })).body;
  }
  const viewOf = async (search: string) => JSON.parse(await answerTo(search)) as SearchView;
  const nothing = { items: [], total: 0, isWidened: false, more: [], nextCursor: null, pages: [] };

  async function protectedOrganization(disclosure: Disclosure, isTightened: boolean): Promise<MadeOrganization> {
    const made = await anOrganization(db, {
      slug: 'zanbaqiya',
      name: `${NAME} Circle`,
      chosenDisclosure: isTightened ? 'named' : disclosure,
      leastDisclosure: isTightened ? disclosure : 'named',
    });
    await db.query(`update organization set native_name = 'دائرة الزنبقية', acronym = 'ZBQX' where id = $1`, [made.id]);
    return made;
  }

  async function publish(
    organizationId: string,
    whatWasDone: string,
    state: ReportState = 'published',
    audience: Audience = 'everyone',
  ) {
    const commitment = await aCommitment(db, { organizationId, country: 'TN', activity: 12 });
    const round = await aRound(db);
    return (await aReport(db, { commitmentId: commitment.id, roundId: round.id, state, audience, whatWasDone })).id;
  }

  /** Expects that no answer contains the names, apart from the echoed query. */
  async function saysNothingOf(names: RegExp): Promise<void> {
    const queries = [...LOOKED_FOR.map((query) => ['en', query]), ...LANGUAGES.map((language) => [language, NAME])];
    for (const [language, query = ''] of queries) {
      const told = names.test(await answerTo(query, language));
      expect({ language, query, told }).toEqual({ language, query, told: false });
    }
  }

  describe.each(['country-only', 'region-only', 'counted-only'] as const)(
    'of an organisation shown %s',
    (disclosure) => {
      it.each([
        ['by its own wish', false],
        ['by the observatory', true],
      ])('its name, its own-language name or its acronym (%s)', async (_who, isTightened) => {
        await protectedOrganization(disclosure, isTightened);
        await saysNothingOf(/zanbaq|زنبق|zbqx/i);
        for (const query of ['zanbaqiya', 'ZBQX']) expect(await viewOf(query)).toMatchObject(nothing);
      });

      it('a name that was known before', async () => {
        const { id } = await protectedOrganization('named', false);
        expect((await viewOf('zanbaqiya')).counts.organization).toBe(1);
        await db.query('update organization set chosen_disclosure = $2 where id = $1', [id, disclosure]);
        await saysNothingOf(/zanbaq|زنبق|zbqx/i);
        expect(await viewOf('zanbaqiya')).toMatchObject(nothing);
        expect(await viewOf('zanbakiya')).toMatchObject(nothing);
        const stored = await db.query('select word from search_word where word = any($1)', [
          ['zanbaqiya', 'zbqx', 'الزنبقيه'],
        ]);
        expect(stored).toEqual([]);
      });

      it('a name that the index still has', async () => {
        const { id } = await protectedOrganization('named', false);
        await db.query('alter table organization disable trigger tr_organization_search');
        try {
          await db.query('update organization set least_disclosure = $2 where id = $1', [id, disclosure]);
          expect(await db.query('select from search_organization')).toHaveLength(1);
          await saysNothingOf(/zanbaq|زنبق|zbqx/i);
          expect(await viewOf('zanbaqiya')).toMatchObject(nothing);
        } finally {
          await db.query('alter table organization enable trigger tr_organization_search');
        }
      });

      it('a report of whoever is not named, even in a group', async () => {
        for (let index = 0; index < 3; index += 1) {
          const { id } = await anOrganization(db, {
            name: `${NAME} ${String(index)}`,
            slug: `zanbaqiya-${String(index)}`,
            chosenDisclosure: disclosure,
          });
          await publish(id, 'We planted a brulgo.');
        }
        await db.transaction((manager) => refreshPlacements(manager, TODAY));
        const answer = await answerTo('brulgo');
        expect(answer).not.toMatch(/zanbaq/i);
        expect(JSON.parse(answer)).toMatchObject(nothing);
      });
    },
  );

  it.each(['observatory', 'signatories'] as const)('a text that is for %s only', async (audience) => {
    const word = `brulgo${audience}`;
    const { id } = await anOrganization(db);
    await publish(id, `We planted a ${word}.`, 'published', audience);
    expect(await viewOf(word)).toMatchObject(nothing);
    expect(await viewOf(`${word}s`)).toMatchObject(nothing);
    expect(await db.query('select from search_report')).toEqual([]);
    expect(await db.query('select from search_word where word = $1', [word])).toEqual([]);
  });

  it.each(['draft', 'submitted', 'returned', 'approved', 'withdrawn', 'superseded'] as const)(
    'a %s report',
    async (state) => {
      const { id } = await anOrganization(db);
      await publish(id, 'We planted a brulgo.', state);
      expect(await viewOf('brulgo')).toMatchObject(nothing);
      expect(await db.query('select from search_report')).toEqual([]);
    },
  );

  it('what was taken back, from the same moment on', async () => {
    const { id } = await anOrganization(db);
    const report = await publish(id, 'We planted a brulgo.');
    expect((await viewOf('brulgo')).counts.report).toBe(1);
    await db.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [report]);
    expect(await viewOf('brulgo')).toMatchObject(nothing);
    expect(await db.query('select from search_report')).toEqual([]);
  });

  it('what was taken back, even where the index still has it', async () => {
    const { id } = await anOrganization(db);
    const report = await publish(id, 'We planted a brulgo.');
    await db.query('alter table report disable trigger tr_report_search_update');
    try {
      await db.query(`update report set audience = 'signatories' where id = $1`, [report]);
      expect(await viewOf('brulgo')).toMatchObject(nothing);
      await db.query(
        `update report set audience = 'everyone', state = 'withdrawn', public_until = now() where id = $1`,
        [report],
      );
      expect(await viewOf('brulgo')).toMatchObject(nothing);
    } finally {
      await db.query('alter table report enable trigger tr_report_search_update');
    }
  });

  it('a report once its organisation is only counted, before anything was computed', async () => {
    const { id } = await anOrganization(db);
    await publish(id, 'We planted a brulgo.');
    await db.query(`update organization set least_disclosure = 'counted-only' where id = $1`, [id]);
    expect(await viewOf('brulgo')).toMatchObject(nothing);
  });

  it('organisations that were not admitted yet, nor their reports', async () => {
    const { id } = await anOrganization(db, { name: NAME, lifecycle: 'applied' });
    await publish(id, 'We planted a brulgo.');
    await anOrganization(db, { name: `${NAME} later`, activeFrom: '2026-03-02' });
    expect(await viewOf('zanbaqiya')).toMatchObject(nothing);
    expect(await viewOf('brulgo')).toMatchObject(nothing);
  });

  it('evidence, places, comments of reviewers or people', async () => {
    const { id } = await anOrganization(db);
    const commitment = await aCommitment(db, { organizationId: id, place: 'Brulgo' });
    const round = await aRound(db);
    const report = await aReport(db, {
      commitmentId: commitment.id,
      roundId: round.id,
      state: 'published',
      evidence: [{ kind: 'link', url: 'https://brulgo.example.org/', label: 'Brulgo' }],
    });
    await db.query(
      `insert into review (report_id, decision, reasons, comment) values ($1, 'return', '{unclear}', 'Brulgo?')`,
      [report.id],
    );
    expect(await viewOf('brulgo')).toMatchObject(nothing);
  });
});
