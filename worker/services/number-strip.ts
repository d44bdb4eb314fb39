import { type CoverageRow, GAPS_MAX, STRIP_BARS } from '../../shared/schema/index.ts';
import type { HighestRow, NumberRow } from '../stores/coverage.ts';

type Gaps = NonNullable<CoverageRow['gaps']>;
type Range = NonNullable<Gaps['numbers']>['ranges'][number];

/** A series in at most so many bars of equally many numbers; `numbers` ascend. */
function stripOf(numbers: readonly NumberRow[]): NonNullable<Gaps['strip']> {
  const highest = numbers.at(-1)?.number ?? 0;
  const step = Math.max(1, Math.ceil(highest / STRIP_BARS));
  const bars = Array.from({ length: Math.ceil(highest / step) }, () => ({ held: 0, mentioned: 0 }));
  for (const { number, held } of numbers) {
    const bar = bars[Math.floor((number - 1) / step)];
    if (bar) bar[held ? 'held' : 'mentioned'] += 1;
  }
  return { step, bars };
}

/** Which numbers from 1 to the highest are held, known and missing, as ranges; `numbers` ascend. */
function rangesOf(numbers: readonly NumberRow[]): Range[] {
  const ranges: Range[] = [];
  const add = (from: number, to: number, state: Range['state']) => {
    const last = ranges.at(-1);
    if (last?.state === state && last.to === from - 1) last.to = to;
    else ranges.push({ from, to, state });
  };
  let next = 1;
  for (const { number, held } of numbers) {
    if (number < 1) continue;
    if (number > next) add(next, number - 1, 'missing');
    add(number, number, held ? 'held' : 'mentioned');
    next = number + 1;
  }
  return ranges;
}

/** What of a series is known and what is missing, from the numbers that the index knows of, ascending. */
export function gapsOf(numbers: readonly NumberRow[], highest: HighestRow | null): Gaps {
  const ranges = rangesOf(numbers);
  const gaps = ranges.flatMap(({ from, to, state }) => (state === 'missing' ? { from, to } : []));
  return {
    missing: gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    complete: gaps.length <= GAPS_MAX,
    ranges: gaps.slice(0, GAPS_MAX),
    highest: highest && { symbol: highest.symbol, issuedOn: highest.issuedOn },
    strip: stripOf(numbers),
    numbers: { complete: ranges.length <= GAPS_MAX, ranges: ranges.slice(0, GAPS_MAX) },
  };
}
