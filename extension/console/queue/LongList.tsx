import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const SPARE = 6;

/** A list of any length in a box of its own, of which only what is in view is drawn. Rows are `row` pixels high. */
export function LongList<T>(props: {
  label: string;
  items: readonly T[];
  row: number;
  keyOf: (item: T) => string;
  children: (item: T) => ComponentChild;
}) {
  const { label, items, row, keyOf, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const look = () => box.current && setView({ top: box.current.scrollTop, height: box.current.clientHeight });
  useEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const from = Math.min(items.length, Math.max(0, Math.floor(view.top / row) - SPARE));
  const to = Math.min(items.length, Math.ceil((view.top + view.height) / row) + SPARE);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key.
    <section class="long-list" aria-label={label} tabIndex={0} ref={box} onScroll={look}>
      <ul style={{ height: `${items.length * row}px` }}>
        {items.slice(from, to).map((item, at) => (
          <li
            key={keyOf(item)}
            style={{ top: `${(from + at) * row}px`, height: `${row}px` }}
            aria-setsize={items.length}
            aria-posinset={from + at + 1}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
