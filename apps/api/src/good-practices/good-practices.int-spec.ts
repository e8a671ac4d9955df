import type { GoodPracticeSummaryView, GoodPracticeView, PageView, ProblemView, ThemeView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';

describe('the catalogue of good practices', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
    await addSheets(test.app.get(DataSource));
  });
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1/good-practices${path}` });
  const slugs = async (query: string) =>
    (await get(query)).json<PageView<GoodPracticeSummaryView>>().items.map(({ slug }) => slug);

  it.each([
    ['?goal=2', ['al-mesalla-iraq', 'councils-for-social-cohesion-iraq', 'zeta-tunisia']],
    ['?goal=7', ['al-mesalla-iraq']],
    ['?goal=9', []],
    ['?country=IQ', ['al-mesalla-iraq', 'councils-for-social-cohesion-iraq']],
    ['?country=FR', []],
    ['?approach=dialogue', ['councils-for-social-cohesion-iraq', 'zeta-tunisia']],
    ['?approach=dialogue&country=IQ', ['councils-for-social-cohesion-iraq']],
    ['?goal=2&country=TN&approach=dialogue', ['zeta-tunisia']],
    ['?goal=7&country=TN', []],
  ])('answers %s with %j', async (query, expected) => {
    const answer = (await get(query)).json<PageView<GoodPracticeSummaryView>>();
    expect(answer.items.map(({ slug }) => slug)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
  });

  it('counts under its filters while it is read page by page', async () => {
    const first = (await get('?goal=2&limit=2')).json<PageView<GoodPracticeSummaryView>>();
    expect([first.items.length, first.total]).toEqual([2, 3]);
    expect(await slugs(`?goal=2&limit=2&cursor=${String(first.nextCursor)}`)).toEqual(['zeta-tunisia']);
  });

  it('stands in the order of the titles in the reader’s language', async () => {
    expect(await slugs('?lang=fr')).toEqual(['al-mesalla-iraq', 'councils-for-social-cohesion-iraq', 'zeta-tunisia']);
    // Its Spanish title begins with Á, which sorts as A and not after Z.
    expect((await slugs('?lang=es'))[0]).toBe('zeta-tunisia');
  });

  it('names the goals of a sheet in its own order', async () => {
    const [mesalla] = (await get('?goal=7')).json<PageView<GoodPracticeSummaryView>>().items;
    expect(mesalla?.goals).toEqual([2, 7, 3]);
    const sheet = (await get('/al-mesalla-iraq')).json<GoodPracticeView>();
    expect(sheet.links.map(({ goal, paragraph, activity }) => [goal, paragraph, activity])).toEqual([
      [2, 58, 12],
      [7, 116, 70],
      [3, 70, 24],
    ]);
    expect([sheet.linkStatus, sheet.source.year]).toEqual(['published', 2017]);
  });

  it.each([
    ['dialogue-social-cohesion', ['al-mesalla-iraq', 'councils-for-social-cohesion-iraq']],
    ['dialogue-social-cohesion?goal=9', ['al-mesalla-iraq', 'councils-for-social-cohesion-iraq']],
    ['civic-space', ['al-mesalla-iraq']],
    ['media-narratives', []],
  ])('stands with the themes of its activities: %s', async (theme, expected) => {
    const answer = await test.app.inject({ method: 'GET', url: `/api/v1/themes/${theme}` });
    expect(answer.json<ThemeView>().goodPractices.map(({ slug }) => slug)).toEqual(expected);
  });

  it.each([
    ['?goal=0', '?goal'],
    ['?goal=two', '?goal'],
    ['?goal=1.5', '?goal'],
    ['?goal=1&goal=2', '?goal'],
    ['?country=iq', '?country'],
    ['?country=Iraq', '?country'],
    ['?country=%00', '?country'],
    ['?approach=magic', '?approach'],
    ['?approach=', '?approach'],
    ['?theme=education', '?theme'],
    ['?cursor=WyJhIl0', '?cursor'],
  ])('refuses %s at %s', async (query, pointer) => {
    const answer = await get(query);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<ProblemView>().errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

/** One sheet beside the reference data: another country, and a title that sorts elsewhere in Spanish. */
async function addSheets(dataSource: DataSource): Promise<void> {
  const same = (text: string) => JSON.stringify({ en: text, fr: text, ar: text, es: text, ca: text });
  const title = JSON.stringify({ en: 'Zeta', fr: 'Zêta', ar: 'يوم', es: 'Ágora', ca: 'Zeta' });
  await dataSource.query(
    `with practice as (
       insert into good_practice (slug, title, country_iso2, responsible_organization, period, activity, objectives,
         description, beneficiaries, approach, link_status, source)
       values ('zeta-tunisia', $1, 'TN', 'Zeta', jsonb_build_object('label', $2::jsonb), $2, $2, $2, $2, 'dialogue',
         'suggested', '{"name": "Zeta", "publisher": "Zeta", "year": 2020}') returning id)
     insert into good_practice_link (good_practice_id, position, goal_id)
     select practice.id, 1, goal.id from practice, goal where goal.number = 2`,
    [title, same('Zeta')],
  );
}
