import type { Row } from './rows.ts';

export interface PanelState {
  tab: 'references' | 'findings' | 'notes' | 'page';
  filter: string;
  grouped: boolean;
  /** Empty: the search field is closed. */
  query: string;
  /** Key of the chosen row. */
  chosen: string | null;
  /** Which of the chosen row's places is gone to next. */
  place: number;
  help: boolean;
  /** The reader's own notes over all pages stand in the place of this page's. */
  work: boolean;
}

export type PanelEvent =
  | { type: 'tab'; tab: PanelState['tab'] }
  | { type: 'filter'; filter: string }
  | { type: 'group'; grouped: boolean }
  | { type: 'search'; query: string }
  | { type: 'choose'; key: string }
  | { type: 'move'; by: 1 | -1; rows: readonly Row[] }
  | { type: 'went'; places: number }
  | { type: 'show'; ref: string; rows: readonly Row[] }
  | { type: 'help' }
  | { type: 'work'; open: boolean }
  | { type: 'otherPage' };

export const initialState: PanelState = {
  tab: 'references',
  filter: 'all',
  grouped: true,
  query: '',
  chosen: null,
  place: 0,
  help: false,
  work: false,
};

/** The panel's own state; what the page holds is no part of it. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'tab':
      return { ...state, tab: event.tab, work: false };
    case 'filter':
      return { ...state, filter: state.filter === event.filter ? 'all' : event.filter, chosen: null, place: 0 };
    case 'group':
      return { ...state, grouped: event.grouped, chosen: null, place: 0 };
    case 'search':
      return { ...state, query: event.query };
    case 'choose':
      return state.chosen === event.key ? state : { ...state, chosen: event.key, place: 0 };
    case 'move': {
      const at = event.rows.findIndex(({ key }) => key === state.chosen);
      const next = at === -1 ? (event.by === 1 ? 0 : event.rows.length - 1) : at + event.by;
      const row = event.rows[next];
      return row ? { ...state, chosen: row.key, place: 0 } : state;
    }
    case 'went':
      return { ...state, place: (state.place + 1) % event.places };
    case 'show': {
      const row = event.rows.find(({ refs }) => refs.includes(event.ref));
      if (!row || row.key === state.chosen) return state;
      return { ...state, tab: 'references', filter: 'all', query: '', chosen: row.key, place: 0 };
    }
    case 'help':
      return { ...state, help: !state.help };
    case 'work':
      return { ...state, work: event.open, tab: 'notes' };
    case 'otherPage':
      return { ...initialState, grouped: state.grouped, tab: state.tab };
  }
}
