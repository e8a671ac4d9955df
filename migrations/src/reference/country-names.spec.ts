import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Country {
  readonly iso2: string;
  readonly name: Readonly<Record<string, string>>;
}

/**
 * Where the data's name is not CLDR's: the observatory's own sources write English names of countries as the Plan's
 * time did, and CLDR changed this one since.
 */
const OURS: Readonly<Record<string, string>> = { 'TR en': 'Turkey' };

const { countries } = JSON.parse(readFileSync(join(__dirname, 'countries.json'), 'utf8')) as {
  readonly countries: readonly Country[];
};
const named = countries.flatMap(({ iso2, name }) =>
  Object.entries(name).map(([language, text]) => ({ iso2, language, text })),
);

describe('the names of countries', () => {
  it.each(named)('$iso2 in $language is CLDR’s short name', ({ iso2, language, text }) => {
    const short = new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(iso2);
    expect(text).toBe(OURS[`${iso2} ${language}`] ?? short);
  });
});
