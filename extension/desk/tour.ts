import type { Reference } from '../page/reference.ts';
import type { Session } from '../page/session.ts';
import type { Place } from '../page/text-map.ts';
import { isInView, scrollToReference } from './scroll.ts';
import type { Spotlight } from './spotlight.ts';

/** Going from reference to reference by key. */
export interface Tour {
  step(by: 1 | -1): void;
  goTo(ref: string): boolean;
  openCard(): void;
  /** Goes to a stretch of the page that is no reference. */
  show(places: readonly Place[]): void;
}

export function createTour(session: Session, spotlight: Spotlight): Tour {
  const { references } = session;
  const { emit } = session.events;
  return {
    step(by) {
      const next = neighbour(by);
      if (next) visit(next);
    },
    goTo(ref) {
      const reference = references.get(ref);
      if (reference) visit(reference);
      return reference !== undefined;
    },
    show(places) {
      emit({ type: 'close' });
      scrollToReference({ places });
      spotlight.flash({ places });
    },
    openCard() {
      const reference = currentReference() ?? references.list.find(isInView) ?? references.list[0];
      if (!reference) return;
      if (!isInView(reference)) visit(reference);
      session.current = reference.ref;
      session.marks.attend(reference);
      spotlight.rest(reference);
      emit({ type: 'open', ref: reference.ref, by: 'key' });
    },
  };

  function currentReference(): Reference | undefined {
    return session.current === null ? undefined : references.get(session.current);
  }

  function visit(reference: Reference) {
    session.current = reference.ref;
    emit({ type: 'close' });
    session.marks.attend(reference);
    scrollToReference(reference);
    spotlight.flash(reference);
    spotlight.rest(reference);
  }

  /** The next one from where the reader is; from the top of the view where he has not been on any. */
  function neighbour(by: 1 | -1): Reference | undefined {
    const { list } = references;
    const current = currentReference();
    if (current) return list[(list.indexOf(current) + by + list.length) % list.length];
    return list.find(isInView) ?? list.at(by === 1 ? 0 : -1);
  }
}
