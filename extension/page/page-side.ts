import { letterheadDate } from '../../shared/citation/index.ts';
import type { CardSubject, PageSide } from '../bridge.ts';
import { rectsOf } from './hit-test.ts';
import type { Reference } from './reference.ts';
import type { Session } from './session.ts';
import type { Send } from './wire.ts';

/** What the card may see and ask of the page. */
export function createPageSide(session: Session, send: Send): PageSide {
  const { references, answers, events, head, signal } = session;
  return {
    signal,
    subjectOf(ref) {
      const reference = references.get(ref);
      return reference ? describe(reference) : null;
    },
    rectsOf(ref) {
      const reference = references.get(ref);
      return reference ? rectsOf(reference) : [];
    },
    ask(ref) {
      const reference = references.get(ref);
      if (reference) void session.recheck(reference);
    },
    openPanel: async (ref) => (await send({ type: 'panel/open', ref })) === true,
    openOptions: () => void send({ type: 'options/open' }),
    listen: events.listen,
  };

  function describe({ ref, citation, answer }: Reference): CardSubject {
    const { iso, dateText } = head.letterhead ? letterheadDate(head.letterhead) : { iso: null, dateText: null };
    return {
      ref,
      citation,
      answer,
      connection: answers.connection,
      mentions: references.list.filter((other) => isSame(citation, other.citation)).length,
      written: { iso, text: dateText },
    };
  }
}

function isSame(one: CardSubject['citation'], other: CardSubject['citation']): boolean {
  return one.symbol === null ? one.name === other.name : one.symbol === other.symbol;
}
