import type { StatusLook } from '../../ui/status.ts';

const DASHES = { solid: undefined, dashed: '7 5', dotted: '0.1 6', double: undefined, thin: undefined } as const;
const WIDTHS = { solid: 2, dashed: 2, dotted: 3, double: 1.6, thin: 1 } as const;

/** A box around the origin with the line of a status, as under a reference on a page. */
export function Border(props: {
  look: Pick<StatusLook, 'colour' | 'shape'>;
  width: number;
  height: number;
  radius: number;
}) {
  const { width, height, radius } = props;
  const { colour, shape } = props.look;
  const line = {
    stroke: `var(--${colour})`,
    'stroke-width': WIDTHS[shape],
    'stroke-dasharray': DASHES[shape],
    'stroke-linecap': shape === 'dotted' ? ('round' as const) : undefined,
  };
  const box = (inset: number) => ({
    x: inset - width / 2,
    y: inset - height / 2,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: Math.max(1, radius - inset * 0.7),
  });
  return (
    <>
      <rect class="node-box" {...box(0)} {...line} />
      {shape === 'double' ? <rect {...box(4)} {...line} fill="none" /> : null}
    </>
  );
}
