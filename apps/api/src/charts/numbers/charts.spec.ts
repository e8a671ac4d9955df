import { CHART_CODES, type ChartCode, type ScopeQuery } from '@opev/contract';
import { closedRoundFigure, openRoundFigure, type Day, type LocalizedText, type OrganizationType } from '@opev/domain';
import { FigureBook, type CountedCommitment } from '../../figures/book/figure-book';
import type { FiguresSnapshot } from '../../figures/figures.store';
import { CHARTS } from '../chart-definitions';
import type { ChartNumbers, ChartSource } from './chart-source';

const ACTIVITIES = [
  { number: 1, goal: 1, themes: ['youth'] },
  { number: 2, goal: 1, themes: [] },
  { number: 3, goal: 2, themes: [] },
];
const COUNTRIES = [
  { iso2: 'ES', name: { en: 'Spain' }, region: 'europe', isVerified: true },
  { iso2: 'TN', name: { en: 'Tunisia' }, region: 'maghreb', isVerified: true },
  { iso2: 'DZ', name: { en: 'Algeria' }, region: 'maghreb', isVerified: true },
] as const;
const ORGANIZATIONS: readonly { id: string; slug: string; type: OrganizationType; hasLeft: boolean }[] = [
  { id: 'amal', slug: 'amal', type: 'ngo', hasLeft: false },
  { id: 'union', slug: 'union', type: 'trade-union', hasLeft: false },
  { id: 'gone', slug: 'gone', type: 'network', hasLeft: true },
];
const text = (en: string): LocalizedText => ({ en });

/** A commitment of a named organisation in Tunisia, in progress and rated limited, unless `given` differs. */
function commitment(given: Partial<CountedCommitment> = {}): CountedCommitment {
  const activityNumber = given.activityNumber ?? 1;
  return {
    commitmentId: `${String(activityNumber)}-${given.organizationId ?? 'amal'}-${given.country ?? 'TN'}`,
    publicId: 'c',
    organizationId: 'amal',
    activityNumber,
    goalNumber: activityNumber === 3 ? 2 : 1,
    country: 'TN',
    placement: 'named',
    place: null,
    startsOn: '2017-02-01',
    endsOn: null,
    standing: {
      claimedStatus: 'in-progress',
      progressPercent: 40,
      verifiedRating: 'limited',
      reportId: 'r',
      publicReportId: 'p',
      roundCode: '2017-1',
      publishedOn: '2018-01-01',
    },
    ...given,
  };
}

function rounds(...labels: readonly string[]): FiguresSnapshot['data']['rounds'] {
  return labels
    .map((label, index) => ({
      code: label,
      label: text(label),
      opensOn: `20${String(17 + index)}-01-01`,
      dueOn: `20${String(17 + index)}-05-31`,
      locksOn: `20${String(17 + index)}-06-30`,
      figure: closedRoundFigure({ inEffect: 4, received: 2, onTime: 1 }),
    }))
    .reverse();
}

async function numbersOf(
  code: ChartCode,
  commitments: readonly CountedCommitment[],
  {
    scope = {},
    ...more
  }: Partial<ChartSource> & {
    readonly labels?: readonly string[];
    readonly rounds?: FiguresSnapshot['data']['rounds'];
  } = {},
): Promise<ChartNumbers> {
  const whole = new FigureBook(ACTIVITIES, commitments);
  const book = whole.within(scope, new Map(ORGANIZATIONS.map((organization) => [organization.id, organization])));
  const data = {
    day: '2026-11-20',
    plan: { adoptedOn: '2017-01-29' },
    goals: [
      { number: 1, title: text('One') },
      { number: 2, title: text('Two') },
    ],
    organizations: ORGANIZATIONS,
    rounds: more.rounds ?? rounds(...(more.labels ?? [])),
  } as unknown as FiguresSnapshot['data'];
  const totalOn = more.totalOn ?? (() => Promise.resolve(book.total));
  return CHARTS[code].make({ snapshot: { data, countries: COUNTRIES }, book, scope, language: 'en', totalOn });
}

