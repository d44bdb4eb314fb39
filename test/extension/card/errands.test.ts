import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PassageAnswer, ReportState } from '../../../extension/answer.ts';
import type { CardSubject, PageSide } from '../../../extension/bridge.ts';
import { createErrands } from '../../../extension/card/errands.ts';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../../extension/card/state.ts';
import { answered, subject } from '../../support/drawn-card.tsx';
import { found, stated } from '../../support/outcomes.ts';

const ID = '7d9f2c1e-6a44-4c0b-9d55-0b8a6c1f2e3d';
const citation = stated({ pinpoint: 'khoản 2 Điều 5' });
const held = subject({ citation, ...answered(found({ holding: 'held' })) });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The card of one page with its errands, as `openCards` ties them. */
function world(over: Partial<PageSide> = {}, about: CardSubject = held) {
  let state: CardState = CLOSED;
  const page = {
    passage: vi.fn(async (): Promise<PassageAnswer | null> => ({ kind: 'notFound' })),
    report: vi.fn(async (): Promise<ReportState | null> => ({ id: ID, kind: 'waiting' })),
    readReport: vi.fn(async (): Promise<ReportState | null> => ({ id: ID, kind: 'sent' })),
    ...over,
  };
  const dispatch = (event: CardEvent) => {
    state = reduce(state, event);
    errands.follow(state.card, state.card && about);
  };
  const errands = createErrands(page as unknown as PageSide, dispatch);
  const settle = (time = 0) => vi.advanceTimersByTimeAsync(time);
  return { page, dispatch, errands, settle, card: () => state.card };
}
const open: CardEvent = { type: 'open', ref: 'r1', by: 'key' };

describe('the passage', () => {
  test('is asked for when the card is open, once for every time it opens again', async () => {
    const { page, dispatch, settle, card } = world();
    expect(page.passage).not.toHaveBeenCalled();
    dispatch(open);
    await settle();
    expect(card()?.passage).toEqual({ kind: 'notFound' });
    dispatch({ type: 'close' });
    dispatch(open);
    await settle();
    expect(card()?.passage).toEqual({ kind: 'notFound' });
    expect(page.passage).toHaveBeenCalledOnce();
  });

  test('that was not reached is asked for again when the reader says so', async () => {
    const answers: (PassageAnswer | null)[] = [null, { kind: 'notFound' }];
    const { errands, dispatch, settle, card } = world({ passage: async () => answers.shift() ?? null });
    dispatch(open);
    await settle();
    expect(card()?.passage).toEqual({ kind: 'unreached' });
    errands.askAgain();
    await settle();
    expect(card()?.passage).toEqual({ kind: 'notFound' });
  });

  test.each<[string, CardSubject]>([
    ['no part is cited', subject(answered(found({ holding: 'held' })))],
    ['the text is not held', subject({ citation, ...answered(found({ holding: 'mentioned' })) })],
    ['nothing was found', subject({ citation, ...answered({ kind: 'notFound', ref: 'r1', series: null }) })],
  ])('is not asked for where %s', async (_, about) => {
    const { page, dispatch, settle } = world({}, about);
    dispatch(open);
    await settle();
    expect(page.passage).not.toHaveBeenCalled();
  });
});

describe('a report', () => {
  test('is followed until it is sent', async () => {
    const stands: ReportState[] = [
      { id: ID, kind: 'waiting' },
      { id: ID, kind: 'sent' },
    ];
    const { dispatch, errands, settle, card } = world({ readReport: async () => stands.shift() ?? null });
    dispatch(open);
    await errands.report('wrongLink');
    expect(card()?.report).toEqual({ id: ID, kind: 'waiting' });
    await settle(1000);
    expect(card()?.report).toEqual({ id: ID, kind: 'waiting' });
    await settle(1000);
    expect(card()?.report).toEqual({ id: ID, kind: 'sent' });
  });

  test('clicked twice is made once', async () => {
    const { page, dispatch, errands } = world();
    dispatch(open);
    await Promise.all([errands.report('missing'), errands.report('missing')]);
    expect(page.report).toHaveBeenCalledOnce();
  });

  test('is still told when the card is opened again, and looked after', async () => {
    const { dispatch, errands, settle, card } = world();
    dispatch(open);
    await errands.report('missing');
    dispatch({ type: 'close' });
    await settle(5000);
    dispatch(open);
    await settle();
    expect(card()?.report).toEqual({ id: ID, kind: 'waiting' });
    await settle(1000);
    expect(card()?.report).toEqual({ id: ID, kind: 'sent' });
  });

  test('that was not taken says so', async () => {
    const { dispatch, errands, card } = world({ report: async () => null });
    dispatch(open);
    await errands.report('missing');
    expect(card()?.report).toEqual({ kind: 'untaken' });
  });

  test('is not asked after once the page has ended', async () => {
    const { page, dispatch, errands, settle } = world();
    dispatch(open);
    await errands.report('missing');
    errands.stop();
    await settle(5000);
    expect(page.readReport).not.toHaveBeenCalled();
  });
});
