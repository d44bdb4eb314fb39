import type { ComponentChildren } from 'preact';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { STEP, useWindow } from './use-window.ts';

/** A list of any length: a few hundred rows are drawn, more as its end comes into view or is asked for. */
export function LongList<T>(props: {
  class: string;
  items: readonly T[];
  /** Another list has another name. */
  name: string;
  /** Index of the row that must be drawn; -1: none. */
  wanted: number;
  draw: (item: T, index: number) => ComponentChildren;
}) {
  const { items, name, wanted, draw } = props;
  const { from, to, more, end } = useWindow(items.length, wanted, name);
  const left = items.length - to;
  return (
    <>
      {from > 0 ? (
        <button type="button" class="link more" onClick={() => more(-1)}>
          {t('listEarlier', [formatNumber(Math.min(STEP, from))])}
        </button>
      ) : null}
      <ol class={props.class} start={from + 1}>
        {items.slice(from, to).map((item, index) => draw(item, from + index))}
      </ol>
      {left > 0 ? (
        <button type="button" class="link more" ref={end} onClick={() => more(1)}>
          {t('listMore', [formatNumber(Math.min(STEP, left))])}
        </button>
      ) : null}
    </>
  );
}
