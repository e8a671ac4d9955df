import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';
import { DeclaredAccess } from '../platform/access/declared-access';
import type { OpenApiDocument } from '../platform/openapi/document';

interface Problem {
  readonly severity: string;
  readonly ruleId: string;
  readonly message: string;
  readonly at: string;
}

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: OpenApiDocument;
  let ajv: Ajv;
  beforeAll(async () => {
    test = await createTestApp();
    await inhabit(test);
    document = (await get('/openapi.json')).json<OpenApiDocument>();
    ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'doc', ...document });
  });
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1${path}` });

  it('has every route of the API', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = test.app
      .get(DeclaredAccess)
      .routes()
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !/ \/(healthz|readyz)$/.test(route));
    expect(described.sort()).toEqual(routes.sort());
  });

  it('has nothing that a linter complains of', () => {
    const linter = spawnSync(process.execPath, [resolve(__dirname, '../../test/lint-openapi.mjs')], {
      input: JSON.stringify(document),
      encoding: 'utf8',
    });
    expect(linter.stderr).toBe('');
    const problems = JSON.parse(linter.stdout) as Problem[];
    expect(problems).toEqual([]);
  });

  it.each([
    ['/instance', '/instance'],
    ['/plan', '/plan?lang=ar'],
    ['/filters', '/filters?lang=ca'],
    ['/summary', '/summary'],
    ['/goals', '/goals?limit=3'],
    ['/goals/{number}', '/goals/2?lang=fr'],
    ['/activities', '/activities?country=TN&sort=-progress'],
    ['/activities/{number}', '/activities/12'],
    ['/themes', '/themes?lang=ca'],
    ['/countries', '/countries'],
    ['/countries/{iso2}', '/countries/TN'],
    ['/organizations', '/organizations?search=ol'],
    ['/organizations/{slug}', '/organizations/olive'],
    ['/commitments', '/commitments'],
    ['/reports', '/reports'],
    ['/good-practices', '/good-practices?lang=es'],
    ['/good-practices/{slug}', '/good-practices/al-mesalla-iraq'],
  ])('says what GET %s answers', async (path, url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expectToFit(path, '200', answer.json());
  });

  it('says what GET /reports/{id} answers', async () => {
    const { items } = (await get('/reports')).json<{ items: { id: string }[] }>();
    expect(items).toHaveLength(1);
    for (const { id } of items) expectToFit('/reports/{id}', '200', (await get(`/reports/${id}`)).json());
  });

  it('says what a refusal looks like', async () => {
    expectToFit('/goals/{number}', '404', (await get('/goals/99')).json());
    expectToFit('/activities', '422', (await get('/activities?status=finished')).json());
  });

  function expectToFit(path: string, status: string, body: unknown): void {
    const type = status === '200' ? 'application/json' : 'application/problem+json';
    const response = status === '200' ? `paths/${escaped(path)}/get/responses/200` : 'components/responses/Problem';
    const validate = ajv.compile({ $ref: `doc#/${response}/content/${escaped(type)}/schema` });
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  }
});

function escaped(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}

/** One published report of a named organization, and a commitment without a report. */
async function inhabit({ app, clock }: TestApp): Promise<void> {
  clock.set('2026-03-01');
  const db = app.get(DataSource);
  const organization = await anOrganization(db, { slug: 'olive', name: 'Olive' });
  const commitment = await aCommitment(db, { organizationId: organization.id, activity: 12, country: 'TN' });
  await aCommitment(db, { organizationId: organization.id, activity: 13, country: 'TN' });
  const round = await aRound(db, { opensOn: '2025-07-01' });
  await aReport(db, {
    commitmentId: commitment.id,
    roundId: round.id,
    state: 'published',
    evidence: [{ kind: 'link', url: 'https://example.org/', label: 'Photographs' }],
  });
  await app.get(FiguresStore).refresh();
}
