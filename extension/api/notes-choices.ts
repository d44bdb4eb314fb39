import type { z } from 'zod';
import { GroupsReply, NOTE_TAGS, NoteTagsReply, PeopleChoices, Who } from '../../shared/schema/index.ts';
import type { NoteChoices } from '../annotation/types.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import type { NotesStore } from './notes-store.ts';
import { ownerOf } from './notes-sync.ts';

interface ChoicesTools {
  store: NotesStore;
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  tell(): Promise<void>;
}

/** Choices are asked for again after this long. */
const FRESH = 5 * 60_000;

/** Whom and what an editor offers, as last heard from the server; asked for again behind the reader's back. */
export function createNotesChoices({ store, client, line, server, session, now, tell }: ChoicesTools) {
  let under: Promise<void> | null = null;

  async function fetchAll(origin: string, current: Session): Promise<void> {
    const get = <T>(path: string, schema: z.ZodType<T>) =>
      client({ server: origin, token: current.token, path, method: 'GET', schema, attempts: 2, task: 'notes' });
    const [who, people, groups, tags] = await Promise.all([
      get('/v1/session', Who),
      get('/v1/people/choices', PeopleChoices),
      get('/v1/groups', GroupsReply),
      get('/v1/note-tags', NoteTagsReply),
    ]);
    await line.note(who);
    if (who.kind !== 'ok' || people.kind !== 'ok' || groups.kind !== 'ok' || tags.kind !== 'ok') return;
    const { id = null, name, role } = who.value;
    const before = JSON.stringify({ ...(await store.readChoices()), at: '' });
    const choices = {
      me: { id, name, role },
      people: people.value.items,
      groups: groups.value.items,
      tags: tags.value.items,
      owner: ownerOf(origin, current),
      at: now().toISOString(),
    };
    await store.writeChoices(choices);
    if (JSON.stringify({ ...choices, at: '' }) !== before) await tell();
  }

  return async (): Promise<NoteChoices> => {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current) return { me: null, people: [], groups: [], tags: [...NOTE_TAGS] };
    const stored = await store.readChoices();
    const held = stored?.owner === ownerOf(origin, current) ? stored : null;
    const isStale = !held || Date.parse(held.at) + FRESH <= now().getTime();
    if (isStale && under === null && (await line.mayAsk())) {
      under = fetchAll(origin, current)
        .catch(() => {})
        .finally(() => {
          under = null;
        });
    }
    if (held) return { me: held.me, people: held.people, groups: held.groups, tags: held.tags };
    return {
      me: { id: null, name: current.name, role: current.role },
      people: [],
      groups: [],
      tags: [...NOTE_TAGS],
    };
  };
}
