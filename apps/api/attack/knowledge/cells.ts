import { grouped } from './grouped';
import { minus, type Measures } from './measures';
import { NARROWED_BY, scopeInWords, type Remainder, type Scope } from './scopes';

/** What is left when figures are subtracted from each other: commitments inside one scope and outside others. */
export interface Cell {
  readonly name: string;
  readonly inside: Scope;
  readonly outside: readonly Scope[];
  readonly hidden: Measures;
}

type ByScope = ReadonlyMap<string, Remainder>;
/** A single cell of this size or less is of too few, whoever they are. */
const TOO_FEW = 2;

/**
 * Every way to subtract that leaves something: each remainder by itself; each less all finer parts it is made of, of one kind and
 * of all kinds; and each pair of a scope and a scope within it that leaves one or two.
 */
export function cellsOf(remainders: readonly Remainder[]): readonly Cell[] {
  const known: ByScope = new Map(remainders.map((one) => [scopeInWords(one.scope), one]));
  const plain = [...known.values()].filter(({ scope }) => isPlain(scope));
  const cells = [
    ...[...known.values()].map((one) => difference(one, [])),
    ...plain.flatMap((one) => finerParts(one, plain).map((parts) => difference(one, parts))),
    ...plain.flatMap((one) =>
      plain
        .filter((other) => isWithin(other.scope, one.scope))
        .map((other) => difference(one, [other]))
        .filter(({ hidden }) => Math.abs(hidden['of'] ?? 0) <= TOO_FEW),
    ),
  ];
  const left = cells.filter(({ hidden }) => (hidden['of'] ?? 0) !== 0);
  return [...new Map(left.map((cell) => [cell.name, cell])).values()];
}

function difference(from: Remainder, taken: readonly Remainder[]): Cell {
  const less = taken.length > 2 ? `${String(taken.length)} parts (${kindsOf(taken)})` : taken.map(nameOf).join(', ');
  return {
    name: taken.length === 0 ? nameOf(from) : `${nameOf(from)} less ${less}`,
    inside: from.scope,
    outside: taken.map(({ scope }) => scope),
    hidden: minus(from.hidden, ...taken.map(({ hidden }) => hidden)),
  };
}

/** Sets of parts that do not overlap and lie within a scope: by kind, and all that are finest of any kind. */
function finerParts(one: Remainder, plain: readonly Remainder[]): readonly (readonly Remainder[])[] {
  const within = plain.filter(({ scope }) => isWithin(scope, one.scope) && isFilled(scope));
  const kinds = grouped(within, ({ scope }) => kindOf(scope));
  const [activities = [], goalsInCountries = []] = [kinds.get('goal activity'), kinds.get('goal country')];
  return [...kinds.values(), [...activities, ...goalsInCountries]].filter((parts) => parts.length > 0);
}

function isWithin(inner: Scope, outer: Scope): boolean {
  const [narrow, wide] = [entries(inner), entries(outer)];
  return narrow.length > wide.length && wide.every(([name, value]) => inner[name as keyof Scope] === value);
}

/** Themes and types overlap: they are subtracted from nothing but what is named. */
function isPlain(scope: Scope): boolean {
  return scope.theme === undefined && scope.organizationType === undefined;
}

function isFilled(scope: Scope): boolean {
  return entries(scope).length > 0;
}

function kindsOf(taken: readonly Remainder[]): string {
  return [...new Set(taken.map(({ scope }) => kindOf(scope)))].join(' and ');
}

function kindOf(scope: Scope): string {
  return NARROWED_BY.filter((name) => scope[name] !== undefined).join(' ');
}

function nameOf({ scope }: Remainder): string {
  return scopeInWords(scope);
}

function entries(scope: Scope): readonly (readonly [string, unknown])[] {
  return Object.entries(scope).filter(([, value]) => value !== undefined);
}
