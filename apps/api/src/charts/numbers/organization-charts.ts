import { ORGANIZATION_TYPES } from '@opev/domain';
import { wordColumn } from './chart-columns';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Named organisations with a commitment in the scope, by type: the type of another could tell which it is. */
export function organizationsByType({ book, snapshot }: ChartSource): ChartNumbers {
  const named = book.commitments.filter(({ placement }) => placement === 'named');
  const atWork = new Set(named.map(({ organizationId }) => organizationId));
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
    coverage: { reported: named.length, of: book.commitments.length },
    notPlaced: 0,
  };
}
