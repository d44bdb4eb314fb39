import { pageRoot } from '../page/dom.ts';
import type { Session } from '../page/session.ts';
import { runInSlices } from '../page/slices.ts';
import { walk } from '../page/walk.ts';
import type { PageReading } from '../page-facts.ts';

/** The page as the panel shows it. */
export function readSession({ answers, head, references, reading, current }: Session): PageReading {
  return {
    title: document.title,
    facts: head.reading.facts,
    letterhead: head.reading.letterhead,
    references: references.list.map(({ ref, text, citation, answer }) => ({ ref, text, citation, answer })),
    characters: reading.characters,
    capped: reading.capped,
    scope: answers.scope,
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
