import { isAtWork } from '@opev/domain';
import { isNamed, type CountedCommitment } from './figure-book';
import type { FigureData } from './figure-data';

/**
 * The named organizations at work on the given commitments of a day, by id. Only named ones: no figure discloses how many
 * others are in a group.
 */
export function organizationsAtWork(
  { day, organizations }: Pick<FigureData, 'day' | 'organizations'>,
  commitments: readonly CountedCommitment[],
): ReadonlySet<string> {
  const left = new Set(organizations.filter(({ hasLeft }) => hasLeft).map(({ id }) => id));
  const running = commitments.filter(
    (commitment) => isNamed(commitment) && isAtWork(commitment, { hasLeft: left.has(commitment.organizationId) }, day),
  );
  return new Set(running.map(({ organizationId }) => organizationId));
}
