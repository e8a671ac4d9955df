import type {
  ActivitySummaryView,
  ActivityView,
  CountrySummaryView,
  CountryView,
  FiltersView,
  GoalSummaryView,
  GoalView,
  GoodPracticeLinkView,
  GoodPracticeSummaryView,
  GoodPracticeView,
  InstanceView,
  PlanView,
  ThemeSummaryView,
  ThemeView,
} from '@opev/contract';
import { APPROACHES, LANGUAGES, TITLE_STATUSES, WORDINGS } from '@opev/domain';
import { boolean, day, integer, listOf, nullable, object, oneOf, text, view } from '../schema';
import {
  carriedForward,
  activityFigure,
  activityNumber,
  goalFigure,
  goalNumber,
  iso2,
  momentFields,
  region,
  scopeFigure,
} from './figures';

export const approach = oneOf(APPROACHES);
export const wording = oneOf(WORDINGS, "How far the title can be trusted as the Plan's own text.");
export const paragraph = nullable(integer(), "The Plan's own paragraph number; null where it is not known.");

export const instance = view<InstanceView>('Instance', {
  demonstration: boolean('Whether fictional organisations are loaded.'),
  languages: listOf(oneOf(LANGUAGES)),
});

export const plan = view<PlanView>('Plan', {
  code: text(),
  title: text(),
  adoptedOn: day(),
  adoptedAt: text(),
  activitiesTotal: integer('The number of activities the Plan promises.'),
  officialWordings: integer('Activities whose title is the official wording.'),
});

export const filters = view<FiltersView>('Filters', {
  goals: listOf(object({ number: goalNumber, title: text() }), "In the Plan's order."),
  themes: listOf(object({ code: text(), label: text() }), "In the Plan's order."),
  countries: listOf(object({ iso2, name: text() }), "In the alphabetical order of the reader's language."),
  rounds: listOf(object({ code: text(), label: text() }), 'Rounds whose opening is past, newest first.'),
});

export const goodPracticeSummary = view<GoodPracticeSummaryView>('GoodPracticeSummary', {
  slug: text(),
  title: text(),
  country: iso2,
  countryName: text(),
  approach,
  period: text('Free text.'),
  goals: listOf(goalNumber, 'Goals it serves, each once, in the order of the sheet.'),
});

const goodPracticeLink = view<GoodPracticeLinkView>('GoodPracticeLink', {
  goal: goalNumber,
  goalTitle: text(),
  activity: nullable(activityNumber),
  activityTitle: nullable(text()),
  paragraph,
});

export const goodPractice = view<GoodPracticeView>('GoodPractice', {
  slug: text(),
  title: text(),
  country: iso2,
  countryName: text(),
  approach,
  period: text('Free text.'),
  goals: listOf(goalNumber, 'Goals it serves, each once, in the order of the sheet.'),
  responsibleOrganization: text(),
  activity: text(),
  objectives: text(),
  description: text(),
  beneficiaries: text(),
  themes: listOf(text()),
  places: listOf(text()),
  links: listOf(goodPracticeLink, 'In the order of the sheet: the first is the main one.'),
  linkStatus: oneOf(
    ['published', 'suggested'],
    "Whether the links are the sheet's own or the observatory's suggestion.",
  ),
  source: object({ name: text(), publisher: text(), year: integer() }),
});

const goalSummaryFields = {
  number: goalNumber,
  title: text(),
  figure: scopeFigure,
  titleStatus: oneOf(TITLE_STATUSES, 'Whether the title was published by the observatory or is a working one.'),
  summary: text(),
};

const activitySummaryFields = {
  number: activityNumber,
  goal: goalNumber,
  paragraph,
  title: text(),
  wording,
  approach,
  themes: listOf(text(), 'Theme codes.'),
  figure: activityFigure,
};

export const goalSummary = view<GoalSummaryView>('GoalSummary', goalSummaryFields);
export const activitySummary = view<ActivitySummaryView>('ActivitySummary', activitySummaryFields);

export const goal = view<GoalView>('Goal', {
  ...momentFields,
  ...goalSummaryFields,
  carriedForward,
  activities: listOf(activitySummary),
  goodPractices: listOf(goodPracticeSummary),
});

export const activity = view<ActivityView>('Activity', {
  ...momentFields,
  ...activitySummaryFields,
  carriedForward,
  goalTitle: text(),
  goodPractices: listOf(goodPracticeSummary),
});

const themeSummaryFields = { code: text(), label: text(), figure: scopeFigure };

export const themeSummary = view<ThemeSummaryView>('ThemeSummary', themeSummaryFields);

export const theme = view<ThemeView>('Theme', {
  ...momentFields,
  ...themeSummaryFields,
  carriedForward,
  activities: listOf(activitySummary),
  goodPractices: listOf(goodPracticeSummary, 'Those that serve an activity about the theme, whatever is filtered by.'),
});

const countrySummaryFields = {
  iso2,
  name: text(),
  region,
  isVerified: boolean('Whether public sources confirm that the Plan is carried out there.'),
  organizations: integer('Organisations at work there that may be located in the country.'),
  figure: scopeFigure,
};

export const countrySummary = view<CountrySummaryView>('CountrySummary', countrySummaryFields);

export const country = view<CountryView>('Country', {
  ...momentFields,
  ...countrySummaryFields,
  carriedForward,
  goals: listOf(goalFigure, 'Every goal of the Plan, as it stands in this country.'),
  activities: listOf(activitySummary, 'The activities somebody took up here.'),
});
