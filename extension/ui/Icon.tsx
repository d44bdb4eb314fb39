import { type Drawing, ICONS, type IconName } from './icons.ts';

/** A line drawing in the text's colour, hidden from screen readers: the words beside it say the same. */
export function Icon({ name, size }: { name: IconName; size?: number }) {
  const { lines, dots, dashed }: Drawing = ICONS[name];
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      style={size ? { fontSize: `${size}px` } : undefined}
    >
      {dashed ? <path d={dashed} stroke-dasharray="2 2.2" stroke-linecap="butt" /> : null}
      {lines ? <path d={lines} /> : null}
      {dots ? <path d={dots} fill="currentColor" stroke="none" /> : null}
    </svg>
  );
}
