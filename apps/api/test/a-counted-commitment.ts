import type { CountedCommitment } from '../src/figures/book/figure-book';

/** A commitment of a named organization in Tunisia, in progress and rated limited, unless `given` differs. */
export function aCountedCommitment(given: Partial<CountedCommitment> = {}): CountedCommitment {
  return {
    commitmentId: 'c1',
    publicId: 'public-c1',
    organizationId: 'o1',
    activityNumber: 12,
    goalNumber: 2,
    country: 'TN',
    placement: 'named',
    place: 'Sfax',
    startsOn: '2017-02-01',
    endsOn: null,
    standing: {
      claimedStatus: 'in-progress',
      progressPercent: 40,
      verifiedRating: 'limited',
      reportId: 'r1',
      publicReportId: 'public-r1',
      roundCode: '2017-1',
      publishedOn: '2018-01-01',
    },
    ...given,
  };
}
