import { ANNOTATION_CONTEXT, type Annotation, type AnnotationRequest } from '../../shared/schema/index.ts';
import type { LocalNote, NoteChoices, NoteState } from '../annotation/types.ts';
import type { NoteWrite } from './notes-database.ts';
import { idOf } from './notes-step.ts';
import type { HeldNotes } from './notes-store.ts';

/** Replies of replies are followed up this far. */
const DEPTH = 50;
/** How far the server's clock may be behind ours. */
const CLOCKS_APART = 120_000;

/** Notes as screens show them: what the server said with what waits applied, replies to notes that are not held left out. */
export function viewNotes(held: Pick<HeldNotes, 'notes' | 'writes' | 'names'>, choices: NoteChoices): LocalNote[] {
  const writes = Map.groupBy(held.writes, ({ note }) => note);
  const localOf = new Map([...held.names].map(([local, name]) => [name, local]));
  const shown = new Map<string, Omit<LocalNote, 'root'>>();
  const arrived = listArrived(held, choices);
  for (const name of new Set([...held.notes.keys(), ...writes.keys()])) {
    if (arrived.has(name)) continue;
    const own = writes.get(name) ?? [];
    const annotation = own.reduce<Annotation | null>(
      (note, write) => applyWrite(note, write, choices),
      held.notes.get(name) ?? null,
    );
    if (!annotation) continue;
    const key = localOf.get(name) ?? name;
    shown.set(name, { id: annotation.id, key, annotation, state: stateOf(own), place: { kind: 'elsewhere' } });
  }
  const rootOf = (name: string): string | null => {
    let at = name;
    for (let step = 0; step < DEPTH; step++) {
      const note = shown.get(at);
      if (!note) return null;
      const { target } = note.annotation;
      if (typeof target !== 'string') return note.id;
      const above = idOf(target);
      at = held.names.get(above) ?? above;
    }
    return null;
  };
  return [...shown].flatMap(([name, note]) => {
    const root = rootOf(name);
    return root === null ? [] : [{ ...note, root }];
  });
}

/** Notes that came by the feed while our own request for them is still unanswered: shown once, as not confirmed yet. */
function listArrived({ notes, writes }: Pick<HeldNotes, 'notes' | 'writes'>, { me }: NoteChoices): Set<string> {
  const arrived = new Set<string>();
  for (const { kind, sent, request, at, by } of writes) {
    if (kind !== 'create' || !sent || !request) continue;
    const words = wordsOf(request);
    for (const [name, note] of notes) {
      const isOwn = me?.id ? idOf(note.creator.id) === me.id : note.creator.name === by;
      const isLater = Date.parse(note.created) >= Date.parse(at) - CLOCKS_APART;
      if (isOwn && isLater && !arrived.has(name) && wordsOf(note) === words) {
        arrived.add(name);
        break;
      }
    }
  }
  return arrived;
}

function wordsOf({ motivation, body, target }: AnnotationRequest | Annotation): string {
  return JSON.stringify([motivation, body, typeof target === 'string' ? idOf(target) : target]);
}

function stateOf(writes: readonly NoteWrite[]): NoteState {
  for (const { state, kind } of writes) {
    if (state.kind === 'conflict') return { kind: 'conflict', saved: state.saved, deletes: kind === 'delete' };
    if (state.kind === 'refused') return state;
  }
  const [first] = writes;
  return first?.state.kind === 'waiting'
    ? { kind: 'waiting', since: first.at, cause: first.state.cause, retryAt: first.state.retryAt }
    : { kind: 'saved' };
}

function applyWrite(note: Annotation | null, write: NoteWrite, choices: NoteChoices): Annotation | null {
  const { kind, request } = write;
  if (kind === 'create') return request && createNote(write, request, choices);
  if (!note) return null;
  if (kind === 'delete') return { ...note, deleted: true, body: [], may: ['restore'] };
  if (kind === 'restore') return note;
  return request
    ? { ...note, ...fieldsOf(request, choices, note.group), edited: note.edited || isReworded(note, request) }
    : note;
}

function createNote({ note, at, by }: NoteWrite, request: AnnotationRequest, choices: NoteChoices): Annotation {
  const isReply = typeof request.target === 'string';
  return {
    '@context': ANNOTATION_CONTEXT,
    id: note,
    type: 'Annotation',
    ...fieldsOf(request, choices, null),
    creator: { id: choices.me?.id ?? '', type: 'Person', name: by },
    created: at,
    modified: at,
    version: 1,
    edited: false,
    deleted: false,
    may: isReply ? ['reply', 'edit', 'delete'] : ['reply', 'edit', 'delete', 'assign', 'answer', 'close'],
  };
}

function fieldsOf(request: AnnotationRequest, { people, groups }: NoteChoices, before: string | null) {
  const { motivation, body, target, visibility, workflow, assignee, due, group } = request;
  const person = assignee === null ? undefined : people.find(({ id }) => id === idOf(assignee));
  const ownGroup = groups.find(({ id }) => id === group)?.name ?? before ?? groups[0]?.name ?? null;
  return {
    motivation,
    body,
    target,
    visibility,
    workflow,
    assignee,
    due,
    assignedTo: assignee === null ? null : { id: assignee, type: 'Person' as const, name: person?.name ?? '' },
    group: visibility === 'group' ? ownGroup : null,
  };
}

function isReworded(note: Annotation, { body, motivation }: AnnotationRequest): boolean {
  return JSON.stringify([note.body, note.motivation]) !== JSON.stringify([body, motivation]);
}
