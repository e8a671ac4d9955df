import { Schema1795000000001 } from './0001-schema';
import { ReferenceData1795000000002 } from './0002-reference-data';
import { Search1795000000003 } from './0003-search';
import { History1795000000004 } from './0004-history';
import { ReportLists1795000000005 } from './0005-report-lists';
import { ChangeNotices1795000000006 } from './0006-change-notices';
import { PartsOfFigures1795000000007 } from './0007-parts-of-figures';
import { FilteredReportLists1795000000008 } from './0008-filtered-report-lists';
import { Placements1795000000009 } from './0009-placements';
import { RoundSettlements1795000000010 } from './0010-round-settlements';
import { PastSnapshots1795000000011 } from './0011-past-snapshots';
import { PublicIds1795000000012 } from './0012-public-ids';
import { Repairs1795000000013 } from './0013-repairs';
import { DeskAndSignIn1795000000014 } from './0014-desk-and-sign-in';
import { SearchWords1795000000015 } from './0015-search-words';
import { NothingTypedIsLost1795000000016 } from './0016-nothing-typed-is-lost';
import { ChangeNumbers1795000000018 } from './0018-change-numbers';
import { WaysBack1795000000019 } from './0019-ways-back';
import { SavedViews1795000000020 } from './0020-saved-views';
import { PublicIdLocks1795000000021 } from './0021-public-id-locks';

/** Every migration, oldest first. Listed by hand: a glob finds nothing in a bundle. */
export const migrations = [
  Schema1795000000001,
  ReferenceData1795000000002,
  Search1795000000003,
  History1795000000004,
  ReportLists1795000000005,
  ChangeNotices1795000000006,
  PartsOfFigures1795000000007,
  FilteredReportLists1795000000008,
  Placements1795000000009,
  RoundSettlements1795000000010,
  PastSnapshots1795000000011,
  PublicIds1795000000012,
  Repairs1795000000013,
  DeskAndSignIn1795000000014,
  SearchWords1795000000015,
  NothingTypedIsLost1795000000016,
  ChangeNumbers1795000000018,
  WaysBack1795000000019,
  SavedViews1795000000020,
  PublicIdLocks1795000000021,
];
export { loadReferenceData } from './reference/load';
