import {
  HELP_PAGES,
  LIMITS,
  SEARCH_KINDS,
  type FoundActivityView,
  type FoundCountryView,
  type FoundGoalView,
  type FoundGoodPracticeView,
  type FoundHelpView,
  type FoundOrganizationView,
  type FoundReportView,
  type SearchView,
  type TextPartView,
} from '@opev/contract';
import { LANGUAGES } from '@opev/domain';
import { boolean, day, each, either, exactly, integer, listOf, nullable, oneOf, text, uuid, view } from '../schema';
import { activityNumberSchema, goalNumberSchema, iso2Schema } from './figures';
import { organizationNameSchema } from './organizations';

const textPart = view<TextPartView>('TextPart', {
  text: text(),
  isMatch: boolean('Whether this piece is what was searched for, or like it.'),
});

const foundText = {
  title: listOf(textPart, 'The pieces of the title, in order.'),
  titleLanguage: nullable(oneOf(LANGUAGES), 'Null for names.'),
  passage: listOf(textPart, 'The pieces of the text around the first match; none when there is only the title.'),
  passageLanguage: nullable(oneOf(LANGUAGES), 'Null for names.'),
};

const goal = view<FoundGoalView>('FoundGoal', { kind: exactly('goal'), number: goalNumberSchema, ...foundText });

const activity = view<FoundActivityView>('FoundActivity', {
  kind: exactly('activity'),
  number: activityNumberSchema,
  goal: goalNumberSchema,
  paragraph: nullable(integer(), "The Plan's own paragraph number; null where it is not known."),
  ...foundText,
});

const organization = view<FoundOrganizationView>('FoundOrganization', {
  kind: exactly('organization'),
  slug: text(),
  countryName: text(),
  ...foundText,
});

const report = view<FoundReportView>('FoundReport', {
  kind: exactly('report'),
  id: uuid(),
  goal: goalNumberSchema,
  activity: activityNumberSchema,
  organization: organizationNameSchema,
  country: iso2Schema,
  countryName: text(),
  publishedOn: day(),
  ...foundText,
});

const goodPractice = view<FoundGoodPracticeView>('FoundGoodPractice', {
  kind: exactly('good-practice'),
  slug: text(),
  countryName: text(),
  ...foundText,
});

const result = either(either(either(goal, activity), either(organization, report)), goodPractice);

const countryPage = view<FoundCountryView>('FoundCountry', {
  kind: exactly('country'),
  iso2: iso2Schema,
  title: text(),
});

const helpPage = view<FoundHelpView>('FoundHelp', {
  kind: exactly('help'),
  page: oneOf(HELP_PAGES),
  anchor: text('Of the section on its page.'),
  title: text(),
});

/** One page of what a search found. */
export const searchPageSchema = view<SearchView>('SearchPage', {
  items: listOf(result),
  total: integer(`How many are listed; at most ${String(LIMITS.searchResults)} of each kind.`),
  nextCursor: nullable(text(), 'Give it as `cursor` for the next page; null at the end.'),
  counts: each(SEARCH_KINDS, integer()),
  more: listOf(oneOf(SEARCH_KINDS), 'Kinds of which there is more than is listed; of reports the newest are.'),
  isWidened: boolean('Whether little was found as written, and some results have only similar words.'),
  pages: listOf(
    either(countryPage, helpPage),
    'Pages of countries, and sections that explain; on the first page of all kinds only.',
  ),
});
