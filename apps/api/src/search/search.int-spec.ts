import { LIMITS } from '@opev/contract';
import { REPORT_TEXT_FIELDS } from '@opev/domain';
import { removeTestData } from '../../test/database';
import { anOrganization } from '../../test/factories';
import { aSearchStage, matchesIn, reportsIn, type SearchStage } from '../../test/search-stage';
import { CONTENT_COLUMNS } from '../reports/stored-content';

describe('a search', () => {
  let stage: SearchStage;
  beforeAll(async () => {
    stage = await aSearchStage();
  });
  beforeEach(() => removeTestData());
  afterAll(() => stage.close());

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
      ['hamza on ya for one on waw', 'زئبولقة', 'رسم زؤبولقة', 'ar'],
      ['hamza on waw for one on ya', 'زؤبولقة', 'رسم الزئبولقة', 'ar'],
      ['hamza by itself for one on waw', 'زءبولقة', 'رسم زؤبولقة', 'ar'],
      ['waw without its hamza', 'زوبولقة', 'رسم زؤبولقة', 'ar'],
      ['without the hyphen in the text', 'zooperation', 'Our zo-operation grows.', 'en'],
      ['with a hyphen that is not in the text', 'zo-operation', 'Our zooperation grows.', 'en'],
      ['with a hyphen that is in the text', 'zo-operation', 'Our zo\u2011operation grows.', 'en'],
      ['by one part of what hyphens join', 'zitouna', 'An olive-zitouna circle.', 'en'],
      ['with marks that came with a paste', '\u200fzitouna\u200b', 'A zitouna.', 'en'],
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
      const id = await stage.publish(whatWasDone, { textLanguage: textLanguage as 'en' });
      const answer = await stage.search(query);
      // Not only as a similar word, which would match anyway.
      expect([reportsIn(answer), answer.isWidened]).toEqual([[id], false]);
    });

    it.each([
      ['a letter left out', 'zitona', 'zitouna', 'en'],
      ['a letter too many', 'zittouna', 'zitouna', 'en'],
      ['two letters exchanged', 'zituona', 'zitouna', 'en'],
      ['Arabic letters mistaken for one another', 'صظضطق', 'سزدتك', 'ar'],
      ['a wrong Arabic letter', 'زربفات', 'زرافات', 'ar'],
    ])('what was meant by %s', async (_case, query, word, textLanguage) => {
      const id = await stage.publish(`One ${word} was there.`, { textLanguage: textLanguage as 'en' });
      const answer = await stage.search(query);
      expect(reportsIn(answer)).toEqual([id]);
      expect(answer.isWidened).toBe(true);
      expect(matchesIn(answer.items[0]?.passage)).toEqual([word]);
    });

    it('no words of another family: "mediation" is not "médiatique"', async () => {
      const same = await stage.publish('Des zédiations et une zédiation.', { textLanguage: 'fr' });
      const other = await stage.publish('Une campagne zédiatique, une vie zommune.', { textLanguage: 'fr' });
      await stage.publish('Une zédiation encore.', { textLanguage: 'fr' });
      await stage.publish('La zédiation, toujours.', { textLanguage: 'fr' });
      const ids = reportsIn(await stage.search('zediation'));
      expect(ids).toHaveLength(3);
      expect(ids).toContain(same);
      expect(ids).not.toContain(other);
      expect(reportsIn(await stage.search('zediatique'))).toContain(other);
    });

    it('what hyphens join, marked', async () => {
      await stage.publish('Our zo-operation grows.');
      expect(matchesIn((await stage.search('zooperation')).items[0]?.passage)).toEqual(['zo', 'operation']);
    });

    it.each(['Tunisia', 'tunisie', 'Túnez', 'تونس', 'Tunísia'])('a country by its name: %s', async (query) => {
      const { pages } = await stage.search(query, { lang: 'fr' });
      expect(pages[0]).toEqual({ kind: 'country', iso2: 'TN', title: 'Tunisie' });
    });

    it.each([
      ['coverage', 'en', 'method', 'coverage'],
      ['couverture', 'fr', 'method', 'coverage'],
      ['licence', 'en', 'data', 'licence'],
      ['classement', 'en', 'method', 'ranking'],
    ])('an explanation by its words: %s', async (query, lang, page, anchor) => {
      const { pages } = await stage.search(query, { lang });
      expect(pages).toContainEqual(expect.objectContaining({ kind: 'help', page, anchor }));
    });

    it('pages only beside the first results of all kinds', async () => {
      expect((await stage.search('Tunisia', { kind: 'report' })).pages).toEqual([]);
      expect((await stage.search('the of')).pages).toEqual([]);
    });

    it('words like it only where there is little of the word itself', async () => {
      for (const index of [1, 2, 3]) await stage.publish(`The zitouna number ${String(index)}.`);
      const other = await stage.publish('The zitounx.');
      const answer = await stage.search('zitouna');
      expect(answer.isWidened).toBe(false);
      expect(reportsIn(answer)).not.toContain(other);
    });

    it('goals by their number, title and summary', async () => {
      const { items } = await stage.search('3', { kind: 'goal' });
      expect(items).toMatchObject([{ kind: 'goal', number: 3 }]);
      const [goal] = await stage.db.query<[{ summary: { es: string } }]>('select summary from goal where number = 4');
      const words = goal.summary.es.split(' ').slice(0, 6).join(' ');
      const [first] = (await stage.search(words, { kind: 'goal' })).items;
      expect(first).toMatchObject({ kind: 'goal', number: 4, passageLanguage: 'es' });
    });

    it('activities by their paragraph', async () => {
      const { items } = await stage.search('§ 116', { kind: 'activity' });
      expect(items).toMatchObject([{ kind: 'activity', number: 70, paragraph: 116 }]);
    });

    it('activities in every language', async () => {
      const [{ title }] = await stage.db.query<[{ title: Record<string, string> }]>(
        'select title from activity where number = 12',
      );
      for (const [language, words] of Object.entries(title)) {
        const { items } = await stage.search(words.slice(0, LIMITS.search), { kind: 'activity', lang: 'ca' });
        expect([language, items[0]]).toMatchObject([language, { kind: 'activity', number: 12 }]);
      }
    });

    it.each(['olive terrace', 'تيراس', 'OTZ'])('an organisation by one of its names: %s', async (query) => {
      const { id } = await anOrganization(stage.db, { slug: 'olive-terrace', name: 'Olive Terrace Society' });
      await stage.db.query(`update organization set native_name = 'جمعية تيراس', acronym = 'OTZ' where id = $1`, [id]);
      const { items } = await stage.search(query, { kind: 'organization' });
      expect(items).toMatchObject([{ kind: 'organization', slug: 'olive-terrace', countryName: 'Tunisia' }]);
    });

    it('good practices', async () => {
      const { items } = await stage.search('mesalla', { kind: 'good-practice', lang: 'fr' });
      expect(items[0]).toMatchObject({ kind: 'good-practice', slug: 'al-mesalla-iraq', countryName: 'Irak' });
      expect(matchesIn(items[0]?.title)).toEqual(['Mesalla']);
    });

    it.each(REPORT_TEXT_FIELDS)('what a report says in each of its texts: %s', async (field) => {
      const id = await stage.publish('Workshops.');
      await stage.db.query(`update report set ${CONTENT_COLUMNS[field]} = 'A zitouna fell.' where public_id = $1`, [
        id,
      ]);
      expect(reportsIn(await stage.search('zitouna'))).toEqual([id]);
    });

    it('what was changed by hand, at once and only as it is now', async () => {
      const id = await stage.publish('A zitouna.');
      await stage.db.query(`update report set what_was_done = 'A brulgo.' where public_id = $1`, [id]);
      expect(reportsIn(await stage.search('zitouna'))).toEqual([]);
      expect(reportsIn(await stage.search('brulgo'))).toEqual([id]);
    });

    it('what was imported into the Plan', async () => {
      const [{ title }] = await stage.db.query<[{ title: object }]>('select title from activity where number = 5');
      try {
        await stage.db.query(`update activity set title = title || '{"en": "Plant a brulgo"}' where number = 5`);
        expect((await stage.search('brulgo')).items).toMatchObject([{ kind: 'activity', number: 5 }]);
      } finally {
        await stage.db.query('update activity set title = $1 where number = 5', [title]);
      }
    });

    it('nothing by nothing, by signs alone, and by words nobody wrote', async () => {
      for (const query of ['', '   ', '!?* &', 'qqqqxxxx'])
        expect(await stage.search(query)).toMatchObject({ items: [], total: 0, nextCursor: null, isWidened: false });
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
    await stage.publish('A brulgo.');
    expect(reportsIn(await stage.search(query))).toEqual([]);
  });

  it('of signs finds the words between them', async () => {
    const id = await stage.publish('A zitouna.');
    for (const query of ["zitouna'", '%zitouna_', 'zitouna:*', '(zitouna) & !', '\\zitouna\\'])
      expect(reportsIn(await stage.search(query))).toEqual([id]);
  });

  it.each([
    ['too long', `search=${'x'.repeat(LIMITS.search + 1)}`, '?search', 'too-long'],
    ['of a kind there is none of', 'search=x&kind=person', '?kind', 'unknown-value'],
    ['from a cursor of another list', 'search=dialogue&cursor=WzFd', '?cursor', 'unknown-value'],
  ])('that is %s is refused', async (_case, query, pointer, code) => {
    const { status, body } = await stage.get(query);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer, code }] });
  });
});
