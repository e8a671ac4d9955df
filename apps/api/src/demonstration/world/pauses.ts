import { addDays } from '@opev/domain';
import { opening, type DemonstrationOrganization, type Era } from './organizations';
import { Chance } from './random';
import type { DemonstrationExtensionRow, DemonstrationPauseRow } from './rows';

const SHARE_EXTENDED = 0.12;

/** Pauses of organizations. */
export function drawPauses(
  organizations: readonly DemonstrationOrganization[],
  { rounds }: Era,
): readonly DemonstrationPauseRow[] {
  const chance = new Chance('pauses');
  return organizations.flatMap(({ id: organizationId, fate }): DemonstrationPauseRow[] => {
    const id = chance.uuid();
    const startedAfter = chance.between(3, 40);
    const endedBefore = chance.between(5, 25);
    const isForSafety = fate === 'paused-for-safety';
    if (fate === 'was-paused') {
      const startsOn = addDays(opening(rounds, 1), -endedBefore);
      return [{ id, organizationId, startsOn, resumesOn: addDays(opening(rounds, 2), -endedBefore), isForSafety }];
    }
    if (fate !== 'paused' && !isForSafety) return [];
    return [{ id, organizationId, startsOn: addDays(opening(rounds, 3), startedAfter), resumesOn: null, isForSafety }];
  });
}

/** Later due days, for some organizations in all rounds but the first. */
export function drawExtensions(
  organizations: readonly DemonstrationOrganization[],
  { rounds }: Era,
): readonly DemonstrationExtensionRow[] {
  const chance = new Chance('extensions');
  return organizations.flatMap(({ id: organizationId, fate, cast }) => {
    const isExtended = chance.happens(SHARE_EXTENDED);
    const round = rounds[chance.between(1, 3)];
    const days = chance.between(14, 28);
    if (!isExtended || !round || cast || fate !== 'steady') return [];
    return [{ roundId: round.id, organizationId, dueOn: addDays(round.dueOn, days) }];
  });
}
