import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { PUBLIC_PAGES } from '@opev/contract';
import { LANGUAGES } from '@opev/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';
import { PROJECT_ROOT } from '../platform/config/configuration';
import { refreshPlacements } from '../platform/protection/placements';
import { DataVersion } from '../platform/published/data-version';
import { ROBOTS } from '../platform/site/robots';
import { registerDocuments } from '../platform/site/site-documents';
import { FEEDS } from './feeds';
import { SITEMAP } from './sitemap';

const ORIGIN = 'https://opev.example';
const SECRET = 'canary';
const NAME = 'Amal & <Salam> أمل';

describe('what is served for programs', () => {
  let test: TestApp;
  let db: DataSource;
  let site: FastifyInstance;
  let reportId = '';

  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    const named = await anOrganization(db, { slug: 'amal', name: NAME, country: 'TN' });
    reportId = await publish(named.id, 'TN', '2026-02-01T22:30:00Z');
    for (const [index, disclosure] of (['country-only', 'region-only', 'counted-only'] as const).entries()) {
      for (let member = 0; member < 3; member += 1) {
        const { id } = await anOrganization(db, {
          slug: `${SECRET}-${String(index)}-${String(member)}`,
          name: SECRET,
          country: 'ES',
          chosenDisclosure: disclosure,
        });
        await publish(id, ['MA', 'DZ', 'FR'][index] ?? '', '2026-01-15T09:00:00Z');
      }
    }
    // With this one those that are not named join their groups.
    await aRound(db, { opensOn: '2025-01-01' });
    await test.app.get(FiguresStore).refresh();
    site = Fastify();
    registerDocuments(site, [ROBOTS, SITEMAP, ...FEEDS], {
      sources: { publicOrigin: ORIGIN, languages: LANGUAGES, texts: builtTexts },
      callApi: async (method, url) => {
        const answer = await test.app.inject({ method: method as 'GET', url });
        return { status: answer.statusCode, headers: {}, body: answer.body };
      },
      dataVersion: () => test.app.get(DataVersion).label,
      staleSince: () => null,
      logger: new Logger('Site'),
    });
  });
  afterAll(async () => {
    await site.close();
    await test.close();
  });

  async function publish(organizationId: string, country: string, publishedAt: string): Promise<string> {
    const { id: commitmentId } = await aCommitment(db, { organizationId, activity: 12, country, place: SECRET });
    const { id: roundId } = await aRound(db, {});
    const evidence = [{ kind: 'link' as const, url: `https://${SECRET}.example/`, label: SECRET }];
    const report = { commitmentId, roundId, state: 'published' as const, publishedAt, whatWasDone: SECRET, evidence };
    return (await aReport(db, report)).public_id;
  }

  const get = (url: string, headers = {}) => site.inject({ method: 'GET', url, headers });

  it('is a feed of the whole Plan, of a goal, a country and an organisation', async () => {
    const goal = /"goal":(\d+)/.exec((await test.app.inject('/api/v1/activities/12')).body)?.[1] ?? '';
    for (const page of ['', `/goals/${goal}`, '/countries/TN', '/organizations/amal']) {
      const answer = await get(`/en${page}/feed.atom`);
      expect([page, answer.statusCode]).toEqual([page, 200]);
      expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
      expect(answer.body).toContain(`<id>urn:uuid:${reportId}</id>`);
      expect(answer.body).toContain(`<id>tag:opev.example,2026:/en${page}/feed.atom</id>`);
      expect(answer.body).toContain(`href="${ORIGIN}/en${page}/feed.atom"`);
      expect(answer.body).toContain(`href="${ORIGIN}/en/reports/${reportId}"`);
    }
  });

  it('names the organisation as XML can, the observatory’s day without the hour, and both words about the work', async () => {
    const { body } = await get('/fr/organizations/amal/feed.atom');
    expect(body).toContain('<author><name>Amal &amp; &lt;Salam&gt; أمل</name></author>');
    expect(body).toContain('<updated>2026-02-01T00:00:00Z</updated>');
    expect(body).toMatch(
      /<summary>.*Déclaré par l’organisation : En cours, \d+ %\. Vérifié par l’observatoire : Limité/,
    );
    expect(body.match(/<entry>/g)).toHaveLength(1);
  });

  it('has no entry, and the day of the Plan, where nothing was published', async () => {
    const { body, statusCode } = await get('/ar/countries/JO/feed.atom');
    expect(statusCode).toBe(200);
    expect(body).not.toContain('<entry>');
    expect(body).toMatch(/<updated>2017-\d\d-\d\dT00:00:00Z<\/updated>/);
  });

  it.each([
    '/en/goals/999/feed.atom',
    '/en/goals/x/feed.atom',
    '/en/goals/0/feed.atom',
    '/en/goals/..%2Fgoals/feed.atom',
    '/en/countries/tn/feed.atom',
    '/en/organizations/%2E%2E%2Fgoals/feed.atom',
    '/en/countries/XX/feed.atom',
    '/en/organizations/nobody/feed.atom',
    `/en/organizations/${SECRET}-0-0/feed.atom`,
    `/en/organizations/${SECRET}-2-0/feed.atom`,
    '/xx/feed.atom',
  ])('is not found: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('is not sent again to who has it, until something is published', async () => {
    const { etag } = (await get('/en/feed.atom')).headers;
    const again = await get('/en/feed.atom', { 'if-none-match': `W/"other", ${String(etag)}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const { headers, statusCode } = await get('/en/feed.atom?noise=1', { 'if-none-match': '"other"' });
    expect([statusCode, headers.etag]).toEqual([200, etag]);
    const { id } = await anOrganization(db, { slug: 'later', name: 'Later' });
    const later = await publish(id, 'LB', '2026-02-20T09:00:00Z');
    await db.transaction((manager) => refreshPlacements(manager, '2026-03-01'));
    await test.app.get(FiguresStore).refresh();
    const anew = await get('/en/feed.atom', { 'if-none-match': String(etag) });
    expect(anew.statusCode).toBe(200);
    expect(anew.body.indexOf(later)).toBeLessThan(anew.body.indexOf(reportId));
    expect(anew.body).toContain(later);
  });

  it('lists every kind of page in every language, each with its others', async () => {
    const { body, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const listed = Object.values(PUBLIC_PAGES).filter(({ listing }) => listing === 'listed');
    const examples = listed.flatMap(({ example }) => example ?? []);
    for (const path of [...examples, '/goals/10', '/activities/91', '/organizations/amal'])
      for (const language of LANGUAGES) expect(body).toContain(`<loc>${ORIGIN}/${language}${path}</loc>`);
    expect(body).toContain(`<xhtml:link rel="alternate" hreflang="x-default" href="${ORIGIN}/en/goals/3"/>`);
    for (const hidden of ['/search', '/embed', '/workspace']) expect(body).not.toContain(`/en${hidden}`);
    expect(body).not.toContain('/reports/');
    expect((await get('/robots.txt')).body).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('never says a name, place, text or link that is protected, nor that there is a report', async () => {
    const countries = ['TN', 'MA', 'DZ', 'FR', 'ES'].map((iso2) => `/countries/${iso2}`);
    const goals = Array.from({ length: 10 }, (_, index) => `/goals/${String(index + 1)}`);
    const pages = ['', ...goals, ...countries, '/organizations/amal'];
    const feeds = LANGUAGES.flatMap((language) => pages.map((page) => `/${language}${page}/feed.atom`));
    let entries = 0;
    for (const url of ['/sitemap.xml', '/robots.txt', ...feeds]) {
      const { body, headers, statusCode } = await get(url);
      expect([url, statusCode]).toEqual([url, 200]);
      expect(body + JSON.stringify(headers)).not.toContain(SECRET);
      entries += body.match(/<entry>/g)?.length ?? 0;
    }
    // Only the two that are named: in the feeds of the Plan, their goal, their country and their own page.
    expect(entries).toBe(LANGUAGES.length * (2 + 2 + 1 + 1));
    expect((await get('/en/countries/MA/feed.atom')).body).not.toContain('<entry>');
  });
});

/** The texts the web is built from. */
function builtTexts(scope: string, language: string): unknown {
  const path = join(PROJECT_ROOT, 'apps/web/src/i18n', scope, `${language}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
