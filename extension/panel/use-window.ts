import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn at once of a long list. */
export const STEP = 200;

export interface Stretch {
  from: number;
  to: number;
}

/** The stretch of a list to draw: the one before, or the one around `wanted` where that left it; never past the end. */
export function chooseStretch(before: Stretch, total: number, wanted: number): Stretch {
  const isHeld = wanted < 0 || (wanted >= before.from && wanted < before.to);
  const from = isHeld ? before.from : Math.floor(wanted / STEP) * STEP;
  const to = isHeld ? before.to : from + STEP;
  return from < total ? { from, to: Math.min(to, total) } : { from: 0, to: Math.min(STEP, total) };
}

/** Draws a part of a long list; `key` names the list, `wanted` (-1: none) is the row that must be in it. */
export function useWindow(total: number, wanted: number, key: string) {
  const [held, setHeld] = useState<Stretch & { key: string }>({ key, from: 0, to: STEP });
  const before = held.key === key ? held : { from: 0, to: STEP };
  const stretch = chooseStretch(before, total, wanted);
  const { from, to } = stretch;
  const more = (by: 1 | -1) =>
    setHeld(by === 1 ? { key, from, to: to + STEP } : { key, from: Math.max(0, from - STEP), to });
  const later = useRef(() => {});
  later.current = () => more(1);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) later.current();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [to, to < total]);
  return { from, to, more, end };
}
