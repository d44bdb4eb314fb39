import type { ComponentChild, ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import type { Answered } from './call-server.ts';
import { Trouble } from './Trouble.tsx';

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** How far beyond the window rows are drawn. */
const MARGIN = '1200px';

/** Pages of a list as they are scrolled to; another `source` begins anew, and late answers to an earlier one are dropped. */
export function usePages<T>(source: string, read: (after: string | null) => Promise<Answered<Page<T>>>) {
  const [pages, setPages] = useState<T[][]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  const [busy, setBusy] = useState(true);
  const turn = useRef(0);
  const reading = useRef(read);
  reading.current = read;

  const load = useCallback(async (after: string | null, own: number) => {
    setBusy(true);
    const answer = await reading.current(after);
    if (own !== turn.current) return;
    setBusy(false);
    if (answer.kind !== 'ok') return setTrouble(answer);
    setTrouble(null);
    setNext(answer.value.next);
    setPages((before) => (after === null ? [answer.value.items] : [...before, answer.value.items]));
  }, []);
  useEffect(() => {
    setPages([]);
    void load(null, ++turn.current);
  }, [source, load]);

  return {
    pages,
    trouble,
    busy,
    hasMore: next !== null,
    more: useCallback(() => void (next !== null && load(next, turn.current)), [next, load]),
    again: useCallback(() => void load(null, ++turn.current), [load]),
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

/** A table of which only the pages near the window are drawn; the rest keep their height. */
export function PagedTable<T>(props: {
  list: Pages<T>;
  label: string;
  head: ComponentChildren;
  columns: number;
  row: (item: T) => ComponentChild;
  empty: string;
  class?: string;
}) {
  const { list, label, head, columns, row, empty } = props;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list.hasMore || list.busy || !end.current) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && list.more(), { rootMargin: MARGIN });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [list.hasMore, list.busy, list.more]);
  const isEmpty = !list.busy && !list.trouble && list.pages.every((page) => page.length === 0);
  return (
    <>
      {isEmpty ? (
        <p class="empty">{empty}</p>
      ) : (
        <table class={`rows ${props.class ?? ''}`} aria-label={label} aria-busy={list.busy}>
          <thead>
            <tr>{head}</tr>
          </thead>
          {list.pages.map((page, i) => (
            <Body key={i} columns={columns}>
              {() => page.map(row)}
            </Body>
          ))}
        </table>
      )}
      {list.busy ? <p class="note rows-busy">{t('consoleLoading')}</p> : null}
      {list.trouble ? (
        <Trouble answer={list.trouble} onAgain={list.pages.length === 0 ? list.again : list.more} />
      ) : null}
      <div ref={end} />
    </>
  );
}

function Body({ columns, children }: { columns: number; children: () => ComponentChild }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        const holdsFocus = element.contains(document.activeElement);
        setHeight(seen.isIntersecting || holdsFocus ? null : seen.boundingClientRect.height);
      },
      { rootMargin: MARGIN },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <tbody ref={body}>
      {height === null ? (
        children()
      ) : (
        <tr>
          <td colSpan={columns} style={{ height: `${height}px`, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}
