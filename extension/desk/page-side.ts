import type { CardSubject, PageSide } from '../bridge.ts';
import { rectsOf } from '../page/hit-test.ts';
import type { Reference } from '../page/reference.ts';
import type { Session } from '../page/session.ts';
import { reportOf } from '../report-of.ts';
import { instrumentOf } from '../ui/status.ts';

/** What the card may see and ask of the page. */
export function createPageSide(session: Session): PageSide {
  const { references, answers, events, head, signal, send } = session;
  return {
    signal,
    language: session.language,
    readLanguage: async () => (await send({ type: 'page/state' }))?.language ?? session.language,
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
    async passage(ref) {
      const reference = references.get(ref);
      const instrument = reference && instrumentOf(reference.answer);
      const pinpoint = reference?.citation.pinpoint;
      return instrument && pinpoint ? send({ type: 'card/passage', instrument: instrument.id, pinpoint }) : null;
    },
    async report(ref, kind) {
      const reference = references.get(ref);
      return reference ? send({ type: 'report/add', body: reportOf(reference, kind, answers.scope) }) : null;
    },
    readReport: (id) => send({ type: 'report/read', id }),
    openPanel: async (ref) => (await send({ type: 'panel/open', ref })) === true,
    openOptions: () => void send({ type: 'options/open' }),
    listen: events.listen,
  };

  function describe({ ref, citation, answer }: Reference): CardSubject {
    return {
      ref,
      citation,
      answer,
      connection: answers.connection,
      mentions: references.list.filter((other) => isSame(citation, other.citation)).length,
      written: head.reading.written,
    };
  }
}

function isSame(one: CardSubject['citation'], other: CardSubject['citation']): boolean {
  return one.symbol === null ? one.name === other.name : one.symbol === other.symbol;
}
