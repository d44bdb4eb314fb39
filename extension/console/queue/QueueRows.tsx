import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Line } from '../../ui/Line.tsx';
import { Outside } from '../../ui/Outside.tsx';
import type { Entry } from './entry.ts';
import { KINDS } from './kinds.ts';
import { rowWords } from './row-words.ts';

/** Height of a row, as the style sheet has it. */
export const ROW = 57;
const SPARE = 6;

/** Rows to draw of a list of any length: those in view, and some before and after. */
export function rowsInView(scrollTop: number, height: number, total: number): { from: number; to: number } {
  const from = Math.max(0, Math.floor(scrollTop / ROW) - SPARE);
  return { from: Math.min(from, total), to: Math.min(total, Math.ceil((scrollTop + height) / ROW) + SPARE) };
}

/** The list, of which only what is in view is drawn. */
export function QueueRows(props: {
  entries: readonly Entry[];
  current: string | null;
  /** How many there are with those not read yet. */
  total: number;
  reading: boolean;
  onChoose: (key: string) => void;
  onMove: (by: 1 | -1) => void;
  onEnd: () => void;
}) {
  const { entries, current, total, reading, onChoose, onMove, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  const at = entries.findIndex(({ key }) => key === current);
  const { from, to } = rowsInView(view.top, view.height, entries.length);

  const look = () => {
    const box = frame.current;
    if (box) setView({ top: box.scrollTop, height: box.clientHeight });
  };
  useEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (to >= entries.length && entries.length > 0) onEnd();
  }, [to, entries.length]);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || at < 0) return;
    if (at * ROW < box.scrollTop) box.scrollTop = at * ROW;
    else if ((at + 1) * ROW > box.scrollTop + box.clientHeight) box.scrollTop = (at + 1) * ROW - box.clientHeight;
    const inside = box.contains(document.activeElement) && document.activeElement !== box;
    if (inside) box.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  }, [at, current]);

  const drawn = entries.slice(from, to).map((entry, index) => ({ entry, place: from + index }));
  if (at >= 0 && (at < from || at >= to)) drawn.push({ entry: entries[at]!, place: at });
  return (
    <div class="queue-rows" ref={frame} onScroll={look}>
      <ul style={{ height: `${entries.length * ROW}px` }} aria-label={t('queueTitle')}>
        {drawn.map(({ entry, place }) => (
          <li key={entry.key} style={{ top: `${place * ROW}px` }} aria-setsize={total} aria-posinset={place + 1}>
            <Row
              entry={entry}
              chosen={entry.key === current}
              reachable={entry.key === current || (at < 0 && place === 0)}
              onChoose={() => onChoose(entry.key)}
              onMove={onMove}
            />
          </li>
        ))}
      </ul>
      {reading ? <p class="note queue-reading">{t('consoleLoading')}</p> : null}
    </div>
  );
}

function Row(props: {
  entry: Entry;
  chosen: boolean;
  reachable: boolean;
  onChoose: () => void;
  onMove: (by: 1 | -1) => void;
}) {
  const { title, hint } = rowWords(props.entry);
  const { label, line } = KINDS[props.entry.kind];
  return (
    <button
      type="button"
      class="queue-row"
      tabIndex={props.reachable ? 0 : -1}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={props.onChoose}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
        if (!by) return;
        event.preventDefault();
        props.onMove(by);
      }}
    >
      <Line status={line} upright />
      <span class="queue-row-title">
        <Outside>{title}</Outside>
      </span>
      <span class="tag">{t(label)}</span>
      <span class="queue-row-hint">
        <Outside>{hint}</Outside>
      </span>
    </button>
  );
}
