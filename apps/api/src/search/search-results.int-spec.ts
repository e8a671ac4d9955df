import { LIMITS, SEARCH_KINDS, type SearchResultView, type SearchView } from '@opev/contract';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization } from '../../test/factories';
import { aSearchStage, matchesIn, reportsIn, plainTextOf, type SearchStage } from '../../test/search-stage';

describe('what a search found', () => {
  let stage: SearchStage;
  beforeAll(async () => {
    stage = await aSearchStage();
  });
  beforeEach(() => removeTestData());
  afterAll(() => stage.close());

  describe('shows', () => {
    it('the passage around the match, on one line, with the words marked', async () => {
      const before = 'Lorem ipsum dolor sit amet. '.repeat(30);
      await stage.publish(`${before}\n\nThen the Zitounas\nwere planted. ${before}`);
      const [first] = (await stage.search('zitouna')).items;
      const passage = first?.passage ?? [];
      expect(matchesIn(passage)).toEqual(['Zitounas']);
      expect(plainTextOf(passage)).toMatch(/^… .*Then the Zitounas were planted\..* …$/);
      expect(plainTextOf(passage).length).toBeLessThan(300);
    });

    it('a word of which only the beginning was looked for', async () => {
      await stage.publish('One zitouna.');
      const [first] = (await stage.search('one zitou')).items;
      expect(matchesIn(first?.passage)).toContain('zitouna');
    });

    it('words as they were written, accents and harakat and all', async () => {
      await stage.publish('رسمنا الزَّرَافَة', { textLanguage: 'ar' });
      const [first] = (await stage.search('زرافه')).items;
      expect(matchesIn(first?.passage)).toEqual(['الزَّرَافَة']);
    });

    it('what was written as text, never as markup', async () => {
      await stage.publish('A <b>zitouna</b> & more');
      const [first] = (await stage.search('zitouna')).items;
      expect(first?.passage).toEqual([
        { text: 'A <b>', isMatch: false },
        { text: 'zitouna', isMatch: true },
        { text: '</b> & more', isMatch: false },
      ]);
    });

    it('a report with its activity in the language of the reader, and its text in its own', async () => {
      const organization = await anOrganization(stage.db, { slug: 'olive', name: 'Olive' });
      const commitment = await aCommitment(stage.db, { organizationId: organization.id, activity: 12 });
      const id = await stage.publish('Une zitouna.', { commitmentId: commitment.id, textLanguage: 'fr' });
      const [{ title }] = await stage.db.query<[{ title: Record<string, string> }]>(
        'select title from activity where number = 12',
      );
      const [first] = (await stage.search('zitouna', { lang: 'es' })).items;
      expect(first).toMatchObject({
        kind: 'report',
        id,
        activity: 12,
        goal: 2,
        organization: { slug: 'olive', name: 'Olive' },
        countryName: 'Túnez',
        publishedOn: '2017-10-01',
        titleLanguage: 'es',
        passageLanguage: 'fr',
      });
      expect(plainTextOf(first?.title)).toBe(title['es']);
    });

    it('a text of the Plan in the language of the reader where that has the word too', async () => {
      for (const lang of ['en', 'fr']) {
        const { items } = await stage.search('dialogue', { lang, kind: 'activity', limit: '100' });
        const here = await stage.db.query<{ number: number }[]>(
          `select number from activity where title ->> $1 ~* '\\mdialogues?\\M' order by number`,
          [lang],
        );
        const shown = items.filter((item) => item.kind === 'activity' && item.titleLanguage === lang);
        expect(
          shown.map((item) => item.kind === 'activity' && item.number).sort((a, b) => Number(a) - Number(b)),
        ).toEqual(here.map(({ number }) => number));
      }
    });
  });

  describe('ranks', () => {
    it('a word in the title before one in the text', async () => {
      const word = 'brulgo';
      const { id } = await anOrganization(stage.db, { slug: 'brulgo', name: 'Brulgo' });
      await stage.publish(`${word} ${word} and ${word}.`, {
        commitmentId: (await aCommitment(stage.db, { organizationId: id })).id,
      });
      expect((await stage.search(word)).items.map(({ kind }) => kind)).toEqual(['organization', 'report']);
    });

    it('the word as it is written before another form of it', async () => {
      const other = await stage.publish('We planted it.');
      const same = await stage.publish('We were planting it.');
      await stage.publish('Planted planting.');
      const ids = reportsIn(await stage.search('planting', { kind: 'report' }));
      expect(ids.indexOf(same)).toBeLessThan(ids.indexOf(other));
    });

    it('what matches as it is written before what is only like it', async () => {
      const like = await stage.publish('zitoune zitoune zitoune');
      const same = await stage.publish(`A zitouna stands here, ${'and a bench beside it, '.repeat(20)} in the shade.`);
      expect(reportsIn(await stage.search('zitouna'))).toEqual([same, like]);
    });
  });

  describe('is given in pages', () => {
    const everything = async (limit: string, kind?: string): Promise<SearchResultView[]> => {
      const items: SearchResultView[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: SearchView = await stage.search('dialogue', {
          limit,
          ...(cursor && { cursor }),
          ...(kind && { kind }),
        });
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      return items;
    };

    it('without repeating or leaving out any', async () => {
      for (let index = 0; index < 12; index += 1) await stage.publish('One dialogue like the other.');
      const whole = await stage.search('dialogue', { limit: '100' });
      expect(whole.total).toBeGreaterThan(13);
      expect(await everything('5')).toEqual(whole.items);
      expect(whole.items).toHaveLength(whole.total);
    });

    it('of one kind, with the counts of all', async () => {
      for (let index = 0; index < 3; index += 1) await stage.publish('One dialogue like the other.');
      const whole = await stage.search('dialogue', { limit: '100' });
      for (const kind of SEARCH_KINDS) {
        const { items, total, counts } = await stage.search('dialogue', { kind, limit: '100' });
        expect(counts).toEqual(whole.counts);
        expect(total).toBe(counts[kind]);
        expect(items).toEqual(whole.items.filter((item) => item.kind === kind));
      }
      expect(whole.counts.report).toBe(3);
    });

    it('that end where the rest is too much, and says so', async () => {
      const id = await stage.publish('A zitouna of many.');
      await stage.db.query(
        `with copies as (
           insert into commitment (organization_id, activity_id, country_iso2, starts_on, placement, withdrawn_on)
           select organization_id, activity_id, country_iso2, starts_on, placement, starts_on from commitment, generate_series(1, $1)
           returning id
         )
         insert into report select (jsonb_populate_record(report, jsonb_build_object('id', gen_random_uuid(), 'public_id', gen_random_uuid(),
           'commitment_id', copies.id))).*
         from report, copies where report.public_id = $2`,
        [LIMITS.searchResults, id],
      );
      const answer = await stage.search('zitouna', { limit: '100' });
      expect(answer).toMatchObject({ total: LIMITS.searchResults, more: ['report'] });
      expect(answer.counts.report).toBe(LIMITS.searchResults);
    });
  });
});
