import type { ChartScopeView } from '@opev/contract';
import type { ReaderTexts } from '../../language/reader-texts';

/** The filters of a chart, each in words; none for the whole Plan. */
export function scopeWords(scope: ChartScopeView, texts: Pick<ReaderTexts, 'text'>): readonly string[] {
  const { goal, theme, country, organizationType, organization } = scope;
  return [
    goal && texts.text('charts.scope.goal', { number: goal.number, title: goal.title }),
    theme && texts.text('charts.scope.theme', { name: theme.label }),
    country && texts.text('charts.scope.country', { name: country.name }),
    organizationType &&
      texts.text('charts.scope.organizationType', { name: texts.text(`terms.organizationType.${organizationType}`) }),
    organization && texts.text('charts.scope.organization', { name: organization.name }),
  ].filter((words) => words !== null);
}
