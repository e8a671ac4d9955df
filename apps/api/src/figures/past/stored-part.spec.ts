import type { CountedCommitment } from '../book/figure-book';
import { commitmentsOfPart, storedPart } from './stored-part';

const reported: CountedCommitment = {
  commitmentId: 'a',
  publicId: null,
  organizationId: 'olive',
  activityNumber: 12,
  goalNumber: 2,
  country: 'TN',
  placement: 'named',
  place: 'Sfax',
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  standing: {
    reportId: 'r',
    publicReportId: null,
    claimedStatus: 'in-progress',
    progressPercent: 40,
    verifiedRating: 'limited',
    roundCode: '2025-1',
    publishedOn: '2025-07-15',
  },
};
const silent: CountedCommitment = { ...reported, commitmentId: 'b', place: null, endsOn: null, standing: null };

describe('a part of a snapshot', () => {
  it('says all that its commitments said, after it was written and read', () => {
    const written = JSON.stringify(storedPart('olive', [reported, silent]));
    expect(commitmentsOfPart(JSON.parse(written) as ReturnType<typeof storedPart>)).toEqual([reported, silent]);
  });

  it('says the same, however its commitments were read', () => {
    expect(storedPart('olive', [silent, reported])).toEqual(storedPart('olive', [reported, silent]));
  });

  it('is read in the format it was formerly stored in', () => {
    expect(commitmentsOfPart([reported, silent])).toEqual([reported, silent]);
  });
});
