import { rangesOf } from '../page/highlighter.ts';
import type { Standing } from '../page/reference.ts';
import type { Tone } from '../page/tone.ts';

/** Two blinks of this length each; a still ground for the whole time where the reader wants no motion. */
const BLINK = 400;
const STILL = 1500;

/** Grounds that come and go: the passage just scrolled to, and the reference the reader is on by key. */
export interface Spotlight {
  flash(reference: Standing): void;
  /** Null takes the ground away. */
  rest(reference: Standing | null): void;
  clear(): void;
}

export function createSpotlight(
  toneOf: (reference: Standing) => Tone,
  registry: HighlightRegistry = CSS.highlights,
): Spotlight {
  const shown = new Set<string>();
  let timers: ReturnType<typeof setTimeout>[] = [];

  const show = (name: string, reference: Standing) => {
    registry.set(name, new Highlight(...rangesOf(reference.places)));
    shown.add(name);
  };
  const hide = (kind: 'flash' | 'hover') => {
    for (const name of shown) {
      if (!name.includes(kind)) continue;
      registry.delete(name);
      shown.delete(name);
    }
  };
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    hide('flash');
  };

  return {
    flash(reference) {
      stop();
      const name = `danchieu-flash-${toneOf(reference)}`;
      const at = (time: number, act: () => void) => timers.push(setTimeout(act, time));
      show(name, reference);
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return void at(STILL, stop);
      at(BLINK, () => hide('flash'));
      at(BLINK * 1.5, () => show(name, reference));
      at(BLINK * 2.5, stop);
    },
    rest(reference) {
      hide('hover');
      if (reference) show(`danchieu-hover-${toneOf(reference)}`, reference);
    },
    clear() {
      stop();
      hide('hover');
    },
  };
}
