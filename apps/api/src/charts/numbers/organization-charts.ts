import { ORGANIZATION_TYPES } from '@opev/domain';
import { organizationsAtWork } from '../../figures/book/at-work';
import { wordColumn } from './chart-columns';
import { namedOf } from './chart-rows';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Named organisations at work in the scope, by type: an unnamed one could be identified by its type. */
export function organizationsByType({ book, snapshot }: ChartSource): ChartNumbers {
  const atWork = organizationsAtWork(snapshot.data, book.commitments);
  const organizations = snapshot.data.organizations.filter(({ id }) => atWork.has(id));
  return {
    columns: [wordColumn('organizations', 'charts.column.organizations')],
    rows: ORGANIZATION_TYPES.map((type) => ({
      code: type,
      term: `terms.organizationType.${type}`,
      label: null,
      values: [organizations.filter((organization) => organization.type === type).length],
      coverage: null,
    })).filter(({ values: [count] }) => count !== 0),
    coverage: namedOf(book),
    notPlaced: 0,
  };
}
