import { Schema1795000000001 } from './0001-schema';
import { ReferenceData1795000000002 } from './0002-reference-data';
import { Search1795000000003 } from './0003-search';
import { History1795000000004 } from './0004-history';
import { ReportLists1795000000005 } from './0005-report-lists';
import { ChangeNotices1795000000006 } from './0006-change-notices';
import { PartsOfFigures1795000000007 } from './0007-parts-of-figures';
import { FilteredReportLists1795000000008 } from './0008-filtered-report-lists';

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
];
export { loadReferenceData } from './reference/load';
