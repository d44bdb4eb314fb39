import type { PageEvent } from '../bridge.ts';
import type { Marks } from './marks.ts';
import type { Reference } from './reference.ts';
import type { References } from './references.ts';
import { isInView, scrollToReference } from './scroll.ts';

/** Going from reference to reference by key. */
export interface Tour {
  /** The reference the reader is on, by pointer or key. */
  current: string | null;
  step(by: 1 | -1): void;
  goTo(ref: string): boolean;
  openCard(): void;
}

export function createTour(references: References, marks: Marks, emit: (event: PageEvent) => void): Tour {
  const tour: Tour = {
    current: null,
    step(by) {
      const next = neighbour(by);
      if (next) visit(next);
    },
    goTo(ref) {
      const reference = references.get(ref);
      if (reference) visit(reference);
      return reference !== undefined;
    },
    openCard() {
      const reference = currentReference() ?? references.list.find(isInView) ?? references.list[0];
      if (!reference) return;
      if (!isInView(reference)) visit(reference);
      tour.current = reference.ref;
      marks.rest(reference);
      emit({ type: 'open', ref: reference.ref, by: 'key' });
    },
  };
  return tour;

  function currentReference(): Reference | undefined {
    return tour.current === null ? undefined : references.get(tour.current);
  }

  function visit(reference: Reference) {
    tour.current = reference.ref;
    emit({ type: 'close' });
    scrollToReference(reference);
    marks.flash(reference);
    marks.rest(reference);
  }

  /** The next one from where the reader is; from the top of the view where he has not been on any. */
  function neighbour(by: 1 | -1): Reference | undefined {
    const { list } = references;
    const current = currentReference();
    if (current) return list[(list.indexOf(current) + by + list.length) % list.length];
    return list.find(isInView) ?? list.at(by === 1 ? 0 : -1);
  }
}
