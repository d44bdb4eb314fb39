import { type FrameSide, sharedWorld } from '../bridge.ts';
import type { PageReading } from '../messages.ts';
import { describeLetterhead, NO_FACTS } from './facts.ts';
import type { Session } from './session.ts';

/** One frame's references, as the frame above it and the panel use them. */
export function createFrameSide(session: () => Session | null, enable: (enabled: boolean) => void): FrameSide {
  return {
    get count() {
      return session()?.references.list.length ?? 0;
    },
    read() {
      const open = session();
      return {
        title: document.title,
        facts: open?.head.facts ?? NO_FACTS,
        letterhead: describeLetterhead(open?.head.letterhead ?? null),
        references: (open?.references.list ?? []).map(({ ref, text, citation, answer }) => ({
          ref,
          text,
          citation,
          answer,
        })),
        characters: open?.reading.characters ?? 0,
        capped: open?.reading.capped ?? false,
        current: open?.tour.current ?? null,
      };
    },
    goTo: (ref) => session()?.tour.goTo(ref) ?? false,
    command(name) {
      const open = session();
      if (name === 'card') open?.tour.openCard();
      else if (name === 'close') open?.events.emit({ type: 'close' });
      else open?.tour.step(name === 'next' ? 1 : -1);
    },
    recheck: () => void session()?.recheck(),
    enable,
  };
}

/** The frames of this page that run in the same process, this one first, in document order. */
export function framesOf(view: Window = window): FrameSide[] {
  const own = sideOf(view);
  const inner = Array.from({ length: view.length }, (_, i) => view[i]!).flatMap(framesOf);
  return own ? [own, ...inner] : inner;
}

/** True where a frame above speaks for this one. */
export function isSpokenFor(): boolean {
  return window.parent !== window && sideOf(window.parent) !== null;
}

function sideOf(view: Window): FrameSide | null {
  try {
    return sharedWorld(view).frame ?? null;
  } catch {
    return null;
  }
}

/** All frames as one page: the facts of the first that has a letterhead, references in document order. */
export function mergeReadings([first, ...rest]: readonly PageReading[]): PageReading | null {
  if (!first) return null;
  return rest.reduce((whole, part) => {
    const isHeaded = whole.letterhead.issuer !== null || part.letterhead.issuer === null;
    return {
      title: whole.title,
      facts: isHeaded ? whole.facts : part.facts,
      letterhead: isHeaded ? whole.letterhead : part.letterhead,
      references: [...whole.references, ...part.references],
      characters: whole.characters + part.characters,
      capped: whole.capped || part.capped,
      current: whole.current ?? part.current,
    };
  }, first);
}
