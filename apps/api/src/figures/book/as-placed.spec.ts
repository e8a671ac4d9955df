import { PLACEMENTS, toldBy } from '@opev/domain';
import { aCountedCommitment } from '../../../test/a-counted-commitment';
import { asPlaced } from './as-placed';

describe('a commitment as it is placed', () => {
  it.each(PLACEMENTS.filter((placement) => placement !== 'named'))(
    'tells at %s no more than that step tells',
    (placement) => {
      const told = toldBy(placement);
      const placed = asPlaced(aCountedCommitment(), placement);
      expect(placed).toMatchObject({
        placement,
        activityNumber: told.activity ? 12 : null,
        goalNumber: told.goal ? 2 : null,
        country: told.country ? 'TN' : null,
        place: null,
        startsOn: null,
        endsOn: null,
        publicId: null,
        standing: { publicReportId: null, claimedStatus: 'in-progress', verifiedRating: 'limited' },
      });
    },
  );

  it('tells everything when it is named', () => {
    expect(asPlaced(aCountedCommitment({ endsOn: '2025-01-01' }), 'named')).toEqual(
      aCountedCommitment({ endsOn: '2025-01-01' }),
    );
  });

  it('has nothing to stand on when it had nothing', () => {
    expect(asPlaced(aCountedCommitment({ standing: null }), 'country').standing).toBeNull();
  });
});
