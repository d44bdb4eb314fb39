import { elementAround, pageRoot } from './dom.ts';

export type Tone = 'light' | 'dark';

/** Above this relative luminance a ground takes the light set of marks. */
const LIGHT_GROUND = 0.4;

/** Tells the tone of the ground behind an element; remembers what it saw, so make a new one for each pass. */
export function createToneReader(): (element: Element) => Tone {
  const seen = new Map<Element, Tone>();
  return function toneOf(element): Tone {
    const known = seen.get(element);
    if (known) return known;
    const tone = ownTone(element) ?? inheritedTone(element);
    seen.set(element, tone);
    return tone;

    function inheritedTone(from: Element): Tone {
      const outer = elementAround(from);
      return outer ? toneOf(outer) : canvasTone(from);
    }
  };
}

function ownTone(element: Element): Tone | null {
  const style = getComputedStyle(element);
  const ground = parseColour(style.backgroundColor);
  if (ground && ground.alpha > 0.5) return luminance(ground) > LIGHT_GROUND ? 'light' : 'dark';
  if (style.backgroundImage === 'none') return null;
  // A picture or gradient: the author chose a text colour that stands out from it.
  const ink = parseColour(style.color);
  return ink && luminance(ink) > LIGHT_GROUND ? 'dark' : 'light';
}

function canvasTone(element: Element): Tone {
  const scheme = getComputedStyle(pageRoot() ?? element).colorScheme;
  if (!scheme.includes('dark')) return 'light';
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Computed colours: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`; null for `lab(…)` and the like. */
export function parseColour(text: string): Colour | null {
  const numbers = text.match(/[\d.]+/g)?.map(Number);
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (text.startsWith('rgb')) return { red: red / 255, green: green / 255, blue: blue / 255, alpha };
  return text.startsWith('color(srgb ') ? { red, green, blue, alpha } : null;
}

/** Relative luminance as WCAG 2.2 defines it. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
