import type { ChartQuery, ChartScopeView, ScopeQuery } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { DomainError } from '../platform/problems/domain-error';

/**
 * The scope of a chart with names. Names are those of the moment or of now, so that a chart can show a time before an
 * organisation signed. Throws `invalid-input` for unknown values; an unnamed organisation counts as unknown.
 */
export function scopeView(
  { goal, theme, country, organizationType, organization, asOf }: ChartQuery,
  snapshots: readonly FiguresSnapshot[],
  language: Language,
): ChartScopeView {
  const find = <T>(
    name: keyof ScopeQuery,
    isGiven: boolean,
    pick: (of: FiguresSnapshot) => T | undefined,
  ): T | null => {
    if (!isGiven) return null;
    for (const snapshot of snapshots) {
      const found = pick(snapshot);
      if (found) return found;
    }
    throw refusedFilter(name, 'unknown-value', `There is no such ${name}.`);
  };
  const goalRow = find('goal', goal !== undefined, ({ data }) => data.goals.find(({ number }) => number === goal));
  const themeRow = find('theme', theme !== undefined, ({ data }) => data.themes.find(({ code }) => code === theme));
  const countryRow = find('country', country !== undefined, ({ countries }) =>
    countries.find(({ iso2 }) => iso2 === country),
  );
  const organizationRow = find('organization', organization !== undefined, ({ data }) =>
    data.organizations.find(({ slug }) => slug === organization),
  );
  return {
    goal: goalRow && { number: goalRow.number, title: inLanguage(goalRow.title, language) },
    theme: themeRow && { code: themeRow.code, label: inLanguage(themeRow.label, language) },
    country: countryRow && { iso2: countryRow.iso2, name: inLanguage(countryRow.name, language) },
    organizationType: organizationType ?? null,
    organization: organizationRow && { slug: organizationRow.slug, name: organizationRow.name },
    asOf: asOf ?? null,
  };
}

/** The refusal of a filter that a chart does not take. */
export function refusedFilter(
  name: keyof ScopeQuery,
  code: 'unknown-value' | 'unknown-field',
  detail: string,
): DomainError {
  return new DomainError('invalid-input', { errors: [{ pointer: `?${name}`, code, detail }] });
}
