import type { Annotation } from '../../shared/schema/index.ts';
import { LOCAL } from '../annotation/types.ts';
import type { NoteWrite } from './notes-database.ts';

/** What a step does to the queue; nothing else of it changes. */
export interface QueueChange {
  put: NoteWrite[];
  remove: string[];
}

/** The id at the end of an address of a note or person; an id given here is one already. */
export function idOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

const inOrder = (a: NoteWrite, b: NoteWrite) => a.order - b.order;
const ofNote = (writes: readonly NoteWrite[], note: string) =>
  writes.filter((write) => write.note === note).sort(inOrder);

/**
 * Puts a write at the end of its note's. Words that have not left are replaced by newer ones; those that may have left stay
 * as they are, and the newer ones follow under a key of their own.
 */
export function addWrite(writes: readonly NoteWrite[], write: NoteWrite): QueueChange {
  const own = ofNote(writes, write.note);
  const last = own.at(-1);
  if (!last) return { put: [write], remove: [] };
  const everSent = own.some(({ sent }) => sent);
  const isNew = own[0]!.kind === 'create';
  if (write.kind === 'delete' && isNew && !everSent) return { put: [], remove: own.map(({ id }) => id) };
  const refused = own.find(({ state }) => state.kind === 'refused');
  if (refused) {
    const remove = own.map(({ id }) => id);
    if (refused.kind !== 'create') return { put: [{ ...write, base: write.base ?? refused.base }], remove };
    return { put: write.kind === 'change' ? [{ ...write, kind: 'create', base: null }] : [], remove };
  }
  if (last.state.kind === 'conflict')
    return { put: [{ ...write, base: null, state: last.state }], remove: own.map(({ id }) => id) };
  if (!last.sent && last.kind === 'change' && write.kind !== 'restore')
    return { put: [{ ...write, base: last.base, order: last.order }], remove: [last.id] };
  if (!last.sent && last.kind === 'create' && write.kind === 'change')
    return { put: [{ ...last, request: write.request }], remove: [] };
  return { put: [{ ...write, base: null }], remove: [] };
}

/** The first write of each note, without replies to notes that have no address yet: what may go out. */
export function listHeads(writes: readonly NoteWrite[]): NoteWrite[] {
  const heads = new Map<string, NoteWrite>();
  for (const write of [...writes].sort(inOrder)) if (!heads.has(write.note)) heads.set(write.note, write);
  return [...heads.values()].filter(({ request }) => !isLocal(request?.target));
}

const isLocal = (target: unknown) => typeof target === 'string' && target.startsWith(LOCAL);

/** The queue once the server has taken a write; `address` is what a new note is called from now on. */
export function afterSaved(writes: readonly NoteWrite[], write: NoteWrite, address: string | null): QueueChange {
  const name = address === null ? write.note : idOf(address);
  const version = write.kind === 'create' ? 1 : write.base === null ? null : write.base + 1;
  const rest = ofNote(writes, write.note).filter(({ id }) => id !== write.id);
  const followers = rest.map((each, at) => ({
    ...each,
    note: name,
    base: at === 0 ? (each.base ?? version) : each.base,
  }));
  const replies = writes.flatMap((each) =>
    address !== null && each.request?.target === write.note && each.note !== write.note
      ? [{ ...each, request: { ...each.request, target: address } }]
      : [],
  );
  return { put: [...followers, ...replies], remove: [write.id] };
}

/** Somebody was faster: both texts are kept; what followed becomes part of the reader's own. */
export function afterCrossing(writes: readonly NoteWrite[], write: NoteWrite, saved: Annotation): QueueChange {
  const own = ofNote(writes, write.note);
  const last = own.at(-1) ?? write;
  const state = { kind: 'conflict', saved } as const;
  return {
    put: [{ ...last, order: write.order, sent: true, base: null, state }],
    remove: own.map(({ id }) => id).filter((id) => id !== last.id),
  };
}

/** Ends a conflict: the reader's own words go out again, upon what is saved now, or are dropped. */
export function settle(
  writes: readonly NoteWrite[],
  note: string,
  keep: 'mine' | 'saved',
  fresh: { id: string; at: string },
): QueueChange {
  const own = ofNote(writes, note);
  const crossed = own.find(({ state }) => state.kind === 'conflict');
  if (crossed?.state.kind !== 'conflict') return { put: [], remove: [] };
  const remove = own.map(({ id }) => id);
  if (keep === 'saved') return { put: [], remove };
  const base = crossed.state.saved.version;
  const state = { kind: 'waiting', cause: null, retryAt: null } as const;
  return { put: [{ ...crossed, ...fresh, base, sent: false, failures: 0, state }], remove };
}

/** Drops what was refused, with what was to follow it and replies to a note that will never be. */
export function discard(writes: readonly NoteWrite[], note: string): QueueChange {
  const own = ofNote(writes, note);
  if (!own.some(({ state }) => state.kind === 'refused')) return { put: [], remove: [] };
  const replies = writes.filter(({ request }) => own[0]!.kind === 'create' && request?.target === note);
  return { put: [], remove: [...own, ...replies].map(({ id }) => id) };
}
