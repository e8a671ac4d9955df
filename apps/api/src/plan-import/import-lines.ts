import { differsUnseen, withUnseenShown, type Language } from '@opev/domain';
import { filled } from '../platform/site/filled-text';
import type { ImportProblem } from './import-problems';
import type { ActivityChange, FieldChange } from './plan-differences';
import { IMPORT_TEXTS, problemText } from './problem-text';
import type { ImportTexts } from './texts/import-texts';

/** The changes of an activity, a line per field. Texts that look the same are shown with their invisible characters. */
export function changeLines({ number, changes }: ActivityChange, texts: ImportTexts): string[] {
  return changes.map(({ field, from, to }) => {
    const isUnseen = from !== null && to !== null && differsUnseen(from, to);
    const shown = (value: FieldChange['from']): string => {
      if (value === null) return texts.unknown;
      return isUnseen ? withUnseenShown(JSON.stringify(value)) : JSON.stringify(value);
    };
    const change = filled(texts.change, { number, field, from: shown(from), to: shown(to) });
    return isUnseen ? filled(texts.unseen, { change }) : change;
  });
}

/** A problem with its place in the file. */
export function problemLine(problem: ImportProblem, { file, language }: { file: string; language: Language }): string {
  const { line } = problem;
  const place = line === null ? file : filled(IMPORT_TEXTS[language].line, { line });
  return `${place}: ${problemText(problem, language)}`;
}
