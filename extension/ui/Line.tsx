import { STATUS, type StatusKey } from './status.ts';

/** A sample of the line that marks `status`: lying by default, standing as the rail of a row. */
export function Line({ status, upright = false }: { status: StatusKey; upright?: boolean }) {
  const { shape, colour } = STATUS[status];
  return (
    <span
      class={`line-${shape}${upright ? ' upright' : ''}`}
      style={{ '--line-colour': `var(--${colour})` }}
      aria-hidden="true"
    />
  );
}
