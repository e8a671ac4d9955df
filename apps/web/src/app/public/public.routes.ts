import type { CanMatchFn, Routes } from '@angular/router';
import { CHART_CODES } from '@opev/contract';
import { roomTexts } from '../language/room-texts';

/** What is no number, country code or id is no page: the API need not be asked. */
const last =
  (pattern: RegExp): CanMatchFn =>
  (_route, segments) =>
    pattern.test(segments.at(-1)?.path ?? '');

const isNumber = [last(/^[1-9]\d{0,4}$/)];
const isCountry = [last(/^[A-Z]{2}$/)];
const isSlug = [last(/^[a-z0-9-]{1,200}$/)];
const isChart = [
  ((_route, segments) => CHART_CODES.some((code) => code === segments.at(-1)?.path)) satisfies CanMatchFn,
];
const isId = [last(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)];

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
    canMatch: isNumber,
    loadComponent: () => import('./goals/goal-page').then((m) => m.GoalPage),
  },
  { path: 'themes', loadComponent: () => import('./themes/theme-list').then((m) => m.ThemeList) },
  {
    path: 'themes/:code',
    canMatch: isSlug,
    loadComponent: () => import('./themes/theme-page').then((m) => m.ThemePage),
  },
  { path: 'activities', loadComponent: () => import('./activities/activity-list').then((m) => m.ActivityList) },
  {
    path: 'activities/:number',
    canMatch: isNumber,
    loadComponent: () => import('./activities/activity-page').then((m) => m.ActivityPage),
  },
  {
    path: 'countries',
    resolve: { chartTexts: roomTexts('charts') },
    loadComponent: () => import('./countries/country-list').then((m) => m.CountryList),
  },
  {
    path: 'countries/:iso2',
    canMatch: isCountry,
    loadComponent: () => import('./countries/country-page').then((m) => m.CountryPage),
  },
  {
    path: 'organizations',
    loadComponent: () => import('./organizations/organization-list').then((m) => m.OrganizationList),
  },
  {
    path: 'organizations/:slug',
    canMatch: isSlug,
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
    canMatch: isId,
    loadComponent: () => import('./reports/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'good-practices',
    loadComponent: () => import('./good-practices/good-practice-list').then((m) => m.GoodPracticeList),
  },
  {
    path: 'good-practices/:slug',
    canMatch: isSlug,
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
