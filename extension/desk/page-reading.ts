import type { PageReading } from '../messages.ts';
import { pageRoot } from '../page/dom.ts';
import type { Session } from '../page/session.ts';
import { runInSlices } from '../page/slices.ts';
import { walk } from '../page/walk.ts';

/** The page as the panel shows it. */
export function readSession({ head, references, reading, current }: Session): PageReading {
  return {
    title: document.title,
    facts: head.reading.facts,
    letterhead: head.reading.letterhead,
    references: references.list.map(({ ref, text, citation, answer }) => ({ ref, text, citation, answer })),
    characters: reading.characters,
    capped: reading.capped,
    current,
  };
}

/** The words of the page as they stand now, in reading order. */
export async function readText({ signal }: Session): Promise<string> {
  const root = pageRoot();
  const texts: string[] = [];
  const sink = { onText: ({ text }: { text: string }) => texts.push(text), onHidden() {}, onShadow() {} };
  if (root) await runInSlices(walk(root, sink), signal);
  return texts.join('\n\n');
}

/** All frames as one page: the facts of the first that has a letterhead, references in document order. */
export function mergeReadings(first: PageReading, rest: readonly PageReading[]): PageReading {
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
