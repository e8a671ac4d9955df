import { CLAIMS, RATINGS, wordColumn } from './chart-columns';
import type { ChartNumbers, ChartSource } from './chart-source';

/** The same commitments by claimed status and by verified rating. Two rows on two scales: a column of one is null in the other. */
export function claimedAndVerified({ book: { total } }: ChartSource): ChartNumbers {
  const unknown = (scale: readonly unknown[]): readonly null[] => scale.map(() => null);
  return {
    columns: [
      ...CLAIMS.map((status) => wordColumn(`claimed-${status}`, `terms.claimedStatus.${status}`)),
      ...RATINGS.map((rating) => wordColumn(`verified-${rating}`, `terms.verifiedRating.${rating}`)),
    ],
    rows: [
      {
        code: 'claimed',
        term: 'charts.row.claimed',
        label: null,
        values: [...CLAIMS.map((status) => total.claimed[status]), ...unknown(RATINGS)],
        coverage: total.commitments,
      },
      {
        code: 'verified',
        term: 'charts.row.verified',
        label: null,
        values: [...unknown(CLAIMS), ...RATINGS.map((rating) => total.verified[rating])],
        coverage: total.commitments,
      },
    ],
    coverage: total.commitments,
    notPlaced: 0,
  };
}

/** Ratings by claim: "78 of the 92 claimed complete were rated complete". */
export function claimedAgainstVerified({ book: { commitments, total } }: ChartSource): ChartNumbers {
  const standings = commitments.map(({ standing }) => standing).filter((standing) => standing !== null);
  return {
    columns: RATINGS.map((rating) => wordColumn(rating, `terms.verifiedRating.${rating}`)),
    rows: CLAIMS.map((status) => {
      const claimed = standings.filter(({ claimedStatus }) => claimedStatus === status);
      return {
        code: status,
        term: `terms.claimedStatus.${status}`,
        label: null,
        values: RATINGS.map((rating) => claimed.filter(({ verifiedRating }) => verifiedRating === rating).length),
        coverage: { reported: claimed.length, of: standings.length },
      };
    }),
    coverage: total.commitments,
    notPlaced: 0,
  };
}
