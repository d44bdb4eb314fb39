import type { PageSide } from '../bridge.ts';
import { pageRoot } from '../page/dom.ts';
import { type Box, type CardPlace, placeCard } from './place.ts';
import type { OpenCard } from './state.ts';

/** Puts the card on the screen beside its reference. */
export interface Viewport {
  /** `isNew`: choose the side again; an answer that comes in later may not move the card. */
  place(root: HTMLElement, card: OpenCard, isNew: boolean, x?: number | null): void;
  /** Whether the reference stands elsewhere than when the card was placed. */
  hasMoved(ref: string): boolean;
  boxOf(root: HTMLElement): Box | null;
}

export function createViewport(page: PageSide): Viewport {
  let placedAt: Box | null = null;

  return {
    place(root, { ref, by }, isNew, x = null) {
      const article = root.firstElementChild;
      if (!isNew || !(article instanceof HTMLElement)) return;
      const lines = page.rectsOf(ref);
      placedAt = lines[0] ?? null;
      if (!lines.length) return;
      const view = { width: pageRoot()?.clientWidth ?? window.innerWidth, height: window.innerHeight };
      if (by === 'touch') {
        apply(root, { side: 'below', left: 0, offset: 0, maxHeight: view.height * 0.8 }, 'sheet');
        return;
      }
      apply(root, { side: 'below', left: 0, offset: 0, maxHeight: view.height }, 'card');
      const { width, height } = article.getBoundingClientRect();
      const place = placeCard(lines, { width, height }, view, x);
      apply(root, place, place.side === 'frame' ? 'frame' : 'card');
    },
    hasMoved(ref) {
      const [line] = page.rectsOf(ref);
      if (!line || !placedAt) return true;
      return Math.abs(line.top - placedAt.top) > 2 || Math.abs(line.left - placedAt.left) > 2;
    },
    boxOf: (root) => root.firstElementChild?.getBoundingClientRect() ?? null,
  };
}

function apply(root: HTMLElement, { side, left, offset, maxHeight }: CardPlace, form: 'card' | 'frame' | 'sheet') {
  root.dataset.side = side;
  root.dataset.form = form;
  root.style.setProperty('--left', `${left}px`);
  root.style.setProperty('--offset', `${offset}px`);
  root.style.setProperty('--max-height', `${maxHeight}px`);
}
