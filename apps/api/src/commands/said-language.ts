import { LANGUAGES, type Language } from '@opev/domain';
import { CommandFailure } from './command';

/** The remaining arguments, and the language of the output. */
export interface SaidLanguage {
  readonly language: Language;
  readonly args: readonly string[];
}

const OPTION = '--lang';

/** Language from `--lang fr` or `--lang=fr`, else from the terminal's locale where it is one of ours, else English. */
export function readSaidLanguage(given: readonly string[], locale: string): SaidLanguage {
  const place = given.findIndex((arg) => arg === OPTION || arg.startsWith(`${OPTION}=`));
  if (place === -1) return { language: languageOf(locale), args: given };
  const isApart = given[place] === OPTION;
  const code = isApart ? given[place + 1] : given[place]?.slice(OPTION.length + 1);
  const language = LANGUAGES.find((known) => known === code);
  if (!language) throw new CommandFailure(`${OPTION} takes one of ${LANGUAGES.join(', ')}.`);
  return { language, args: given.filter((_, index) => index < place || index > (isApart ? place + 1 : place)) };
}

function languageOf(locale: string): Language {
  return LANGUAGES.find((known) => known === locale.split(/[_.@-]/)[0]) ?? 'en';
}
