import type { Answer } from '../answer.ts';
import type { Connection } from '../background-state.ts';
import type { PageFacts } from '../page-facts.ts';
import type { Reference } from './reference.ts';
import { turn } from './slices.ts';
import type { Send } from './wire.ts';

/** Answers kept for references that have left the page, which may come back. */
const SPARE = 200;
/** References in one message; the server takes as many in one request. */
const BATCH = 1000;

/** Gets answers for references, each question once however often the page repeats it. */
export interface Answers {
  readonly connection: Connection | null;
  /** Jurisdiction that the page was read in. */
  readonly scope: string | null;
  /** Fills in what is known and asks for the rest. */
  complete(references: readonly Reference[], facts: PageFacts): Promise<void>;
  /** Forgets every answer, or that to one question, so that the next call asks anew. */
  forget(key?: string): void;
}

export function createAnswers(send: Send, onAnswered: (references: readonly Reference[]) => void): Answers {
  const known = new Map<string, Answer>();
  const waiting = new Map<string, Reference[]>();
  let connection: Connection | null = null;
  let scope: string | null = null;

  const settle = (key: string, answer: Answer) => {
    known.set(key, answer);
    const settled = waiting.get(key) ?? [];
    waiting.delete(key);
    for (const reference of settled) reference.answer = answer;
    return settled;
  };

  /** Shows what is stored while the question stays open. */
  const show = (key: string, answer: Answer) => {
    const shown = waiting.get(key) ?? [];
    for (const reference of shown) reference.answer = answer;
    return shown;
  };

  const dropUnused = (references: readonly Reference[]) => {
    const used = new Set(references.map(({ key }) => key));
    let spare = known.size - used.size - SPARE;
    for (const key of known.keys()) {
      if (spare <= 0) break;
      if (!used.has(key) && known.delete(key)) spare--;
    }
  };

  return {
    get connection() {
      return connection;
    },
    get scope() {
      return scope;
    },
    async complete(references, facts) {
      if (known.size > references.length + SPARE) dropUnused(references);
      const open: Reference[] = [];
      const filled: Reference[] = [];
      for (const reference of references) {
        const answer = known.get(reference.key);
        const others = waiting.get(reference.key);
        if (answer) {
          if (reference.answer !== answer) filled.push(reference);
          reference.answer = answer;
        } else if (others) {
          const shown = others[0]?.answer;
          if (shown && !reference.answer) {
            reference.answer = shown;
            filled.push(reference);
          }
          others.push(reference);
        } else {
          waiting.set(reference.key, [reference]);
          open.push(reference);
        }
      }
      if (filled.length) onAnswered(filled);
      const batches: Reference[][] = [];
      for (let at = 0; at < open.length; at += BATCH) batches.push(open.slice(at, at + BATCH));
      const asked: Promise<void>[] = [];
      for (const batch of batches) {
        if (asked.length) await turn();
        asked.push(ask(batch));
      }
      await Promise.all(asked);

      async function ask(batch: readonly Reference[]) {
        const question = { type: 'page/resolve', facts, citations: batch.map(({ citation }) => citation) } as const;
        let reply = await send({ ...question, atOnce: true });
        if (reply?.more) {
          const { answers } = reply;
          connection = reply.connection;
          onAnswered(batch.flatMap(({ key, ref }) => (answers[ref] ? show(key, answers[ref]) : [])));
          reply = await send(question);
        }
        if (reply) ({ connection, scope } = reply);
        const silence: Answer = { unchecked: reply ? reply.connection.kind : 'offline' };
        onAnswered(batch.flatMap(({ key, ref }) => settle(key, reply?.answers[ref] ?? silence)));
      }
    },
    forget(key) {
      if (key !== undefined) known.delete(key);
      else known.clear();
    },
  };
}
