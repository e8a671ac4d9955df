import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { CHART_CODES, type ChartListView, type ChartView } from '@opev/contract';
import { LANGUAGES } from '@opev/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';
import { PROJECT_ROOT } from '../platform/config/configuration';
import { DataVersion } from '../platform/published/data-version';
import { registerDocuments } from '../platform/site/site-documents';
import { CHART_DOCUMENTS } from './files/chart-documents';
import { sharePicture } from './share/share-picture';
import { SHARE_DOCUMENTS } from './share/share-documents';

const SECRET = 'canary';
const NAME = '=Amal & <Salam> أمل';
const SCOPES = [
  '',
  '?goal=2',
  '?country=MA',
  '?country=TN',
  '?organizationType=ngo',
  '?organization=amal',
  '?asOf=2026-02-28',
];

/** The SVG of every picture, before it was rasterized. */
const drawn: string[] = [];
jest.mock('./share/share-picture', () => {
  const real = jest.requireActual<typeof import('./share/share-picture')>('./share/share-picture');
  return {
    sharePicture: (...given: Parameters<typeof sharePicture>) => {
      const svg = real.sharePicture(...given);
      drawn.push(svg);
      return svg;
    },
  };
});

describe('charts', () => {
  let test: TestApp;
  let db: DataSource;
  let site: FastifyInstance;

  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    const named = await anOrganization(db, { slug: 'amal', name: NAME, country: 'TN' });
    await publish(named.id, 'TN', '2026-02-01T22:30:00Z');
    for (const [index, disclosure] of (['country-only', 'region-only', 'counted-only'] as const).entries()) {
      for (let member = 0; member < 3; member += 1) {
        const { id } = await anOrganization(db, {
          slug: `${SECRET}-${String(index)}-${String(member)}`,
          name: SECRET,
          country: 'ES',
          type: 'university',
          chosenDisclosure: disclosure,
        });
        await publish(id, ['MA', 'DZ', 'FR'][index] ?? '', '2026-01-15T09:00:00Z');
      }
    }
    // At the opening of this round unnamed organizations join their groups.
    await aRound(db, { opensOn: '2026-01-20' });
    await test.app.get(FiguresStore).refresh();
    site = Fastify();
    registerDocuments(site, [...CHART_DOCUMENTS, ...SHARE_DOCUMENTS], {
      sources: { publicOrigin: 'https://opev.example', languages: LANGUAGES, texts: builtTexts },
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

  async function publish(organizationId: string, country: string, publishedAt: string): Promise<void> {
    const { id: commitmentId } = await aCommitment(db, { organizationId, activity: 12, country, place: SECRET });
    const { id: roundId } = await aRound(db, {});
    await aReport(db, { commitmentId, roundId, state: 'published', publishedAt, whatWasDone: SECRET });
  }

  const api = (path: string) => test.app.inject(`/api/v1${path}`);
  const chart = async (path: string): Promise<ChartView> => (await api(`/charts/${path}`)).json<ChartView>();
  const get = (url: string, headers = {}) => site.inject({ method: 'GET', url, headers });

  it('are listed with the filters they take, and answer in each of them', async () => {
    const { items } = (await api('/charts')).json<ChartListView>();
    expect(items.map(({ code }) => code)).toEqual(CHART_CODES);
    const scope = { goal: '2', theme: 'education', country: 'TN', organizationType: 'ngo', organization: 'amal' };
    for (const { code, filters } of items) {
      for (const [name, value] of Object.entries(scope)) {
        const { statusCode } = await api(`/charts/${code}?${name}=${value}`);
        const isTaken = filters.some((filter) => filter === name);
        expect([code, name, statusCode]).toEqual([code, name, isTaken ? 200 : 422]);
      }
    }
  });

  it('say when they are true for, and answer the same under their snapshot', async () => {
    const now = await chart('status-by-goal?lang=fr');
    expect(now).toMatchObject({ asOf: '2026-03-01', scope: { goal: null, asOf: null }, demonstration: false });
    expect(await chart(`status-by-goal?lang=fr&snapshot=${now.snapshot}`)).toMatchObject({ rows: now.rows });
    const before = await chart('claimed-and-verified?asOf=2026-01-31');
    expect(before.coverage?.reported).toBe(9);
  });

  it('are narrowed by each filter, and say by which', async () => {
    const tunisia = await chart('coverage-by-goal?country=TN&lang=en');
    expect(tunisia.coverage).toEqual({ reported: 1, of: 1 });
    expect(tunisia.scope.country).toEqual({ iso2: 'TN', name: 'Tunisia' });
    expect((await chart('status-by-goal?goal=2&lang=en')).rows).toHaveLength(1);
    const amal = await chart('coverage-by-goal?organization=amal');
    expect([amal.scope.organization?.name, amal.coverage?.of]).toEqual([NAME, 1]);
  });

  it.each([
    ['/charts/nothing', 404],
    ['/charts/status-by-goal?goal=x', 422],
    ['/charts/status-by-goal?goal=99', 422],
    ['/charts/status-by-goal?theme=nothing', 422],
    ['/charts/status-by-goal?country=XX', 422],
    ['/charts/status-by-goal?colour=red', 422],
    ['/charts/status-by-goal?asOf=2016-01-01', 422],
    ['/charts/status-by-goal?snapshot=2026-01-01-0123456789abcdef', 404],
  ])('refuse %s', async (path, status) => {
    expect((await api(path)).statusCode).toBe(status);
  });

  it('answer for an organisation that is not named as for one that does not exist', async () => {
    const unknown = await api('/charts/status-by-goal?organization=nobody');
    const hidden = await api(`/charts/status-by-goal?organization=${SECRET}-2-0`);
    expect([unknown.statusCode, hidden.statusCode]).toEqual([422, 422]);
    expect(hidden.json<{ errors: unknown }>().errors).toEqual(unknown.json<{ errors: unknown }>().errors);
  });

  it('can be taken away as a table that keeps its provenance and runs nothing', async () => {
    const { body, headers, statusCode } = await get('/fr/charts/coverage-by-goal.csv?organization=amal&utm_source=x');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="opev-coverage-by-goal-2026-03-01.csv"');
    expect(body.startsWith('\ufeffCode;Objectif;Avec un rapport publié;')).toBe(true);
    const lines = body.trimEnd().split('\r\n');
    expect(lines.length).toBe((await chart('coverage-by-goal?organization=amal')).rows.length + 1);
    expect(lines[1]).toMatch(/;2026-03-01;.*;2026-03-01-[0-9a-f]{16};/);
    expect(body).not.toMatch(/(^|[,;"\n])[=+@]/);
  });

  it('can be taken away as a drawing that stands alone and does nothing', async () => {
    const { body, headers } = await get('/en/charts/status-by-goal.svg?organization=amal');
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).toContain('<title>How far the activities of each goal have come</title>');
    expect(body).toContain('=Amal &amp; &lt;Salam&gt; أمل');
    expect(body).toContain('True for 1 March 2026');
    expect(body).not.toMatch(/<script|<image|<foreignObject|href=|\son\w+=/i);
    expect(body.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  it('are drawn from the right in Arabic, each text keeping its direction', async () => {
    const { body } = await get('/ar/charts/status-by-goal.svg');
    const texts = [...body.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.every(([, , text = '']) => text.startsWith('\u202b') && text.endsWith('\u202c'))).toBe(true);
    const title = texts.find(([, , text = '']) => text.includes('إلى أين وصلت أنشطة كل هدف'))?.[1];
    expect(title).toContain('text-anchor="end"');
    expect(title).toContain('x="920"');
    expect(body).not.toMatch(/Completed|In progress|Goal \d/);
  });

  it.each([
    '/en/charts/status-by-goal.png',
    '/ar/share.png',
    '/en/goals/2/share.png',
    '/en/themes/research-evidence/share.png',
    '/en/share-plain.png',
  ])('become pixels: %s', async (url) => {
    const { rawPayload, headers } = await get(url);
    expect(headers['content-type']).toBe('image/png');
    expect(rawPayload.subarray(1, 4).toString()).toBe('PNG');
    const width = rawPayload.readUInt32BE(16);
    expect(width).toBe(url.includes('share') ? 1200 : 1920);
  });

  it('are not sent again to who has them, and answer a HEAD without a body', async () => {
    const url = '/en/charts/status-by-goal.png';
    const { headers } = await get(url);
    const again = await get(`${url}?utm_source=x`, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await site.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', headers.etag]);
  });

  it.each([
    '/en/charts/nothing.csv',
    '/en/charts/status-by-goal.pdf',
    '/en/charts/status-by-goal.csv?goal=99',
    '/en/charts/status-by-goal.csv?goal=1&goal=2',
    `/en/charts/status-by-goal.svg?organization=${SECRET}-1-0`,
    '/en/goals/99/share.png',
    `/en/organizations/${SECRET}-1-0/share.png`,
    '/en/charts/nothing/share.png',
    '/xx/share.png',
  ])('are not found: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('never say a name, slug, place or text that is protected, nor a type in which it hides', async () => {
    const files = CHART_CODES.flatMap((code) =>
      SCOPES.flatMap((scope) => ['csv', 'svg'].map((extension) => `/charts/${code}.${extension}${scope}`)),
    );
    const pictures = [
      '',
      '/goals/2',
      '/themes/research-evidence',
      '/activities/12',
      '/countries/MA',
      '/countries/TN',
      '/organizations/amal',
    ];
    let found = 0;
    for (const language of ['en', 'ar'] as const) {
      for (const url of [...files, ...pictures.map((page) => `${page}/share.png`)]) {
        const { body, headers, statusCode } = await get(`/${language}${url}`);
        found += statusCode === 200 ? 1 : 0;
        expect([url, (body + JSON.stringify(headers)).includes(SECRET)]).toEqual([url, false]);
      }
    }
    expect(found).toBeGreaterThan(200);
    expect(drawn.length).toBeGreaterThanOrEqual(12);
    expect(drawn.join()).not.toContain(SECRET);
    expect(JSON.stringify((await chart('organizations-by-type')).rows)).not.toContain('university');
  });
});

/** The texts the web is built from. */
function builtTexts(scope: string, language: string): unknown {
  const path = join(PROJECT_ROOT, 'apps/web/src/i18n', scope, `${language}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
