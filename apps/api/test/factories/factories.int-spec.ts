import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { workerDatabaseUrl } from '../database';
import { aCommitment, anExtension, anOrganization, aPause, aPerson, aReport, aRound } from '.';

describe('the factories', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await new DataSource({ ...dataSourceOptions(await workerDatabaseUrl()), entities: [] }).initialize();
  });
  afterAll(() => db.destroy());

  it('make rows that the database accepts, each on its own', async () => {
    const organization = await anOrganization(db, { chosenDisclosure: 'country-only' });
    await aPause(db, organization.id, { startsOn: '2017-06-01' });
    const person = await aPerson(db, { managerOf: organization.id });
    const round = await aRound(db, { opensOn: '2017-07-01' });
    await anExtension(db, { roundId: round.id, organizationId: organization.id, dueOn: '2017-12-24' });
    const commitment = await aCommitment(db, { organizationId: organization.id });
    await aReport(db, { commitmentId: commitment.id, roundId: round.id, authorId: person.id });
    expect(await db.query('select state from report')).toEqual([{ state: 'draft' }]);
  });

  it('let a published report be the standing of its commitment', async () => {
    const commitment = await aCommitment(db);
    const { id: roundId } = await aRound(db);
    const report = await aReport(db, {
      commitmentId: commitment.id,
      roundId,
      state: 'published',
      claimedStatus: 'completed',
    });
    expect(
      await db.query('select report_id, progress_percent from standing where commitment_id = $1', [commitment.id]),
    ).toEqual([{ report_id: report.id, progress_percent: 100 }]);
  });
});
