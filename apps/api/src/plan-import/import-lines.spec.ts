import { changeLines, problemLine } from './import-lines';
import { IMPORT_TEXTS } from './problem-text';
import { readPlanFile } from './plan-file';

const TITLE = { en: 'en', fr: 'fr', ar: 'ar', es: 'es', ca: 'ca' };

function change(from: string | null, to: string | null): string[] {
  const changes = [{ field: 'title.fr', from, to } as const];
  return changeLines(
    { id: '', number: 7, changes, to: { paragraph: null, title: TITLE, wording: 'working' } },
    IMPORT_TEXTS.en,
  );
}

describe('the lines of an import', () => {
  it('send notices of what changes', () => {
    expect(change(null, 'Étudier')).toEqual(['Activity 7, title.fr: none -> "Étudier"']);
  });

  it('show what cannot be seen where nothing else differs', () => {
    expect(change('E\u0301tudier', 'Étudier')).toEqual([
      'Activity 7, title.fr: "E\\u0301tudier" -> "Étudier" (they differ only in what cannot be seen)',
    ]);
    expect(change('la\u00a0paix', 'la paix')[0]).toContain('"la\\u00a0paix" -> "la paix"');
  });

  it('name the line of a problem in the language of the reader', () => {
    const header = 'number,paragraph,goal,title_en,title_fr,title_ar,title_es,title_ca,wording';
    const { problems } = readPlanFile(Buffer.from(`${header}\n12,58,2,Agree,????,اتفاق,Acordar,Acordar,official`));
    expect(problems.map((problem) => problemLine(problem, { file: 'f.csv', language: 'fr' }))).toEqual([
      'Ligne 2: Dans le titre en français (title_fr), des lettres ont été perdues avant de nous parvenir : "????".',
    ]);
  });
});
