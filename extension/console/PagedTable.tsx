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

  /** Reads `count` pages from `after` on; those before it stay. */
  const load = useCallback(async (after: string | null, own: number, count = 1) => {
    setBusy(true);
    const came: T[][] = [];
    let from = after;
    do {
      const answer = await reading.current(from);
      if (own !== turn.current) return;
      if (answer.kind !== 'ok') {
        setBusy(false);
        return setTrouble(answer);
      }
      came.push(answer.value.items);
      from = answer.value.next;
    } while (from !== null && came.length < count);
    setBusy(false);
    setTrouble(null);
    setNext(from);
    setPages((before) => (after === null ? came : [...before, ...came]));
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
    /** As many pages as there are, so that one stays where one was. */
    again: () => void load(null, ++turn.current, pages.length),
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
