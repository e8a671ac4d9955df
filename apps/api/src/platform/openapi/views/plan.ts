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
  carriedForwardSchema,
  activityFigureSchema,
  activityNumberSchema,
  goalFigureSchema,
  goalNumberSchema,
  iso2Schema,
  momentFields,
  regionSchema,
  scopeFigureSchema,
} from './figures';

export const approachSchema = oneOf(APPROACHES);
export const wordingSchema = oneOf(WORDINGS, "How far the title can be trusted as the Plan's own text.");
export const paragraphSchema = nullable(integer(), "The Plan's own paragraph number; null where it is not known.");

export const instanceSchema = view<InstanceView>('Instance', {
  demonstration: boolean('Whether fictional organisations are loaded.'),
  languages: listOf(oneOf(LANGUAGES)),
});

export const planSchema = view<PlanView>('Plan', {
  code: text(),
  title: text(),
  adoptedOn: day(),
  adoptedAt: text(),
  activitiesTotal: integer('The number of activities the Plan promises.'),
  officialWordings: integer('Activities whose title is the official wording.'),
});

export const filtersSchema = view<FiltersView>('Filters', {
  goals: listOf(object({ number: goalNumberSchema, title: text() }), "In the Plan's order."),
  themes: listOf(object({ code: text(), label: text() }), "In the Plan's order."),
  countries: listOf(object({ iso2: iso2Schema, name: text() }), "In the alphabetical order of the reader's language."),
  rounds: listOf(object({ code: text(), label: text() }), 'Rounds whose opening is past, newest first.'),
});

export const goodPracticeSummarySchema = view<GoodPracticeSummaryView>('GoodPracticeSummary', {
  slug: text(),
  title: text(),
  country: iso2Schema,
  countryName: text(),
  approach: approachSchema,
  period: text('Free text.'),
  goals: listOf(goalNumberSchema, 'Goals it serves, each once, in the order of the sheet.'),
});

const goodPracticeLink = view<GoodPracticeLinkView>('GoodPracticeLink', {
  goal: goalNumberSchema,
  goalTitle: text(),
  activity: nullable(activityNumberSchema),
  activityTitle: nullable(text()),
  paragraph: paragraphSchema,
});

export const goodPracticeSchema = view<GoodPracticeView>('GoodPractice', {
  slug: text(),
  title: text(),
  country: iso2Schema,
  countryName: text(),
  approach: approachSchema,
  period: text('Free text.'),
  goals: listOf(goalNumberSchema, 'Goals it serves, each once, in the order of the sheet.'),
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
  number: goalNumberSchema,
  title: text(),
  figure: scopeFigureSchema,
  titleStatus: oneOf(TITLE_STATUSES, 'Whether the title was published by the observatory or is a working one.'),
  summary: text(),
};

const activitySummaryFields = {
  number: activityNumberSchema,
  goal: goalNumberSchema,
  paragraph: paragraphSchema,
  title: text(),
  wording: wordingSchema,
  approach: approachSchema,
  themes: listOf(text(), 'Theme codes.'),
  figure: activityFigureSchema,
};

export const goalSummarySchema = view<GoalSummaryView>('GoalSummary', goalSummaryFields);
export const activitySummarySchema = view<ActivitySummaryView>('ActivitySummary', activitySummaryFields);

export const goalSchema = view<GoalView>('Goal', {
  ...momentFields,
  ...goalSummaryFields,
  carriedForward: carriedForwardSchema,
  activities: listOf(activitySummarySchema),
  goodPractices: listOf(goodPracticeSummarySchema),
});

export const activitySchema = view<ActivityView>('Activity', {
  ...momentFields,
  ...activitySummaryFields,
  carriedForward: carriedForwardSchema,
  goalTitle: text(),
  goodPractices: listOf(goodPracticeSummarySchema),
});

const themeSummaryFields = { code: text(), label: text(), figure: scopeFigureSchema };

export const themeSummarySchema = view<ThemeSummaryView>('ThemeSummary', themeSummaryFields);

export const themeSchema = view<ThemeView>('Theme', {
  ...momentFields,
  ...themeSummaryFields,
  carriedForward: carriedForwardSchema,
  activities: listOf(activitySummarySchema),
  goodPractices: listOf(
    goodPracticeSummarySchema,
    'Those that serve an activity about the theme, whatever is filtered by.',
  ),
});

const countrySummaryFields = {
  iso2: iso2Schema,
  name: text(),
  region: regionSchema,
  isVerified: boolean('Whether public sources confirm that the Plan is carried out there.'),
  organizations: integer('Organisations at work there that may be located in the country.'),
  figure: scopeFigureSchema,
};

export const countrySummarySchema = view<CountrySummaryView>('CountrySummary', countrySummaryFields);

export const countrySchema = view<CountryView>('Country', {
  ...momentFields,
  ...countrySummaryFields,
  carriedForward: carriedForwardSchema,
  goals: listOf(goalFigureSchema, 'Every goal of the Plan, as it stands in this country.'),
  activities: listOf(activitySummarySchema, 'The activities somebody took up here.'),
});
