import type { CanMatchFn, Routes } from '@angular/router';
import { CHART_CODES, PATH_PARTS, type PathPart } from '@opev/contract';
import { roomTexts } from '../language/room-texts';

/** Matches valid parameters only: for others the API need not be called. */
const last =
  (pattern: RegExp): CanMatchFn =>
  (_route, segments) =>
    pattern.test(segments.at(-1)?.path ?? '');

const named = (part: PathPart): CanMatchFn[] => [last(new RegExp(`^${PATH_PARTS[part]}$`))];
const isChart = [
  ((_route, segments) => CHART_CODES.some((code) => code === segments.at(-1)?.path)) satisfies CanMatchFn,
];

/** The public site. Pages name themselves: most titles depend on what is shown. */
export const publicRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./overview/overview').then((m) => m.Overview),
  },
  { path: 'goals', loadComponent: () => import('./goals/goal-list').then((m) => m.GoalList) },
  {
    path: 'goals/:number',
    canMatch: named('number'),
    loadComponent: () => import('./goals/goal-page').then((m) => m.GoalPage),
  },
  { path: 'themes', loadComponent: () => import('./themes/theme-list').then((m) => m.ThemeList) },
  {
    path: 'themes/:code',
    canMatch: named('code'),
    loadComponent: () => import('./themes/theme-page').then((m) => m.ThemePage),
  },
  { path: 'activities', loadComponent: () => import('./activities/activity-list').then((m) => m.ActivityList) },
  {
    path: 'activities/:number',
    canMatch: named('number'),
    loadComponent: () => import('./activities/activity-page').then((m) => m.ActivityPage),
  },
  {
    path: 'countries',
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./countries/country-list').then((m) => m.CountryList),
  },
  {
    path: 'countries/:iso2',
    canMatch: named('iso2'),
    loadComponent: () => import('./countries/country-page').then((m) => m.CountryPage),
  },
  {
    path: 'organizations',
    loadComponent: () => import('./organizations/organization-list').then((m) => m.OrganizationList),
  },
  {
    path: 'organizations/:slug',
    canMatch: named('slug'),
    loadComponent: () => import('./organizations/organization-page').then((m) => m.OrganizationPage),
  },
  {
    path: 'commitments',
    loadComponent: () => import('./commitments/commitment-list').then((m) => m.CommitmentList),
  },
  { path: 'changes', loadComponent: () => import('./changes/changes-page').then((m) => m.ChangesPage) },
  { path: 'reports', loadComponent: () => import('./reports/report-list').then((m) => m.ReportList) },
  {
    path: 'reports/:id',
    canMatch: named('id'),
    loadComponent: () => import('./reports/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'good-practices',
    loadComponent: () => import('./good-practices/good-practice-list').then((m) => m.GoodPracticeList),
  },
  {
    path: 'good-practices/:slug',
    canMatch: named('slug'),
    loadComponent: () => import('./good-practices/good-practice-page').then((m) => m.GoodPracticePage),
  },
  {
    path: 'charts',
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./charts/chart-list').then((m) => m.ChartList),
  },
  {
    path: 'charts/:code',
    canMatch: isChart,
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./charts/chart-page').then((m) => m.ChartPage),
  },
  {
    path: 'embed/:code',
    canMatch: isChart,
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./charts/embed-page').then((m) => m.EmbedPage),
  },
  {
    path: 'search',
    resolve: { searchTexts: roomTexts('search') },
    loadComponent: () => import('./search/search-page').then((m) => m.SearchPage),
  },
  {
    path: 'method',
    resolve: { aboutTexts: roomTexts('about') },
    loadComponent: () => import('./about/method-page').then((m) => m.MethodPage),
  },
  {
    path: 'data',
    resolve: { aboutTexts: roomTexts('about') },
    loadComponent: () => import('./about/data-page').then((m) => m.DataPage),
  },
];