const table = ({ rows }: ChartNumbers) => rows.map(({ code, values }) => [code, ...values]);

describe('the charts', () => {
  it('each have as many values in a row as columns, and coverage', async () => {
    for (const code of CHART_CODES) {
      const { columns, rows, coverage } = await numbersOf(code, [commitment()], { labels: ['a', 'b'] });
      expect([code, coverage === null]).toEqual([code, false]);
      for (const row of rows) expect([code, row.values.length]).toEqual([code, columns.length]);
    }
  });

  it('are empty, not wrong, in a plan that nobody took up', async () => {
    for (const code of CHART_CODES) {
      const { coverage, notPlaced } = await numbersOf(code, []);
      expect([code, coverage?.reported ?? 0, notPlaced]).toEqual([code, 0, 0]);
    }
    expect(table(await numbersOf('organizations-by-country', []))).toEqual([]);
  });

  it('show activities by status per goal, what nobody took up apart from what nobody reported', async () => {
    const chart = await numbersOf('status-by-goal', [commitment(), commitment({ activityNumber: 3, standing: null })]);
    expect(chart.columns.map(({ code }) => code)).toEqual([
      'completed',
      'in-progress',
      'on-hold',
      'discontinued',
      'not-started',
      'not-reported',
      'no-commitment',
    ]);
    expect(table(chart)).toEqual([
      ['1', 0, 1, 0, 0, 0, 0, 1],
      ['2', 0, 0, 0, 0, 0, 1, 0],
    ]);
    expect(chart.rows[0]?.coverage).toEqual({ reported: 1, of: 2 });
  });

  it('never blend what is claimed with what is verified: nothing is known of one scale on the other', async () => {
    const chart = await numbersOf('claimed-and-verified', [commitment(), commitment({ activityNumber: 2 })]);
    const [claimed, verified] = chart.rows;
    expect(claimed?.values).toEqual([0, 2, 0, 0, 0, null, null, null, null, null]);
    expect(verified?.values).toEqual([null, null, null, null, null, 0, 0, 2, 0, 0]);
  });

  it('say of every goal how many of its commitments are reported and how many are not', async () => {
    const chart = await numbersOf('coverage-by-goal', [
      commitment(),
      commitment({ activityNumber: 2, standing: null }),
    ]);
    expect(table(chart)).toEqual([
      ['1', 1, 1],
      ['2', 0, 0],
    ]);
  });

  it('put countries region by region and by name, however much is done there', async () => {
    const chart = await numbersOf('organizations-by-country', [
      commitment({ country: 'ES' }),
      commitment({ country: 'ES', organizationId: 'union' }),
      commitment({ country: 'TN' }),
      commitment({ country: 'DZ' }),
    ]);
    expect(table(chart)).toEqual([
      ['DZ', 1],
      ['TN', 1],
      ['ES', 2],
    ]);
  });

  it('leave out of countries what may not be found there, and say how much that is', async () => {
    const elsewhere = { activityNumber: 3, country: 'DZ' };
    const hidden = [
      commitment({ ...elsewhere, country: null, placement: 'activity', organizationId: 'x' }),
      commitment({ ...elsewhere, country: null, placement: 'activity', organizationId: 'y' }),
    ];
    for (const code of ['status-by-country', 'organizations-by-country', 'goals-by-country'] as const) {
      const alone = await numbersOf(code, [commitment()]);
      const among = await numbersOf(code, [commitment(), ...hidden]);
      expect([code, table(among)]).toEqual([code, table(alone)]);
      expect([code, among.notPlaced]).toEqual([code, code === 'organizations-by-country' ? 0 : 2]);
      const standsOn = code === 'status-by-country' ? { reported: 1, of: 1 } : { reported: 1, of: 3 };
      expect([code, among.coverage]).toEqual([code, standsOn]);
    }
  });

  it('count at work neither whose commitments are all over nor who left', async () => {
    const over = { organizationId: 'union', endsOn: '2026-11-19' };
    const commitments = [
      commitment(),
      commitment({ ...over, activityNumber: 1 }),
      commitment({ ...over, activityNumber: 2 }),
    ];
    expect(table(await numbersOf('organizations-by-country', commitments))).toEqual([['TN', 1]]);
    expect(table(await numbersOf('organizations-by-type', commitments))).toEqual([['ngo', 1]]);

    const left = commitment({ organizationId: 'gone' });
    expect(table(await numbersOf('organizations-by-country', [commitment(), left]))).toEqual([['TN', 1]]);
  });

  it('show the white spots as zeros, and count an activity once in a country', async () => {
    const chart = await numbersOf('goals-by-country', [
      commitment(),
      commitment({ organizationId: 'union' }),
      commitment({ activityNumber: 2 }),
    ]);
    expect(chart.columns.map(({ code }) => code)).toEqual(['DZ', 'TN', 'ES']);
    expect(table(chart)).toEqual([
      ['1', 0, 2, 0],
      ['2', 0, 0, 0],
    ]);
  });

  it('have one column, the country asked for', async () => {
    const scope: ScopeQuery = { country: 'TN' };
    const chart = await numbersOf('goals-by-country', [commitment(), commitment({ country: 'ES' })], { scope });
    expect(chart.columns.map(({ code }) => code)).toEqual(['TN']);
  });

  it('count named organisations only by type', async () => {
    const chart = await numbersOf('organizations-by-type', [
      commitment(),
      commitment({ organizationId: 'union', placement: 'country' }),
    ]);
    expect(table(chart)).toEqual([['ngo', 1]]);
    expect(chart.coverage).toEqual({ reported: 1, of: 2 });
  });

  it('have only the goals of the scope', async () => {
    const chart = await numbersOf('status-by-goal', [commitment()], { scope: { goal: 2 } });
    expect(table(chart).map(([code]) => code)).toEqual(['2']);
  });

  it('show the state at the end of every round, oldest first, of the open one as it is', async () => {
    const queried: Day[] = [];
    const total = new FigureBook(ACTIVITIES, []).total;
    const labels = Array.from({ length: 14 }, (_, index) => `round ${String(index)}`);
    const chart = await numbersOf('status-over-rounds', [], {
      labels,
      totalOn: (day) => {
        queried.push(day);
        return Promise.resolve(total);
      },
    });
    expect(chart.rows.map(({ code }) => code)).toEqual(labels.slice(2));
    expect(queried[0]).toBe('2019-06-30');
    expect(queried.at(-1)).toBe('2026-11-20');
    expect(chart.rows.map(({ asOf }) => asOf)).toEqual(queried);
  });

  it('count reports of every round, and never a percentage alone', async () => {
    const chart = await numbersOf('reports-over-rounds', [], { labels: ['a', 'b'] });
    expect(table(chart)).toEqual([
      ['a', 4, 2, 1],
      ['b', 4, 2, 1],
    ]);
    expect(chart.coverage).toEqual({ reported: 4, of: 8 });
  });

  it('of an open round show what came so far, until when, and nothing else: unknown is not zero', async () => {
    const [newest, ...older] = rounds('a', 'b');
    const chart = await numbersOf('reports-over-rounds', [], {
      rounds: [{ ...newest!, figure: openRoundFigure(3) }, ...older],
    });
    expect(table(chart)).toEqual([
      ['a', 4, 2, 1],
      ['b', null, 3, null],
    ]);
    expect(chart.rows.map(({ coverage, openUntil }) => [coverage, openUntil])).toEqual([
      [{ reported: 2, of: 4 }, undefined],
      [null, '2018-06-30'],
    ]);
    expect(chart.coverage).toEqual({ reported: 2, of: 4 });
  });
});
