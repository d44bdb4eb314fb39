import { fold, MERGED_ON } from '../../../shared/registry/index.ts';
import { BODIES, type Body, LAST_DAY, type Numbering, restartsInJuly } from './bodies.ts';
import { createRandom, seedOf } from './random.ts';
import { writeTitle } from './titles.ts';

/** One year of one body's numbering. Numbers rise with the days; about half of them are in the world. */
interface Cell {
  body: Body;
  numbering: Numbering;
  series: string;
  from: number;
  to: number;
  first: number;
  count: number;
  highest: number;
  /** How the year's numbers crowd: below 1 early, above 1 late. No two bodies number at one pace. */
  pace: number;
}

/** What is true of one instrument, whatever the index comes to say of it. */
export interface Truth {
  at: number;
  body: Body;
  type: string;
  word: string;
  symbol: string;
  issuedOn: string;
  title: string;
  key: string;
  normative: boolean;
}

export interface World {
  size: number;
  /** Where each place's instruments begin, and how many it has, in the first copy. */
  places: ReadonlyMap<string, { first: number; count: number }>;
  /** Index at which the copy of the country begins that an instrument stands in; its documents cite within it. */
  copyOf: (index: number) => number;
  at: (index: number) => Truth;
  day: (index: number) => number;
  /** An instrument like that one, with a number that nobody in the world has. */
  absent: (index: number) => Truth;
}

const DAY = 86_400_000;
const toDay = (iso: string) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const toIso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
/** Share of a series' numbers that are in the world. */
const HELD_SHARE = 0.5;

function periods(body: Body): { series: string; from: string; to: string }[] {
  const years = Array.from({ length: Number(LAST_DAY.slice(0, 4)) - 2014 }, (_, i) => String(2015 + i));
  return years
    .flatMap((year) =>
      year === '2025' && restartsInJuly(body)
        ? [
            { series: '2025', from: '2025-01-01', to: '2025-06-30' },
            { series: '2025-07', from: MERGED_ON, to: '2025-12-31' },
          ]
        : [{ series: year, from: `${year}-01-01`, to: `${year}-12-31` }],
    )
    .filter(({ from }) => from <= body.to)
    .map(({ series, from, to }) => ({ series, from, to: to < body.to ? to : body.to }));
}

function plan(size: number): Cell[] {
  const drafts = BODIES.flatMap((body) =>
    body.numberings.flatMap((numbering) =>
      periods(body).map((period) => {
        const [from, to] = [toDay(period.from), toDay(period.to)];
        return {
          body,
          numbering,
          series: period.series,
          from,
          to,
          weight: (numbering.weight * body.weight * (to - from)) / 365,
        };
      }),
    ),
  );
  const total = drafts.reduce((sum, cell) => sum + cell.weight, 0);
  let first = 0;
  let owed = 0;
  return drafts.map(({ weight, ...cell }, at) => {
    owed += (weight / total) * size;
    const count = Math.round(owed) - first;
    const pace = 0.7 + 0.6 * createRandom(seedOf(5, at)).next();
    const planned = { ...cell, first, count, highest: Math.ceil(count / HELD_SHARE), pace };
    first += count;
    return planned;
  });
}

/** `25-2022-qd-ubnd`, `940-stttt-cds`: the last part of an instrument's key. */
function slug(number: number, year: string | null, codes: string): string {
  return [String(number), year, ...codes.split('-').map(fold)].filter(Boolean).join('-');
}

/** A bigger world is so many copies of this one, each with numbers of its own in the same series. */
export const COPY_SIZE = 100_000;
/** What a copy's numbers are ahead of those of the copy before it. */
export const COPY_STEP = 10_000;

function renumber(truth: Truth, copy: number, at: number): Truth {
  const { symbol, key } = truth;
  const number = Number.parseInt(symbol, 10) + copy * COPY_STEP;
  return {
    ...truth,
    at,
    symbol: `${number}${symbol.slice(symbol.indexOf('/'))}`,
    key: key.replace(/\/\d+(-[^/]*)$/, `/${number}$1`),
  };
}

/** A country of `size` instruments, every one of which can be told from its index alone. Above `COPY_SIZE` a multiple of it. */
export function createWorld(size: number): World {
  const base = createCopy(Math.min(size, COPY_SIZE));
  const copyOf = (index: number) => index - (index % base.size);
  const inCopy = (read: (index: number) => Truth) => (index: number) => {
    const truth = read(index % base.size);
    return index < base.size ? truth : renumber(truth, Math.floor(index / base.size), truth.at < 0 ? -1 : index);
  };
  return {
    ...base,
    size,
    copyOf,
    at: inCopy(base.at),
    absent: inCopy(base.absent),
    day: (index) => base.day(index % base.size),
  };
}

function createCopy(size: number): Omit<World, 'copyOf'> {
  const cells = plan(size).filter((cell) => cell.count > 0);
  const starts = Uint32Array.from(cells, (cell) => cell.first);
  const places = new Map<string, { first: number; count: number }>();
  for (const { body, first, count } of cells) {
    const place = places.get(body.jurisdiction) ?? { first, count: 0 };
    places.set(body.jurisdiction, { first: place.first, count: place.count + count });
  }
  function cellOf(index: number): Cell {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return cells[low]!;
  }
  // Of each two neighbouring numbers the world holds one, by lot.
  const half = (index: number) => createRandom(seedOf(1, index)).int(2);
  const numberOf = (cell: Cell, index: number) => (index - cell.first) * 2 + 1 + half(index);
  const dayOf = (cell: Cell, number: number) =>
    Math.min(cell.to, cell.from + Math.floor((number / (cell.highest + 1)) ** cell.pace * (cell.to - cell.from + 1)));
  function truth(cell: Cell, index: number, number: number): Truth {
    const random = createRandom(seedOf(2, index));
    const { body, numbering, series } = cell;
    const year = series.slice(0, 4);
    const codes = random.pick(numbering.codes);
    const printed = number < 10 ? `0${number}` : String(number);
    const parts = slug(number, numbering.normative ? year : null, codes);
    return {
      at: index,
      body,
      type: numbering.type,
      word: numbering.word,
      symbol: `${printed}/${numbering.normative ? `${year}/` : ''}${codes}`,
      issuedOn: toIso(dayOf(cell, number)),
      title: writeTitle(random, Number(year)),
      key: `${body.jurisdiction}/${body.id}/${numbering.type}/${series}/${parts}`,
      normative: numbering.normative,
    };
  }
  return {
    size,
    places,
    at: (index) => {
      const cell = cellOf(index);
      return truth(cell, index, numberOf(cell, index));
    },
    day: (index) => {
      const cell = cellOf(index);
      return dayOf(cell, numberOf(cell, index));
    },
    absent: (index) => {
      const cell = cellOf(index);
      const number = (index - cell.first) * 2 + 2 - half(index);
      return { ...truth(cell, index, number), at: -1 };
    },
  };
}
