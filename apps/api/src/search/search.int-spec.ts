import { LIMITS, SEARCH_KINDS, type SearchResultView, type SearchView, type TextPartView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization, aReport, aRound, type AReport } from '../../test/factories';

describe('a search', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
  });
  beforeEach(() => removeTestData());
  afterAll(() => test.close());

  async function search(search: string, more: Readonly<Record<string, string>> = {}): Promise<SearchView> {
    const query = new URLSearchParams({ search, lang: 'en', ...more });
    const answer = await test.app.inject({ method: 'GET', url: `/api/v1/search?${query.toString()}` });
    expect(answer.statusCode).toBe(200);
    return answer.json<SearchView>();
  }

  async function publish(whatWasDone: string, given: Partial<AReport> = {}): Promise<string> {
    const commitment = given.commitmentId ?? (await aCommitment(db)).id;
    const round = await aRound(db);
    const report = { state: 'published', ...given, commitmentId: commitment, roundId: round.id, whatWasDone } as const;
    return (await aReport(db, report)).id;
  }

  const text = (parts: readonly TextPartView[]): string => parts.map((part) => part.text).join('');
  const matches = (parts: readonly TextPartView[]): string[] =>
    parts.filter(({ isMatch }) => isMatch).map((part) => part.text);
  const reportsIn = ({ items }: SearchView): string[] =>
    items.flatMap((item) => (item.kind === 'report' ? [item.id] : []));
  describe('finds', () => {
    it.each([
      ['without the accents', 'zenitude', 'Des journées de zénitude.', 'fr'],
      ['with accents that are not in the text', 'zénitude', 'Des journées de zenitude.', 'fr'],
      ['accents that were typed apart', 'ze\u0301nitude', 'Des journées de zénitude.', 'fr'],
      ['in another case', 'ZÉNITUDE', 'Des journées de zénitude.', 'fr'],
      ['written with a ligature', 'oeuvrezz', 'Une œuvrezz.', 'fr'],
      ['behind an elided article', 'olivette', 'Autour de l’olivette, et d’autres.', 'fr'],
      ['beside a slash', 'zitouna', 'Hommes/zitouna, deux groupes.', 'fr'],
      ['alif without hamza for one with', 'احزانكم', 'عن أحزانكم', 'ar'],
      ['alif with hamza for one without', 'أحزانكم', 'عن احزانكم', 'ar'],
      ['alif with hamza below, and madda', 'إحزانكم', 'عن آحزانكم', 'ar'],
      ['ha for ta marbuta', 'زرافه', 'رسم زرافة', 'ar'],
      ['ta marbuta for ha', 'زرافة', 'رسم زرافه', 'ar'],
      ['ya for alif maqsura', 'ثغضطي', 'قصر ثغضطى', 'ar'],
      ['alif maqsura for ya', 'ثغضطى', 'قصر ثغضطي', 'ar'],
      ['harakat in the text', 'زرافة', 'رسم زَرَافَةٌ', 'ar'],
      ['harakat in the search', 'زَرَافَة', 'رسم زرافة', 'ar'],
      ['tatweel in the text', 'زرافة', 'رسم زرافـــة', 'ar'],
      ['with the article', 'زرافة', 'رسم الزرافة', 'ar'],
      ['with "and the"', 'زرافات', 'رسم والزرافات', 'ar'],
      ['Arabic digits by European ones', '7319', 'رقم ٧٣١٩', 'ar'],
      ['another form of the word', 'zitounas', 'Planted a zitouna.', 'en'],
      ['the beginning of the last word', 'planted zitou', 'Planted a zitouna.', 'en'],
      ['words far from each other', 'zitouna valley', 'A zitouna, and much later a valley.', 'en'],
      ['common words without asking for them', 'the zitouna of', 'Zitouna!', 'en'],
    ])('%s', async (_case, query, whatWasDone, textLanguage) => {
      const id = await publish(whatWasDone, { textLanguage: textLanguage as 'en' });
      const answer = await search(query);
      // Not only because it is alike: that would forgive everything.
      expect([reportsIn(answer), answer.isWidened]).toEqual([[id], false]);
    });

    it.each([
      ['a letter left out', 'zitona', 'zitouna', 'en'],
      ['a letter too many', 'zittouna', 'zitouna', 'en'],
      ['two letters exchanged', 'zituona', 'zitouna', 'en'],
      ['Arabic letters mistaken for one another', 'صظضطق', 'سزدتك', 'ar'],
      ['a wrong Arabic letter', 'زربفات', 'زرافات', 'ar'],
    ])('what was meant by %s', async (_case, query, word, textLanguage) => {
      const id = await publish(`One ${word} was there.`, { textLanguage: textLanguage as 'en' });
      const answer = await search(query);
      expect(reportsIn(answer)).toEqual([id]);
      expect(answer.isWidened).toBe(true);
      expect(matches(answer.items[0]?.passage ?? [])).toEqual([word]);
    });

    it('words like it only where there is little of the word itself', async () => {
      for (const index of [1, 2, 3]) await publish(`The zitouna number ${String(index)}.`);
      const other = await publish('The zitounx.');
      const answer = await search('zitouna');
      expect(answer.isWidened).toBe(false);
      expect(reportsIn(answer)).not.toContain(other);
    });

    it('goals by their number, title and summary', async () => {
      const { items } = await search('3', { kind: 'goal' });
      expect(items).toMatchObject([{ kind: 'goal', number: 3 }]);
      const [goal] = await db.query<[{ summary: { es: string } }]>('select summary from goal where number = 4');
      const words = goal.summary.es.split(' ').slice(0, 6).join(' ');
      const [first] = (await search(words, { kind: 'goal' })).items;
      expect(first).toMatchObject({ kind: 'goal', number: 4, passageLanguage: 'es' });
    });

    it('activities by their paragraph', async () => {
      const { items } = await search('§ 116', { kind: 'activity' });
      expect(items).toMatchObject([{ kind: 'activity', number: 70, paragraph: 116 }]);
    });

    it('activities in every language', async () => {
      const [{ title }] = await db.query<[{ title: Record<string, string> }]>(
        'select title from activity where number = 12',
      );
      for (const [language, words] of Object.entries(title)) {
        const { items } = await search(words.slice(0, LIMITS.search), { kind: 'activity', lang: 'ca' });
        expect([language, items[0]]).toMatchObject([language, { kind: 'activity', number: 12 }]);
      }
    });

    it.each(['olive terrace', 'تيراس', 'OTZ'])('an organisation by one of its names: %s', async (query) => {
      const { id } = await anOrganization(db, { slug: 'olive-terrace', name: 'Olive Terrace Society' });
      await db.query(`update organization set native_name = 'جمعية تيراس', acronym = 'OTZ' where id = $1`, [id]);
      const { items } = await search(query, { kind: 'organization' });
      expect(items).toMatchObject([{ kind: 'organization', slug: 'olive-terrace', countryName: 'Tunisia' }]);
    });

    it('good practices', async () => {
      const { items } = await search('mesalla', { kind: 'good-practice', lang: 'fr' });
      expect(items[0]).toMatchObject({ kind: 'good-practice', slug: 'al-mesalla-iraq', countryName: 'Irak' });
      expect(matches(items[0]?.title ?? [])).toEqual(['Mesalla']);
    });

    it('what a report says of obstacles and next steps', async () => {
      const id = await publish('Workshops.');
      await db.query(`update report set obstacles = 'A zitouna fell.', next_step = 'Plant a brulgo.' where id = $1`, [
        id,
      ]);
      expect(reportsIn(await search('zitouna'))).toEqual([id]);
      expect(reportsIn(await search('brulgo'))).toEqual([id]);
    });

    it('what was changed by hand, at once and only as it is now', async () => {
      const id = await publish('A zitouna.');
      await db.query(`update report set what_was_done = 'A brulgo.' where id = $1`, [id]);
      expect(reportsIn(await search('zitouna'))).toEqual([]);
      expect(reportsIn(await search('brulgo'))).toEqual([id]);
    });

    it('what was imported into the Plan', async () => {
      const [{ title }] = await db.query<[{ title: object }]>('select title from activity where number = 5');
      try {
        await db.query(`update activity set title = title || '{"en": "Plant a brulgo"}' where number = 5`);
        expect((await search('brulgo')).items).toMatchObject([{ kind: 'activity', number: 5 }]);
      } finally {
        await db.query('update activity set title = $1 where number = 5', [title]);
      }
    });

    it('nothing by nothing, by signs alone, and by words nobody wrote', async () => {
      for (const query of ['', '   ', '!?* &', 'qqqqxxxx'])
        expect(await search(query)).toMatchObject({ items: [], total: 0, nextCursor: null, isWidened: false });
    });
  });

  describe('shows', () => {
    it('the passage around the match, on one line, with the words marked', async () => {
      const before = 'Lorem ipsum dolor sit amet. '.repeat(30);
      await publish(`${before}\n\nThen the Zitounas\nwere planted. ${before}`);
      const [first] = (await search('zitouna')).items;
      const passage = first?.passage ?? [];
      expect(matches(passage)).toEqual(['Zitounas']);
      expect(text(passage)).toMatch(/^… .*Then the Zitounas were planted\..* …$/);
      expect(text(passage).length).toBeLessThan(300);
    });

    it('words as they were written, accents and harakat and all', async () => {
      await publish('رسمنا الزَّرَافَة', { textLanguage: 'ar' });
      const [first] = (await search('زرافه')).items;
      expect(matches(first?.passage ?? [])).toEqual(['الزَّرَافَة']);
    });

    it('what was written as text, never as markup', async () => {
      await publish('A <b>zitouna</b> & more');
      const [first] = (await search('zitouna')).items;
      expect(first?.passage).toEqual([
        { text: 'A <b>', isMatch: false },
        { text: 'zitouna', isMatch: true },
        { text: '</b> & more', isMatch: false },
      ]);
    });

    it('a report with its activity in the language of the reader, and its text in its own', async () => {
      const organization = await anOrganization(db, { slug: 'olive', name: 'Olive' });
      const commitment = await aCommitment(db, { organizationId: organization.id, activity: 12 });
      const id = await publish('Une zitouna.', { commitmentId: commitment.id, textLanguage: 'fr' });
      const [{ title }] = await db.query<[{ title: Record<string, string> }]>(
        'select title from activity where number = 12',
      );
      const [first] = (await search('zitouna', { lang: 'es' })).items;
      expect(first).toMatchObject({
        kind: 'report',
        id,
        activity: 12,
        goal: 2,
        organization: { level: 'named', slug: 'olive', name: 'Olive' },
        countryName: 'Túnez',
        publishedOn: '2017-10-01',
        titleLanguage: 'es',
        passageLanguage: 'fr',
      });
      expect(text(first?.title ?? [])).toBe(title['es']);
    });

    it('a text of the Plan in the language of the reader where that has the word too', async () => {
      for (const lang of ['en', 'fr']) {
        const { items } = await search('dialogue', { lang, kind: 'activity', limit: '100' });
        const here = await db.query<{ number: number }[]>(
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
      const { id } = await anOrganization(db, { slug: 'brulgo', name: 'Brulgo' });
      await publish(`${word} ${word} and ${word}.`, {
        commitmentId: (await aCommitment(db, { organizationId: id })).id,
      });
      expect((await search(word)).items.map(({ kind }) => kind)).toEqual(['organization', 'report']);
    });

    it('the word as it is written before another form of it', async () => {
      const other = await publish('We planted it.');
      const same = await publish('We were planting it.');
      await publish('Planted planting.');
      const ids = reportsIn(await search('planting', { kind: 'report' }));
      expect(ids.indexOf(same)).toBeLessThan(ids.indexOf(other));
    });

    it('what matches as it is written before what is only like it', async () => {
      const like = await publish('zitoune zitoune zitoune');
      const same = await publish(`A zitouna stands here, ${'and a bench beside it, '.repeat(20)} in the shade.`);
      expect(reportsIn(await search('zitouna'))).toEqual([same, like]);
    });
  });

  describe('is given in pages', () => {
    const everything = async (limit: string, kind?: string): Promise<SearchResultView[]> => {
      const items: SearchResultView[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: SearchView = await search('dialogue', {
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
      for (let index = 0; index < 12; index += 1) await publish('One dialogue like the other.');
      const whole = await search('dialogue', { limit: '100' });
      expect(whole.total).toBeGreaterThan(13);
      expect(await everything('5')).toEqual(whole.items);
      expect(whole.items).toHaveLength(whole.total);
    });

    it('of one kind, with the counts of all', async () => {
      for (let index = 0; index < 3; index += 1) await publish('One dialogue like the other.');
      const whole = await search('dialogue', { limit: '100' });
      for (const kind of SEARCH_KINDS) {
        const { items, total, counts } = await search('dialogue', { kind, limit: '100' });
        expect(counts).toEqual(whole.counts);
        expect(total).toBe(counts[kind]);
        expect(items).toEqual(whole.items.filter((item) => item.kind === kind));
      }
      expect(whole.counts.report).toBe(3);
    });

    it('that end where the rest is too much, and says so', async () => {
      const id = await publish('A zitouna of many.');
      await db.query(
        `with copies as (
           insert into commitment (organization_id, activity_id, country_iso2, starts_on, placement, withdrawn_on)
           select organization_id, activity_id, country_iso2, starts_on, placement, starts_on from commitment, generate_series(1, $1)
           returning id
         )
         insert into report select (jsonb_populate_record(report, jsonb_build_object('id', gen_random_uuid(), 'commitment_id', copies.id))).*
         from report, copies where report.id = $2`,
        [LIMITS.searchResults, id],
      );
      const answer = await search('zitouna', { limit: '100' });
      expect(answer).toMatchObject({ total: LIMITS.searchResults, more: ['report'] });
      expect(answer.counts.report).toBe(LIMITS.searchResults);
    });
  });

  it.each([
    "'",
    "' or 1=1 --",
    'zitouna:*',
    'zitouna<->x',
    '%',
    '_',
    '\\',
    "\\'",
    'a & | !',
    '(',
    '*',
    ':A',
    '👍',
    'x\u200d',
  ])('for %s is answered like any other', async (query) => {
    await publish('A brulgo.');
    expect(reportsIn(await search(query))).toEqual([]);
  });

  it('of signs finds the words between them', async () => {
    const id = await publish('A zitouna.');
    for (const query of ["zitouna'", '%zitouna_', 'zitouna:*', '(zitouna) & !', '\\zitouna\\'])
      expect(reportsIn(await search(query))).toEqual([id]);
  });

  it.each([
    ['too long', `search=${'x'.repeat(LIMITS.search + 1)}`, '?search', 'too-long'],
    ['of a kind there is none of', 'search=x&kind=person', '?kind', 'unknown-value'],
    ['from a cursor of another list', 'search=dialogue&cursor=WzFd', '?cursor', 'unknown-value'],
  ])('that is %s is refused', async (_case, query, pointer, code) => {
    const answer = await test.app.inject({ method: 'GET', url: `/api/v1/search?${query}` });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer, code }] });
  });
});
