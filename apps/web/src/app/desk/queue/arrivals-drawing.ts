import { lineOf, ticksUpTo, type ArrivalsView, type RoundArrivalsView } from '@opev/contract';
import { addDays, daysBetween, type Day } from '@opev/domain';
import type { FigureTable } from '@opev/ui';
import type { TrendLegendEntry, PlottedLine, Trend } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';

type Texts = Pick<ReaderTexts, 'text' | 'number' | 'day' | 'percent'>;

/** How the reports of a round came in, beside the one before: as lines and as a table of the same numbers. */
export interface DrawnArrivals {
  readonly trend: Trend;
  readonly legend: readonly TrendLegendEntry[];
  readonly table: FigureTable;
}

/** Into so many equal parts the days of a round are divided: rounds are not equally long. */
const PARTS = 20;
/** Numbers at the side. */
const STEPS = 5;
/** The round that is followed, and what is only there to compare with. */
const STYLES = [
  { fill: 'plain', mark: 'circle' },
  { fill: 'ink-soft', mark: 'square' },
] as const;

/** Null where no round has opened yet. */
export function arrivalsDrawing({ rounds, asOf }: ArrivalsView, texts: Texts): DrawnArrivals | null {
  const [followed] = rounds;
  if (!followed) return null;
  const shares = sharesFor(followed, asOf);
  const drawn = rounds.map((round) => ({ round, values: shares.map((share) => receivedBy(round, share, asOf)) }));
  const places = shares.map((at) => ({ at, isOpen: false }));
  const lines = drawn.map(({ values }, index): PlottedLine => {
    const { fill, mark } = STYLES[index] ?? STYLES[1];
    const { points, stretches } = lineOf('plain', mark, { places, values });
    return { fill, mark, stretches, points: points.slice(-1) };
  });
  const heights = drawn.flatMap(({ round, values }) => [round.expected, ...values.map((value) => value ?? 0)]);
  const highest = Math.max(...heights);
  return {
    trend: {
      places: placesOf(followed, texts),
      panels: [
        {
          lines,
          bands: [{ fill: 'rest', pieces: [[0, 1].map((at) => ({ at, from: 0, to: followed.expected }))] }],
          ticks: ticksUpTo(highest, STEPS).map((value) => ({ value, text: texts.number(value) })),
        },
      ],
    },
    legend: legendOf(rounds, lines, texts),
    table: {
      columns: rounds.map((round) => ({ code: round.code, label: nameOf(round, texts), short: null, link: null })),
      // Nothing has come before the first day.
      rows: shares.slice(1).map((share, index) => ({
        code: String(share),
        label: texts.text('desk.arrivals.day', {
          day: texts.day(dayAt(followed, share)),
          percent: texts.percent(100 * share),
        }),
        link: null,
        cells: drawn.map(({ values }) => ({ value: values[index + 1] ?? null, link: null })),
      })),
    },
  };
}

/** Equal parts of the days, and today within them. */
function sharesFor(round: RoundArrivalsView, today: Day): readonly number[] {
  const parts = Array.from({ length: PARTS + 1 }, (_, index) => index / PARTS);
  return [...new Set([...parts, passedOf(round, today) / daysOf(round)])].sort((one, other) => one - other);
}

/** What had come in by the end of the day on which this share of the days was over; null where that is yet to come. */
function receivedBy(round: RoundArrivalsView, share: number, today: Day): number | null {
  const days = Math.round(share * daysOf(round));
  if (days > passedOf(round, today)) return null;
  if (days === 0) return 0;
  const last = addDays(round.opensOn, days - 1);
  return round.days.filter(({ day }) => day <= last).at(-1)?.received ?? 0;
}

function daysOf({ opensOn, locksOn }: RoundArrivalsView): number {
  return daysBetween(opensOn, locksOn) + 1;
}

/** Its days so far, this one among them. */
function passedOf(round: RoundArrivalsView, today: Day): number {
  return Math.min(daysOf(round), daysBetween(round.opensOn, today) + 1);
}

/** The day with which this share of the days is over. */
function dayAt(round: RoundArrivalsView, share: number): Day {
  return addDays(round.opensOn, Math.round(share * daysOf(round)) - 1);
}

function placesOf(round: RoundArrivalsView, texts: Texts): Trend['places'] {
  const { opensOn, dueOn, locksOn } = round;
  const due = (daysBetween(opensOn, dueOn) + 1) / daysOf(round);
  const place = { note: null, link: null };
  return [
    { ...place, at: 0, label: texts.text('desk.arrivals.opens', { day: texts.day(opensOn) }), isMarked: false },
    { ...place, at: due, label: null, isMarked: true },
    { ...place, at: 1, label: texts.text('desk.arrivals.locks', { day: texts.day(locksOn) }), isMarked: false },
  ];
}

function legendOf(
  rounds: readonly RoundArrivalsView[],
  lines: readonly PlottedLine[],
  texts: Texts,
): readonly TrendLegendEntry[] {
  const [followed] = rounds;
  if (!followed) return [];
  const { label: round, dueOn } = followed;
  return [
    ...rounds.flatMap((one, index) => {
      const line = lines[index];
      return line ? [{ fill: line.fill, mark: line.mark, label: nameOf(one, texts) }] : [];
    }),
    { fill: 'rest', label: texts.text('desk.arrivals.expected', { round }) },
    { fill: 'open', mark: 'place', label: texts.text('desk.arrivals.due', { round, day: texts.day(dueOn) }) },
  ];
}

/** A round with what is expected of it: until it is locked that is what is expected today. */
function nameOf({ label: round, expected: n, isSettled }: RoundArrivalsView, texts: Texts): string {
  return texts.text(isSettled ? 'desk.arrivals.line' : 'desk.arrivals.lineToday', { round, n });
}
