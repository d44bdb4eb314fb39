import type { AnnotationRequest } from '../../shared/schema/index.ts';
import {
  LOCAL,
  type LocalNote,
  type NoteDraft,
  type NotesReplies,
  type NotesRequest,
  type PageNotes,
} from '../annotation/types.ts';
import type { Connection } from '../background-state.ts';
import type { NoteMark } from '../messages.ts';
import { draftOf } from './note-draft.ts';
import type { NotePage } from './note-pages.ts';
import { type createAnchors, isOfPage, type KnownPage, placeNotes } from './notes-anchors.ts';
import { listMine } from './notes-mine.ts';
import type { NotesQueue } from './notes-queue.ts';
import { idOf } from './notes-step.ts';
import type { NotesStore } from './notes-store.ts';
import type { NotesSync } from './notes-sync.ts';
import { viewNotes } from './notes-view.ts';
import { addressesOf } from './page-address.ts';

export interface NotesTools {
  store: NotesStore;
  queue: NotesQueue;
  sync: NotesSync;
  live: { watch(): void };
  choices(): Promise<PageNotes['choices']>;
  connection(): Promise<Connection>;
  anchors: ReturnType<typeof createAnchors>;
  readPage(tab: number): Promise<NotePage | null>;
  goTo(tab: number, id: string): Promise<boolean>;
  ownInstrument(text: string, url: string): Promise<string | null>;
  now: () => Date;
}

/** A page that was opened asks what is new at most this often, and all pages together. */
const FRESH = 60_000;

