import type { OrganizationView, ScopeFigureView, SummaryView } from '@opev/contract';
import { expect, type Page } from '@playwright/test';
import { ORIGIN } from './installation';

/** What the API says of the places one report counts in. */
export interface FiguresAround {
  readonly total: ScopeFigureView;
  readonly goal: ScopeFigureView;
  readonly country: ScopeFigureView;
  readonly organization: ScopeFigureView;
  readonly reportsPublished: number;
}

export interface Place {
  readonly goal: number;
  readonly activity: number;
  readonly country: string;
  readonly organization: string;
}

export async function summary(): Promise<SummaryView & Required<Pick<SummaryView, 'organizations'>>> {
  const answer = await fetch(`${ORIGIN}/api/v1/summary`);
  return (await answer.json()) as Awaited<ReturnType<typeof summary>>;
}

export async function organizationNamed(name: string): Promise<OrganizationView> {
  const { organizations } = await summary();
  const slug = organizations.find((organization) => organization.name === name)?.slug;
  if (!slug) throw new Error(`${name} is not among the named organisations.`);
  return (await (await fetch(`${ORIGIN}/api/v1/organizations/${slug}`)).json()) as OrganizationView;
}

/** The figures a report in this place moves. */
export async function figuresAround(place: Place): Promise<FiguresAround> {
  const { total, goals, countries, organizations, reportsPublished } = await summary();
  const goal = goals.find(({ number }) => number === place.goal)?.figure;
  const country = countries.find(({ iso2 }) => iso2 === place.country)?.figure;
  const organization = organizations.find(({ slug }) => slug === place.organization)?.figure;
  if (!goal || !country || !organization) throw new Error('The summary knows no such place.');
  return { total, goal, country, organization, reportsPublished };
}

/** A number in a table on the page, by the table's caption and the row's heading: what a reader sees. */
export async function numberInTable(page: Page, caption: RegExp, row: string): Promise<number> {
  const table = page.getByRole('table', { name: caption }).first();
  const cell = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .getByRole('cell')
    .first();
  await expect(cell).toBeVisible();
  return Number(/[\d,]+/.exec(await cell.innerText())?.[0].replace(/,/g, ''));
}
