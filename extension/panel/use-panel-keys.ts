import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTypingIn } from '../ui/is-typing-in.ts';
import { readKey } from './keys.ts';
import type { Row } from './rows.ts';
import type { PanelEvent, PanelState } from './state.ts';

interface PanelKeys {
  state: PanelState;
  rows: readonly Row[];
  send: (event: PanelEvent) => void;
  onCopy: () => void;
  /** Begins a note on what is selected. */
  onNote: () => void;
}

const TABS = ['references', 'findings', 'notes', 'page'] as const;

/** The panel's keys, listened to on the whole page; Enter is the chosen row's own button. */
export function usePanelKeys(keys: PanelKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = readKey(event, isTypingIn(event.target));
      if (action === null) return;
      if (act(action, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function act(
  action: NonNullable<ReturnType<typeof readKey>>,
  { state, rows, send, onCopy, onNote }: PanelKeys,
): boolean {
  if (typeof action === 'object') {
    const tab = TABS[action.tab - 1];
    if (tab) {
      send({ type: 'tab', tab });
      document.getElementById(`tab-${tab}`)?.focus();
    }
    return tab !== undefined;
  }
  switch (action) {
    case 'next':
    case 'previous':
      if (state.help) return false;
      if (state.tab !== 'references') return step(action === 'next' ? 1 : -1);
      send({ type: 'move', by: action === 'next' ? 1 : -1, rows });
      requestAnimationFrame(focusChosen);
      return true;
    case 'copy':
      // Elsewhere the chosen row is out of sight.
      if (state.tab !== 'references' || state.work) return false;
      onCopy();
      return true;
    case 'note':
      onNote();
      return true;
    case 'filter':
      if (state.tab !== 'notes') send({ type: 'tab', tab: 'references' });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.filters button')?.focus());
      return true;
    case 'search': {
      const field = document.querySelector<HTMLElement>('.search input');
      field?.focus();
      return field !== null;
    }
    case 'help':
      send({ type: 'help' });
      return true;
    case 'escape':
      if (state.help) send({ type: 'help' });
      else {
        send({ type: 'search', query: '' });
        // A key that comes before the frame is not typed into the search any more.
        (document.activeElement as HTMLElement | null)?.blur();
        requestAnimationFrame(focusChosen);
      }
      return true;
  }
}

/** To the next or previous note, button of the findings, or of the sums and deadlines. */
function step(by: 1 | -1): boolean {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      '.finding .acts button:first-child, .figure, .note-place, .work-open:enabled',
    ),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const stop = at < 0 ? stops.at(by === 1 ? 0 : -1) : stops[at + by];
  stop?.focus();
  return stops.length > 0;
}

function focusChosen(): void {
  const row = document.querySelector<HTMLElement>('.row[aria-current]') ?? document.querySelector<HTMLElement>('.row');
  row?.querySelector<HTMLElement>('.row-main')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
