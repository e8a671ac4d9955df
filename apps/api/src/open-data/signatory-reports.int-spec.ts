import type { ReportView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization, aPerson, aReport, aRound, type AReport } from '../../test/factories';
import { apiClientFor } from '../../test/signed-in';

describe('a published report, as people of signatories read it', () => {
  let test: TestApp;
  let db: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(() => removeTestData());
  afterAll(() => test.close());

  const aPublished = async (given: Partial<AReport> = {}, organization = {}, placement: 'named' | 'none' = 'named') => {
    const { id: organizationId } = await anOrganization(db, organization);
    const { id: commitmentId } = await aCommitment(db, { organizationId, placement });
    const { id: roundId } = await aRound(db);
    const { public_id: id } = await aReport(db, { commitmentId, roundId, state: 'published', ...given });
    return { id };
  };
  const aMemberOf = async (organization = {}) =>
    apiClientFor(test.app, await aPerson(db, { reporterOf: (await anOrganization(db, organization)).id }));
  const path = (id: string) => `/workspace/published-reports/${id}`;

  it('has its text when it is for signatories, which the public does not read', async () => {
    const { id } = await aPublished({ audience: 'signatories', whatWasDone: 'Workshops in Sfax.' });
    const member = await aMemberOf();
    expect((await member<ReportView>('GET', path(id))).body.content?.whatWasDone).toBe('Workshops in Sfax.');
    expect((await apiClientFor(test.app, null)<ReportView>('GET', `/reports/${id}`)).body.content).toBeNull();
  });

  it('keeps its text when that is for the observatory only', async () => {
    const { id } = await aPublished({ audience: 'observatory' });
    expect((await (await aMemberOf())<ReportView>('GET', path(id))).body.content).toBeNull();
  });

  it.each(['applied', 'left'] as const)('keeps its text from an organization that has %s', async (lifecycle) => {
    const { id } = await aPublished({ audience: 'signatories' });
    expect((await (await aMemberOf({ lifecycle }))<ReportView>('GET', path(id))).body.content).toBeNull();
  });

  it('is not there when its organization is only counted, nor before it is published', async () => {
    const member = await aMemberOf();
    const counted = await aPublished({ audience: 'everyone' }, { chosenDisclosure: 'counted-only' }, 'none');
    const approved = await aPublished({ state: 'approved' });
    expect((await member('GET', path(counted.id))).status).toBe(404);
    expect((await member('GET', path(approved.id))).status).toBe(404);
    expect((await member('GET', path('1'))).status).toBe(404);
  });

  it('is not for visitors and for staff who belong to no organization', async () => {
    const { id } = await aPublished();
    expect((await apiClientFor(test.app, null)('GET', path(id))).status).toBe(401);
    expect((await apiClientFor(test.app, await aPerson(db, { staffRole: 'reviewer' }))('GET', path(id))).status).toBe(
      404,
    );
  });
});
