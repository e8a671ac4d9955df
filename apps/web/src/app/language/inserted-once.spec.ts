import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../testing/provide-page';
import { OFFERED_LANGUAGES } from './languages';
import { ReaderTexts } from './reader-texts';

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/;

/** What people can write where a value is inserted; `name` is the placeholder it is inserted for. */
const HOSTILE: Readonly<Record<string, (name: string) => string>> = {
  'its own placeholder': (name) => `{{${name}}}`,
  'its own placeholder, twice': (name) => `{{${name}}}{{ ${name} }}`,
  'a placeholder of every text': () => [...everyName].map((name) => `{{${name}}}`).join(''),
  'the key of a text': () => '{{shell.name}}',
  'a sum': () => '{{ 7*7 }}',
  'half a placeholder': () => '{{',
  'signs that String.replace reads': (name) => `$& $1 $$ $\` $<${name}>`,
};
const everyName = new Set<string>();

describe.each(OFFERED_LANGUAGES)('a text of %s with something inserted', (language) => {
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    TestBed.configureTestingModule({ providers: providePage(language) });
    const all = (await firstValueFrom(TestBed.inject(TranslocoService).selectTranslation(language))) as object;
    texts = new Map(Object.entries(all).filter(([, text]) => typeof text === 'string' && PLACEHOLDER.test(text)));
    for (const text of texts.values()) for (const name of namesIn(text)) everyName.add(name);
    expect(texts.size).toBeGreaterThan(100);
    expect(everyName.size).toBeGreaterThan(50);
  });
  beforeEach(() => {
    TestBed.resetTestingModule().configureTestingModule({ providers: providePage(language) });
  });

  it.each(Object.keys(HOSTILE))('shows %s as it was written', async (what) => {
    await firstValueFrom(TestBed.inject(TranslocoService).load(language));
    const shown = TestBed.inject(ReaderTexts);
    const valueOf = (name: string): string => HOSTILE[what]?.(name) ?? '';
    const wrong = [...texts].filter(([key, text]) => {
      const values = Object.fromEntries(namesIn(text).map((name) => [name, valueOf(name)]));
      return shown.text(key, values) !== expected(text, valueOf);
    });
    expect(wrong).toEqual([]);
  });
});

it('a name without a value is left out, whatever objects have by that name', async () => {
  TestBed.configureTestingModule({ providers: providePage() });
  const transloco = TestBed.inject(TranslocoService);
  await firstValueFrom(transloco.load('en'));
  transloco.setTranslation({ test: { text: 'a {{constructor}}{{nothing}} b' } }, 'en');
  expect(TestBed.inject(ReaderTexts).text('test.text')).toBe('a  b');
});

/** Written by hand, so that it is not the way it is done that is compared with itself. */
function expected(text: string, valueOf: (name: string) => string): string {
  const parts = text.split(/\{\{|\}\}/);
  return parts.map((part, index) => (index % 2 === 0 ? part : valueOf(part.trim()))).join('');
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(PLACEHOLDER, 'g'))].map(([, name = '']) => name);
}
