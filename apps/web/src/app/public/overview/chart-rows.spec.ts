import type { CountryFigureView, OrganizationFigureView, RoundFigureView } from '@opev/contract';
import type { Region } from '@opev/domain';
import { aScopeFigure, aSummary } from '../../../testing/figures';
import { claimedWord, countryRows, goalRows, roundRows, typeRows, verifiedWord } from './chart-rows';

const texts = {
  byName: <T extends { readonly name: string }>(things: readonly T[]) =>
    [...things].sort((one, other) => one.name.localeCompare(other.name)),
  language: 'en' as const,
  text: (key: string) => key,
  plural: (key: string, count: number, params: Readonly<Record<string, string | number>> = {}) =>
    `${key}(${params['n']} of ${params['of']})`,
};

const aCountry = (iso2: string, region: Region, reported: number): CountryFigureView => ({
  iso2,
  name: iso2,
  region,
  organizations: 2,
  figure: aScopeFigure({ commitments: { reported, of: 4 } }),
});

describe('the rows of the overview', () => {
  it('of goals stand in the Plan’s order, each with its coverage and its page', () => {
    const far = aScopeFigure({ reported: 3 });
    const near = aScopeFigure({ reported: 0 });
    const goals = [
      { number: 1, title: 'First', figure: near },
      { number: 2, title: 'Second', figure: far },
    ];
    expect(goalRows(aSummary({ goals }), texts)).toEqual([
      {
        label: '1. First',
        note: 'public.goal.reportedOf(0 of 3)',
        link: ['/', 'en', 'goals', 1],
        byStatus: near.byStatus,
      },
      {
        label: '2. Second',
        note: 'public.goal.reportedOf(3 of 3)',
        link: ['/', 'en', 'goals', 2],
        byStatus: far.byStatus,
      },
    ]);
  });

  it('of countries stand region by region and by name, never by how much was reported', () => {
    const countries = [aCountry('ES', 'europe', 4), aCountry('TN', 'maghreb', 3), aCountry('DZ', 'maghreb', 0)];
    expect(countryRows(aSummary({ countries }), texts).map(({ label }) => label)).toEqual(['DZ', 'TN', 'ES']);
  });

  it('of countries leave out those where nobody works', () => {
    const nobody = { ...aCountry('LY', 'maghreb', 0), figure: aScopeFigure() };
    expect(countryRows(aSummary({ countries: [nobody] }), texts)).toEqual([]);
  });

  it('keep claimed and verified two series over the same commitments', () => {
    const total = aScopeFigure({
      claimed: { 'not-started': 0, 'in-progress': 2, 'on-hold': 0, completed: 1, discontinued: 0 },
      verified: { 'no-evidence': 1, 'not-started': 0, limited: 2, substantial: 0, complete: 0 },
    });
    const counts = (parts: readonly { readonly code: string; readonly value: number }[]) =>
      parts.filter(({ value }) => value > 0).map(({ code, value }) => [code, value]);
    expect(counts(claimedWord(aSummary({ total }), texts).parts)).toEqual([
      ['completed', 1],
      ['in-progress', 2],
    ]);
    expect(counts(verifiedWord(aSummary({ total }), texts).parts)).toEqual([
      ['limited', 2],
      ['no-evidence', 1],
    ]);
  });

  it('of types of organisations stand in the vocabulary’s order and leave out what nobody is', () => {
    const ofType = (type: OrganizationFigureView['type'], slug: string): OrganizationFigureView => ({
      slug,
      name: slug,
      type,
      country: 'TN',
      figure: aScopeFigure(),
    });
    const rows = typeRows([ofType('university', 'a'), ofType('university', 'b'), ofType('ngo', 'c')], texts);
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['terms.organizationType.ngo', 1],
      ['terms.organizationType.university', 2],
    ]);
  });

  it('of rounds say nothing where nothing was expected: not zero', () => {
    const round: RoundFigureView = {
      code: '2026-h2',
      label: '2026, second half',
      opensOn: '2026-11-01',
      dueOn: '2026-12-15',
      locksOn: '2027-01-15',
      expected: 0,
      received: 0,
      onTime: 0,
      completenessPercent: null,
      timelinessPercent: null,
    };
    expect(roundRows(aSummary({ rounds: [round] }), 'completeness', texts)[0]?.value).toBeNull();
    const [late] = roundRows(
      aSummary({ rounds: [{ ...round, expected: 4, received: 3, onTime: 1, timelinessPercent: 25 }] }),
      'timeliness',
      texts,
    );
    expect(late).toMatchObject({ value: 25, note: 'public.rounds.timeliness(1 of 4)' });
  });
});
