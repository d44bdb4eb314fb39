import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../extension/console/instrument/timeline.ts';
import type { Instrument, InstrumentRecord, RecordedEvent } from '../../../shared/schema/index.ts';

const TODAY = '2026-11-20';
const by = { id: 'i_sau', key: 'k', symbol: '7/2025/QĐ-UBND', issuedOn: '2025-02-14' };
const event = (kind: RecordedEvent['kind'], on: string | null, rest: Partial<RecordedEvent> = {}): RecordedEvent => ({
  kind,
  on,
  partial: false,
  by: null,
  ...rest,
});
const draw = (events: RecordedEvent[], card: Partial<Instrument> = {}) =>
  timelineOf(
    { issuedOn: '2022-10-13', bestSentence: null, ...card } as Instrument,
    { events } as unknown as InstrumentRecord,
    TODAY,
  );
const told = ({ spans }: ReturnType<typeof draw>) => spans.map(({ from, to, code }) => `${from} ${to} ${code}`);

describe('a timeline', () => {
  it('goes from the issue over pending and in force to its end and today', () => {
    const drawn = draw([event('effect', '2022-10-25'), event('replaces', '2025-03-01', { by })]);
    expect(told(drawn)).toEqual([
      '2022-10-13 2022-10-25 pending',
      '2022-10-25 2025-03-01 inForce',
      '2025-03-01 2026-11-20 expired',
    ]);
    expect(drawn.marks.map(({ kind }) => kind)).toEqual(['issued', 'effect', 'replaces', 'today']);
    expect(drawn.marks[2]!.by).toBe('7/2025/QĐ-UBND');
  });

  it('goes on to the day that another act extended it to', () => {
    const drawn = draw([
      event('effect', '2022-10-25'),
      event('expiry', '2025-01-01'),
      event('expiry', '2026-01-01', { by: { ...by, issuedOn: '2024-12-20' } }),
    ]);
    expect(told(drawn).slice(1)).toEqual(['2022-10-25 2026-01-01 inForce', '2026-01-01 2026-11-20 expired']);
  });

  it('tells a suspension that ends, and a change in part', () => {
    const drawn = draw([
      event('effect', '2022-10-25'),
      event('suspends', '2023-01-01', { by }),
      event('resumes', '2023-06-01', { by }),
      event('replaces', '2024-01-01', { by, partial: true }),
    ]);
    expect(drawn.spans.map(({ code }) => code)).toEqual([
      'pending',
      'inForce',
      'suspended',
      'inForce',
      'partlyExpired',
    ]);
  });

  it('joins stretches of one status, and ends with an event that is still to come', () => {
    const drawn = draw([event('effect', '2022-10-25'), event('expiry', '2027-01-01')]);
    expect(told(drawn).at(-1)).toBe('2022-10-25 2027-01-01 inForce');
    expect(drawn.marks.at(-1)!.kind).toBe('expiry');
  });

  it('is not known where no day is, and an act without a day is not drawn', () => {
    const drawn = draw([event('replaces', null, { by })], { issuedOn: null });
    expect(drawn.spans).toEqual([]);
    expect(drawn.marks.map(({ kind }) => kind)).toEqual(['today']);
  });

  it('an act without a day leaves the status unknown from its issue on', () => {
    expect(draw([event('effect', '2022-10-25'), event('repeals', null, { by })]).spans.at(-1)!.code).toBe('unknown');
  });

  it('the first day and the last stand at the ends, years in order between them', () => {
    const { marks, years } = draw([event('effect', '2022-10-25')]);
    expect(marks[0]!.at).toBeLessThan(0.1);
    expect(marks.at(-1)!.at).toBeGreaterThan(0.9);
    expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  });

  it('words of days that lie close are put on lanes of their own', () => {
    const { marks } = draw([event('effect', '2022-10-14'), event('amends', '2022-10-15', { by, partial: true })]);
    const near = marks.slice(0, 3).map(({ lane }) => lane);
    expect(new Set(near).size).toBe(3);
  });

  it('forty years name no more than ten', () => {
    expect(draw([], { issuedOn: '1986-01-01' }).years.length).toBeLessThanOrEqual(10);
  });
});
