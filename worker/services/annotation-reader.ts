import type { Role } from '../../shared/schema/index.ts';
import { createAnnotations } from '../stores/annotations.ts';
import { createGroups, type Groups } from '../stores/groups.ts';
import { createNoteTags } from '../stores/note-tags.ts';
import type { Reader } from './annotation-access.ts';
import type { Writing } from './write-annotation.ts';

/** A caller with the groups he is in. */
export async function readReader(caller: { id: string; role: Role }, groups: Groups): Promise<Reader> {
  const own = await groups.listOf(caller.id);
  return {
    id: caller.id,
    role: caller.role,
    groups: own.map(({ id }) => id),
    groupNames: new Map(own.map(({ id, name }) => [name, id])),
  };
}

/** All that writing a note needs, for one caller. */
export async function readWriting(caller: { id: string; role: Role }, now: Date, db: D1Database): Promise<Writing> {
  const groups = createGroups(db);
  let people: ReturnType<Groups['listPeople']> | undefined;
  return {
    reader: await readReader(caller, groups),
    at: now.toISOString(),
    annotations: createAnnotations(db),
    choices: {
      isPerson: groups.isPerson,
      listPeople: () => {
        people ??= groups.listPeople();
        return people;
      },
      listTags: async () => new Set((await createNoteTags(db).list()).map(({ id }) => id)),
    },
  };
}
