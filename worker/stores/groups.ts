import type { Group, PeopleChoices } from '../../shared/schema/index.ts';
import { renumber } from './annotations.ts';

interface MemberRow {
  id: string;
  name: string;
  members: string;
}

const MEMBERS = `(SELECT coalesce(json_group_array(json_object('id', p.id, 'name', p.name)), '[]')
  FROM group_members m JOIN people p ON p.id = m.person WHERE m."group" = g.id AND p.disabled_at IS NULL)`;

/** Groups of people, and who is in them. */
export function createGroups(db: D1Database) {
  return {
    /** Groups of one person, by name. */
    listOf: async (person: string): Promise<{ id: string; name: string }[]> => {
      const { results } = await db
        .prepare(
          'SELECT g.id, g.name FROM group_members m JOIN groups g ON g.id = m."group" WHERE m.person = ? ORDER BY g.name',
        )
        .bind(person)
        .all<{ id: string; name: string }>();
      return results;
    },

    /** All groups, or those of one person, with their members. */
    list: async (person: string | null): Promise<Group[]> => {
      const { results } = await db
        .prepare(
          `SELECT g.id, g.name, ${MEMBERS} AS members FROM groups g
           WHERE ?1 IS NULL OR g.id IN (SELECT "group" FROM group_members WHERE person = ?1) ORDER BY g.name`,
        )
        .bind(person)
        .all<MemberRow>();
      return results.map(({ members, ...group }) => ({ ...group, members: JSON.parse(members) }));
    },

    readName: (id: string): Promise<string | null> =>
      db.prepare('SELECT name FROM groups WHERE id = ?').bind(id).first<string>('name'),

    findByName: (name: string): Promise<string | null> =>
      db.prepare('SELECT id FROM groups WHERE name = ?').bind(name).first<string>('id'),

    insert: (id: string, name: string, at: string) =>
      db.prepare('INSERT INTO groups (id, name, created_at) VALUES (?, ?, ?)').bind(id, name, at),

    rename: (id: string, name: string) => db.prepare('UPDATE groups SET name = ?2 WHERE id = ?1').bind(id, name),

    /** Of those named, the people there are. The group's notes come anew to who joins, and go from who leaves. */
    setMembers: (id: string, people: readonly string[], at: string) => [
      db
        .prepare(
          'INSERT OR REPLACE INTO former_members ("group", person, until) SELECT "group", person, ?2 FROM group_members WHERE "group" = ?1',
        )
        .bind(id, at),
      db.prepare('DELETE FROM group_members WHERE "group" = ?').bind(id),
      db
        .prepare(
          'INSERT INTO group_members ("group", person) SELECT DISTINCT ?1, id FROM people WHERE id IN (SELECT value FROM json_each(?2))',
        )
        .bind(id, JSON.stringify(people)),
      db
        .prepare(renumber(`b.root IN (SELECT t.id FROM annotations t WHERE t."group" = ?1 AND t.visibility = 'group')`))
        .bind(id),
      db
        .prepare(
          `UPDATE annotations SET narrowed = seq WHERE "group" = ? AND visibility = 'group' AND reply_to IS NULL`,
        )
        .bind(id),
    ],

    isPerson: async (id: string): Promise<boolean> =>
      (await db.prepare('SELECT 1 AS found FROM people WHERE id = ? AND disabled_at IS NULL').bind(id).first()) !==
      null,

    /** Everybody who has an account, with the names of their groups. */
    listPeople: async (): Promise<PeopleChoices['items']> => {
      const { results } = await db
        .prepare(
          `SELECT p.id, p.name, (SELECT coalesce(json_group_array(g.name), '[]') FROM group_members m
             JOIN groups g ON g.id = m."group" WHERE m.person = p.id) AS groups
           FROM people p WHERE p.disabled_at IS NULL ORDER BY p.name, p.id`,
        )
        .all<{ id: string; name: string; groups: string }>();
      return results.map(({ groups, ...person }) => ({ ...person, groups: JSON.parse(groups) as string[] }));
    },
  };
}

export type Groups = ReturnType<typeof createGroups>;
