import type { PassageAnswer, ReportState } from '../answer.ts';
import type { PageEvent } from '../bridge.ts';

/** Nothing is shown or asked before the pointer has rested this long on a reference, in milliseconds. */
export const DWELL = 150;
/** How long the card waits for a pointer that has left. */
export const GRACE = 300;

export type OpenedBy = 'pointer' | 'key' | 'touch';
export type Menu = 'copy' | 'more';

/** How the reader's report stands. `sending`: handed over, nothing heard yet. `untaken`: it was not even kept. */
export type ReportShown = ReportState | { kind: 'sending' | 'untaken' };

export interface OpenCard {
  ref: string;
  by: OpenedBy;
  /** Names this showing: what comes late for another one is dropped. */
  token: number;
  menu: Menu | null;
  /** What was just copied, in words for the reader. */
  copied: string | null;
  /** Seconds the reader has waited for the answer. */
  waited: number;
  /** The words its pinpoint means; null until they have come. */
  passage: PassageAnswer | null;
  isPassageWhole: boolean;
  report: ReportShown | null;
}

export interface CardState {
  card: OpenCard | null;
  /** The reference the pointer rests on, on its way to a card. */
  next: { ref: string; at: number; x: number; token: number } | null;
  /** The pointer has left for the time being. */
  leaving: { at: number; x: number; y: number; token: number } | null;
  /** The reference under the pointer. */
  over: string | null;
  /** Closed by hand while the pointer was on it: stays closed until the pointer has left it. */
  dismissed: string | null;
  isInside: boolean;
  isFocused: boolean;
  tokens: number;
}

export type CardEvent =
  | Exclude<PageEvent, { type: 'move' | 'changed' | 'scrolled' }>
  | { type: 'approached'; at: number }
  | { type: 'dwellOver'; token: number }
  | { type: 'graceOver'; token: number }
  | { type: 'cardEntered' }
  | { type: 'cardLeft'; x: number; y: number; at: number }
  | { type: 'focused' }
  | { type: 'blurred' }
  | { type: 'gone' }
  | { type: 'waited'; token: number; seconds: number }
  | { type: 'menu'; menu: Menu | null }
  | { type: 'copied'; token: number; words: string | null }
  | { type: 'escape' }
  | { type: 'passage'; token: number; answer: PassageAnswer | null }
  | { type: 'passageWhole'; isWhole: boolean }
  | { type: 'reported'; token: number; report: ReportShown | null };

export const CLOSED: CardState = {
  card: null,
  next: null,
  leaving: null,
  over: null,
  dismissed: null,
  isInside: false,
  isFocused: false,
  tokens: 0,
};

const FRESH = { menu: null, copied: null, waited: 0, passage: null, isPassageWhole: false, report: null } as const;

/** What the card is after an event. Pure: clocks and geometry come in with the events. */
export function reduce(state: CardState, event: CardEvent): CardState {
  const { card } = state;
  switch (event.type) {
    case 'enter':
      return enter(state, event);
    case 'leave':
      return leave({ ...state, over: null, dismissed: null, next: null }, event);
    case 'cardLeft':
      return leave({ ...state, isInside: false }, event);
    case 'cardEntered':
      return { ...state, isInside: true, leaving: null, next: null };
    case 'approached':
      return state.leaving ? { ...state, leaving: { ...state.leaving, at: event.at } } : state;
    case 'dwellOver':
      return state.next?.token === event.token ? open(state, state.next.ref, 'pointer') : state;
    case 'graceOver':
      return state.leaving?.token === event.token ? close(state) : state;
    case 'open':
      return open(state, event.ref, event.by);
    case 'close':
      return { ...close(state), next: null, dismissed: state.over };
    case 'gone':
      return close(state);
    case 'focused':
      return { ...state, isFocused: true, leaving: null };
    case 'blurred':
      return card?.by === 'key' ? close(state) : { ...state, isFocused: false };
    case 'waited':
      return card?.token === event.token ? { ...state, card: { ...card, waited: event.seconds } } : state;
    case 'menu':
      return card ? { ...state, card: { ...card, menu: event.menu, copied: null } } : state;
    case 'copied':
      return card?.token === event.token ? { ...state, card: { ...card, menu: null, copied: event.words } } : state;
    case 'escape':
      return card?.menu ? { ...state, card: { ...card, menu: null } } : reduce(state, { type: 'close' });
    case 'passage':
      return card?.token === event.token ? { ...state, card: { ...card, passage: event.answer } } : state;
    case 'passageWhole':
      return card ? { ...state, card: { ...card, isPassageWhole: event.isWhole } } : state;
    case 'reported':
      return card?.token === event.token
        ? { ...state, card: { ...card, menu: null, copied: null, report: event.report } }
        : state;
  }
}

function enter(state: CardState, { ref, at, x }: { ref: string; at: number; x: number }): CardState {
  const over = { ...state, over: ref };
  if (ref === state.dismissed) return over;
  if (ref === state.card?.ref) return { ...over, leaving: null, next: null };
  const token = state.tokens + 1;
  return { ...over, next: { ref, at, x, token }, tokens: token };
}

function leave(state: CardState, { at, x, y }: { at: number; x: number; y: number }): CardState {
  if (state.card?.by !== 'pointer' || state.isInside || state.isFocused || state.over === state.card.ref) return state;
  const token = state.tokens + 1;
  return { ...state, leaving: { at, x, y, token }, tokens: token };
}

function open(state: CardState, ref: string, by: OpenedBy): CardState {
  const token = state.tokens + 1;
  return {
    ...state,
    card: { ref, by, token, ...FRESH },
    next: null,
    leaving: null,
    isInside: false,
    isFocused: false,
    tokens: token,
  };
}

function close(state: CardState): CardState {
  return { ...state, card: null, leaving: null, isInside: false, isFocused: false };
}