/** Notes for the extension's own pages and, without their words, for content scripts. */
export function createNotes(tools: NotesTools) {
  const { store, queue, sync, live, choices, connection, anchors, readPage, goTo, ownInstrument, now } = tools;

  async function readAll() {
    const [held, offered] = await Promise.all([store.read(), choices()]);
    const notes = offered.me ? viewNotes(held, offered) : [];
    return { notes, offered, complete: held.standing?.complete ?? false };
  }

  /** The instrument is asked for only where a note of another page may be of it. */
  async function know(page: Omit<NotePage, 'selection'>, notes: readonly LocalNote[]): Promise<KnownPage> {
    const mayShow = notes.some(
      ({ annotation: { target } }) => typeof target !== 'string' && target.instrument !== null,
    );
    return { ...page, instrument: mayShow ? await ownInstrument(page.text, page.source) : null };
  }

  function ofPage(notes: readonly LocalNote[], page: KnownPage): LocalNote[] {
    const roots = new Set(
      notes.flatMap(({ id, annotation: { target } }) =>
        typeof target !== 'string' && isOfPage(target, page) ? [id] : [],
      ),
    );
    return notes.filter(({ root }) => roots.has(root));
  }

  async function readOne(id: string): Promise<LocalNote | null> {
    const [{ notes }, { names }] = [await readAll(), await store.read()];
    const name = names.get(id) ?? idOf(id);
    return notes.find((note) => idOf(note.id) === name) ?? null;
  }

  async function readPageNotes(tab: number): Promise<PageNotes> {
    const [page, { notes, offered, complete }] = [await readPage(tab), await readAll()];
    const standing = { choices: offered, connection: await connection(), complete };
    if (!page) return { page: null, notes: [], ...standing };
    const known = await know(page, notes);
    const placed = placeNotes(ofPage(notes, known), (quotes) => anchors(tab, page.text, quotes));
    return { page: { url: page.source, instrument: known.instrument }, notes: placed.notes, ...standing };
  }

  async function draft(tab: number, of: 'selection' | 'page'): Promise<NoteDraft | null> {
    const page = await readPage(tab);
    if (!page || (of === 'selection' && !page.selection)) return null;
    return describe(page, of === 'selection' ? page.selection : null);
  }

  async function describe(page: NotePage, selection: NotePage['selection']): Promise<NoteDraft> {
    const instrument = await ownInstrument(page.text, page.source);
    return draftOf({ ...page, instrument }, page.text, selection);
  }

  async function save(id: string, base: number | null, request: AnnotationRequest): Promise<LocalNote | null> {
    const { names, notes, writes } = await store.read();
    const name = names.get(id) ?? idOf(id);
    const isNew = name.startsWith(LOCAL) && !writes.some(({ note }) => note === name);
    const version = base ?? notes.get(name)?.version ?? null;
    const write = { note: name, request, kind: isNew ? 'create' : 'change', base: isNew ? null : version } as const;
    return (await queue.add(write)) ? readOne(id) : null;
  }

  async function replace(tab: number, id: string): Promise<LocalNote | null> {
    const [note, placed] = [await readOne(id), await draft(tab, 'selection')];
    if (!note || !placed) return null;
    return save(id, note.annotation.version, { ...requestOf(note), target: placed.target });
  }

  async function drop(id: string, kind: 'delete' | 'restore', base: number | null): Promise<LocalNote | null> {
    const { names, notes } = await store.read();
    const name = names.get(id) ?? idOf(id);
    const version = kind === 'delete' ? (base ?? notes.get(name)?.version ?? null) : null;
    return (await queue.add({ note: name, kind, request: null, base: version })) ? readOne(id) : null;
  }

  async function nameOf(id: string): Promise<string> {
    return (await store.read()).names.get(id) ?? idOf(id);
  }

  return {
    async answer(request: NotesRequest): Promise<NotesReplies[NotesRequest['type']]> {
      switch (request.type) {
        case 'notes/page':
          return readPageNotes(request.tab);
        case 'notes/mine': {
          const { notes, offered, complete } = await readAll();
          return { ...listMine(notes, offered, now()), choices: offered, connection: await connection(), complete };
        }
        case 'notes/save':
          return save(request.id, request.base, request.request);
        case 'notes/delete':
          return drop(request.id, 'delete', request.base);
        case 'notes/restore':
          return drop(request.id, 'restore', null);
        case 'notes/settle':
          await queue.settle(await nameOf(request.id), request.keep);
          return readOne(request.id);
        case 'notes/discard':
          await queue.discard(await nameOf(request.id));
          return null;
        case 'notes/goTo':
          return goTo(request.tab, request.id);
        case 'notes/draft':
          return draft(request.tab, request.of);
        case 'notes/replace':
          return replace(request.tab, request.id);
        case 'notes/watch':
          live.watch();
          return null;
      }
    },

    /** How many notes a page may show, and whether its reader may write one. */
    async here(url: string, canonical: string | null): Promise<{ count: number; mayNote: boolean }> {
      void sync.freshen(FRESH).catch(() => {});
      const { notes, offered } = await readAll();
      const page = addressesOf(url, canonical);
      const byInstrument = ({ annotation: { target } }: LocalNote) =>
        typeof target !== 'string' && target.instrument !== null;
      const own = page ? ofPage(notes, { ...page, instrument: null }) : [];
      const mayNote = offered.me !== null && offered.me.role !== 'reviewer';
      return { count: own.length + Number(notes.some(byInstrument)), mayNote };
    },

    /** Where notes stand in a page's text. */
    async marks(tab: number, url: string, page: { canonical: string | null; text: string }): Promise<NoteMark[]> {
      const addresses = addressesOf(url, page.canonical);
      const { notes } = await readAll();
      if (!addresses || notes.length === 0) return [];
      const known = await know({ ...addresses, text: page.text }, notes);
      return placeNotes(ofPage(notes, known), (quotes) => anchors(tab, page.text, quotes)).marks;
    },

    describe,
    watch: live.watch,
  };
}

/** A note as it would be sent again. */
function requestOf({ annotation }: LocalNote): AnnotationRequest {
  const { motivation, body, target, visibility, workflow, assignee, due } = annotation;
  return { type: 'Annotation', motivation, body, target, visibility, workflow, assignee, due, group: null };
}
