import { PLACEMENTS, publicKnowledgeOf } from '@opev/domain';
import { aCountedCommitment } from '../../../test/a-counted-commitment';
import { asPlaced } from './as-placed';

describe('a commitment as it is placed', () => {
  it.each(PLACEMENTS.filter((placement) => placement !== 'named'))(
    'discloses at %s no more than that step discloses',
    (placement) => {
      const known = publicKnowledgeOf(placement);
      const placed = asPlaced(aCountedCommitment(), placement);
      expect(placed).toMatchObject({
        placement,
        activityNumber: known.activity ? 12 : null,
        goalNumber: known.goal ? 2 : null,
        country: known.country ? 'TN' : null,
        place: null,
        startsOn: null,
        endsOn: null,
        publicId: null,
        standing: { publicReportId: null, claimedStatus: 'in-progress', verifiedRating: 'limited' },
      });
    },
  );

  it('discloses everything when it is named', () => {
    expect(asPlaced(aCountedCommitment({ endsOn: '2025-01-01' }), 'named')).toEqual(
      aCountedCommitment({ endsOn: '2025-01-01' }),
    );
  });

  it('has nothing to stand on when it had nothing', () => {
    expect(asPlaced(aCountedCommitment({ standing: null }), 'country').standing).toBeNull();
  });
});
