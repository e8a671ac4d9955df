import { parse } from 'csv-parse/sync';
import { anAttack, type Guess } from '../attack';
import { address, API, readFilters, type Filters } from '../knowledge/lists';
import type { AnswerSource } from '../knowledge/wire';

interface ChartAnswer {
  readonly rows: readonly { readonly code: string; readonly values: readonly (number | null)[] }[];
}

const LISTED = `${API}/charts`;

/** A file of a chart says no other number than the chart does: another one could be subtracted from it. */
export const CHART_FILES = anAttack<Guess>({
  name: 'charts and their files',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const guesses: Guess[] = [];
    for (const [code, filters] of await questionsOf(knowledge)) {
      const chart = await knowledge.ask<ChartAnswer>(address(`/charts/${code}`, filters));
      const file = await knowledge.ask<string>(fileOf(code, filters));
      const [inChart, inFile] = [chart ? numbersOf(chart) : '', file === null ? '' : numbersIn(file, chart)];
      if (inChart !== inFile) {
        guesses.push({
          key: `${code} ${JSON.stringify(filters)}`,
          says: `${fileOf(code, filters)} says another number`,
        });
      }
    }
    return guesses;
  },
  isRight: () => true,
  plant: async (knowledge) => {
    const [[code, filters] = ['', {}] as const] = await questionsOf(knowledge);
    const url = fileOf(code, filters);
    return {
      key: `${code} ${JSON.stringify(filters)}`,
      touches: (one) => one === url,
      alter: (answer) =>
        (answer as string).replace(/,(\d+),/, (_, number: string) => `,${String(Number(number) + 1)},`),
    };
  },
});

async function questionsOf(source: AnswerSource): Promise<readonly (readonly [string, Filters])[]> {
  const charts = await source.ask<{ items: readonly { code: string; filters: readonly string[] }[] }>(LISTED);
  const { goals, countries } = await readFilters(source);
  return (charts?.items ?? []).flatMap(({ code, filters }): readonly (readonly [string, Filters])[] => [
    [code, {}],
    ...(filters.includes('goal') ? goals.map(({ number: goal }) => [code, { goal }] as const) : []),
    ...(filters.includes('country') ? countries.map(({ iso2: country }) => [code, { country }] as const) : []),
  ]);
}

function fileOf(code: string, filters: Filters): string {
  const query = address('', filters).slice(API.length);
  return `/en/charts/${code}.csv${query}`;
}

function numbersOf({ rows }: ChartAnswer): string {
  return rows.map(({ code, values }) => `${code}:${values.map((value) => String(value ?? '')).join(',')}`).join(';');
}

/** The columns of a file between the names of its row and what the row stands on. */
function numbersIn(file: string, chart: ChartAnswer | null): string {
  const [, ...lines] = parse(file, { bom: true, relaxColumnCount: true });
  const count = chart?.rows[0]?.values.length ?? 0;
  return lines.map(([code = '', , ...cells]) => `${code}:${cells.slice(0, count).join(',')}`).join(';');
}
