/** Page scripts that stand between a screen of the console and the background. Each runs alone in the page and reads nothing else of this file. */
import type { QueueItem, QueuePage } from '../../shared/schema/index.ts';

interface Runtime {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** What a page script keeps of the calls to the server, as `globalThis.held`. */
export interface Held {
  asked: string[];
  /** Calls whose path holds this are not answered until `release`. */
  hold: string | null;
  release: () => void;
}

/** Keeps the paths of calls, and holds those that are to be held. */
export function holdCalls(): void {
  const { runtime } = (globalThis as unknown as Runtime).chrome;
  const real = runtime.sendMessage.bind(runtime);
  let release = () => {};
  const freed = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held: Held = { asked: [], hold: null, release: () => release() };
  (globalThis as unknown as { held: Held }).held = held;
  runtime.sendMessage = async (message) => {
    const path = (message as { call?: { path: string } }).call?.path;
    if (path === undefined) return real(message);
    held.asked.push(path);
    if (held.hold !== null && path.includes(held.hold)) await freed;
    return real(message);
  };
}

/** Answers for a queue of these items, and takes every decision. */
export function answerQueue({ items, counts }: Pick<QueuePage, 'counts'> & { items: Record<string, QueueItem[]> }) {
  const { runtime } = (globalThis as unknown as Runtime).chrome;
  const real = runtime.sendMessage.bind(runtime);
  let seq = 0;
  runtime.sendMessage = async (message) => {
    const path = (message as { call?: { path: string } }).call?.path ?? '';
    if (path.startsWith('/v1/queue')) {
      const kind = new URLSearchParams(path.split('?')[1]).get('kind') ?? '';
      return { kind: 'ok', value: { counts, next: null, items: items[kind] ?? [] } };
    }
    if (!path.includes('/decision')) return real(message);
    seq += 1;
    return { kind: 'ok', value: path.startsWith('/v1/relations') ? { seqs: [seq] } : { seq } };
  };
}

/** Answers for a queue of as many relations like this one as are counted, A-0 and up, five thousand at a time. */
export function answerLongQueue({ item, counts }: Pick<QueuePage, 'counts'> & { item: QueueItem }) {
  const { runtime } = (globalThis as unknown as Runtime).chrome;
  const real = runtime.sendMessage.bind(runtime);
  const itemAt = (at: number) => {
    const source = { id: `i_${at}`, key: `k/${at}`, symbol: `A-${at}` };
    return { ...item, id: `r_${at}`, relation: { ...item.relation, id: `r_${at}`, source } };
  };
  runtime.sendMessage = async (message) => {
    const path = (message as { call?: { path: string } }).call?.path ?? '';
    if (!path.startsWith('/v1/queue')) return real(message);
    const from = Number(new URLSearchParams(path.split('?')[1]).get('after') ?? 0);
    const items = Array.from({ length: Math.min(5000, counts.relations - from) }, (_, at) => itemAt(from + at));
    const next = from + items.length < counts.relations ? String(from + items.length) : null;
    return { kind: 'ok', value: { counts, next, items } };
  };
}
