import type { Attack } from '../attack';
import { ACTIVITY_MEASURES } from './activity-measures';
import { COMMITMENTS_BY_DAY, RECEIVED_BY_DAY, REPORTS_BY_DAY, SIGNATORIES_BY_DAY, STANDINGS_BY_DAY } from './by-day';
import { BY_PART } from './by-part';
import { CHART_FILES } from './charts';
import { HOMOGENEITY } from './homogeneity';
import { INTERNAL_IDS } from './internal-ids';
import { SAVED_IDS } from './saved-ids';
import { IN_LANGUAGES } from './languages';
import { MOVEMENTS } from './movements';
import { OPENINGS } from './openings';
import { ORGANIZATIONS_COUNTED } from './organizations-counted';
import { PAUSES } from './pauses';
import { ROW_FILTERS_ATTACK } from './row-filters';
import { SMALL_CELLS } from './small-cells';
import { SMALL_GROUPS } from './small-groups';
import { START_DATES } from './start-dates';
import { TEXT_LANGUAGE } from './text-language';
import { VERSIONS } from './versions';

/** Every attack there is, in the order of the table. */
export const ATTACKS: readonly Attack[] = [
  PAUSES,
  SAVED_IDS,
  INTERNAL_IDS,
  START_DATES,
  SMALL_CELLS,
  ACTIVITY_MEASURES,
  ORGANIZATIONS_COUNTED,
  SMALL_GROUPS,
  TEXT_LANGUAGE,
  ROW_FILTERS_ATTACK,
  BY_PART,
  COMMITMENTS_BY_DAY,
  STANDINGS_BY_DAY,
  REPORTS_BY_DAY,
  RECEIVED_BY_DAY,
  SIGNATORIES_BY_DAY,
  ...MOVEMENTS,
  OPENINGS,
  VERSIONS,
  IN_LANGUAGES,
  CHART_FILES,
  HOMOGENEITY,
];
