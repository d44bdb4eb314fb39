import { LINK_LOOK } from './link-look.ts';
import { drawHead, type LinkPath } from './link-path.ts';
import type { RelationType } from './net.ts';

/**
 * The lines of one relation. Whole lines are one piece, so that a thousand are few things to draw; broken ones are each
 * their own, because a browser breaks up all of a piece of which it draws any.
 */
export function LinkLines({ type, paths }: { type: RelationType; paths: readonly Pick<LinkPath, 'line' | 'head'>[] }) {
  const { colour, dash, isDouble, width, head } = LINK_LOOK[type];
  const line = paths.map((path) => path.line).join('');
  const heads = paths.map((path) => path.head).join('');
  const stroke = `var(--${colour})`;
  return (
    <g class={`link-${type}`} fill="none" stroke={stroke} stroke-width={width}>
      {isDouble ? (
        <>
          <path d={line} stroke-width={width * 2 + 3} />
          <path d={line} stroke="var(--chain-ground)" stroke-width={3} />
        </>
      ) : (
        <g stroke-dasharray={dash}>
          {dash ? paths.map((path) => <path key={path.line} d={path.line} />) : <path d={line} />}
        </g>
      )}
      <path
        d={heads}
        fill={head === 'ring' ? 'var(--canvas)' : stroke}
        stroke-width={head === 'ring' ? width : 1}
        stroke-linejoin="round"
      />
    </g>
  );
}

/** A sample of one relation's line, 46 px wide. */
export function LinkSample({ type }: { type: RelationType }) {
  const head = drawHead(LINK_LOOK[type].head, { x: 44, y: 8, side: 'left' });
  return (
    <svg class="link-sample" width="46" height="16" viewBox="0 0 46 16" aria-hidden="true">
      <LinkLines type={type} paths={[{ line: 'M2 8L35 8', head }]} />
    </svg>
  );
}
