import type { Instrument, InstrumentRecord, RecordedEvent, StatusCode } from '../../../shared/schema/index.ts';
import { type StatusEvent, statusOn } from '../../../shared/status/index.ts';

/** Something with a day that is marked on the line. */
export interface TimelineMark {
  on: string;
  kind: RecordedEvent['kind'] | 'issued' | 'cited' | 'today';
  partial: boolean;
  /** Who acts, or who cites; null for the instrument's own days. */
  by: string | null;
  /** Place on the line, 0 to 1. */
  at: number;
  /** Row above (negative) or below the line on which its words fit beside those of others. */
  lane: number;
}

/** A stretch of days with one status; `to` is the first day that is not in it. */
export interface TimelineSpan {
  from: string;
  to: string;
  code: StatusCode;
  start: number;
  end: number;
}

export interface Timeline {
  marks: TimelineMark[];
  spans: TimelineSpan[];
  years: { year: number; at: number }[];
}

const DAY = 86_400_000;
/** Share of the line left free on both sides. */
const EDGE = 0.06;
/** What the words of a mark take of a line's width, with room around them. */
const WORDS = 0.19;
const YEARS_MAX = 10;

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;

function toEvent({ kind, on, partial, by }: RecordedEvent): StatusEvent | null {
  if (by === null) return on !== null && (kind === 'effect' || kind === 'expiry') ? { kind, on } : null;
  if (kind === 'expiry' && on !== null) return { kind, on, from: by.issuedOn, extendedBy: by };
  if (kind === 'effect' || kind === 'expiry') return null;
  return { kind, on, partial, issuedOn: by.issuedOn, by: { id: by.id, key: by.key, symbol: by.symbol } };
}

type Dated = Pick<TimelineMark, 'on' | 'kind' | 'partial' | 'by'>;

function datesOf(instrument: Instrument, { events }: InstrumentRecord, today: string): Dated[] {
  const own = { partial: false, by: null };
  const cited = instrument.bestSentence?.citing;
  return [
    ...(instrument.issuedOn ? [{ ...own, on: instrument.issuedOn, kind: 'issued' as const }] : []),
    ...events.flatMap(({ kind, on, partial, by }) =>
      on === null ? [] : [{ on, kind, partial, by: by && (by.symbol ?? by.key) }],
    ),
    ...(cited?.issuedOn ? [{ ...own, on: cited.issuedOn, kind: 'cited' as const, by: cited.symbol ?? cited.key }] : []),
    { ...own, on: today, kind: 'today' as const },
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Words alternate above and below the line, further out where a neighbour's would touch them. */
function placeWords(dates: readonly (Dated & { at: number })[]): TimelineMark[] {
  const taken = new Map<number, number>();
  const order = [-1, 1, -2, 2, -3, 3];
  let turn = 0;
  return dates.map((date) => {
    const lanes = turn++ % 2 === 0 ? order : [1, -1, 2, -2, 3, -3];
    const lane = lanes.find((each) => (taken.get(each) ?? -1) <= date.at - WORDS) ?? lanes[0]!;
    taken.set(lane, date.at);
    return { ...date, lane };
  });
}

/** The life of an instrument as it is drawn, from its issue or first event to today or the last one; pure. */
export function timelineOf(instrument: Instrument, record: InstrumentRecord, today: string): Timeline {
  const dates = datesOf(instrument, record, today);
  const [first, last] = [dates[0]!.on, dates.at(-1)!.on];
  const [from, length] = [dayNumber(first), Math.max(1, dayNumber(last) - dayNumber(first))];
  const at = (iso: string) => EDGE + ((dayNumber(iso) - from) / length) * (1 - 2 * EDGE);
  const events = record.events.map(toEvent).filter((event) => event !== null);
  // An act without a day leaves the status open from the day it was issued.
  const opened = record.events.flatMap(({ on, by }) => (on === null && by?.issuedOn ? [by.issuedOn] : []));
  const days = [...dates.filter(({ kind }) => kind !== 'cited').map(({ on }) => on), ...opened];
  const cuts = [...new Set(days.filter((on) => on >= first && on <= last))].sort();
  const spans = cuts.slice(0, -1).map((on, i) => ({ from: on, to: cuts[i + 1]!, code: statusOn(on, events).code }));
  const joined: typeof spans = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before?.code === span.code) before.to = span.to;
    else joined.push({ ...span });
  }
  const [firstYear, lastYear] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / YEARS_MAX));
  const years: Timeline['years'] = [];
  for (let year = firstYear; year <= lastYear; year += step) years.push({ year, at: at(`${year}-01-01`) });
  return {
    marks: placeWords(dates.map((date) => ({ ...date, at: at(date.on) }))),
    spans: joined.map((span) => ({ ...span, start: at(span.from), end: at(span.to) })),
    years,
  };
}
