import type { OpenInvite, PersonRecord } from '../../shared/schema/index.ts';

/** Characters of a token's or code's hash that name it. */
const NAME_LENGTH = 16;

type Row = Omit<PersonRecord, 'groups' | 'signIns'> & { groups: string; signIns: string };

const RECORD = `SELECT p.id, p.name, p.role, p.jurisdiction, p.email, p.created_at AS createdAt, p.disabled_at AS disabledAt, p.version,
  (SELECT coalesce(json_group_array(json_object('id', g.id, 'name', g.name)), '[]') FROM group_members m
     JOIN groups g ON g.id = m."group" WHERE m.person = p.id) AS groups,
  (SELECT coalesce(json_group_array(json_object('id', substr(t.token_hash, 1, ${NAME_LENGTH}), 'createdAt', t.created_at,
     'lastUsedOn', t.last_used_on, 'expiresAt', t.expires_at) ORDER BY t.created_at DESC), '[]') FROM tokens t
     WHERE t.person = p.id AND t.revoked_at IS NULL AND t.expires_at > ?1) AS signIns
  FROM people p`;

/** People as admins see and change them. */
export function createPeopleRecords(db: D1Database) {
  return {
    list: async (now: string): Promise<PersonRecord[]> => {
      const { results } = await db
        .prepare(`${RECORD} ORDER BY p.disabled_at IS NOT NULL, p.name, p.id`)
        .bind(now)
        .all<Row>();
      return results.map(toRecord);
    },

    read: async (id: string, now: string): Promise<PersonRecord | null> => {
      const row = await db.prepare(`${RECORD} WHERE p.id = ?2`).bind(now, id).first<Row>();
      return row && toRecord(row);
    },

    /** Admins of the whole country who can sign in, without this one. */
    countOtherAdmins: async (id: string): Promise<number> =>
      (await db
        .prepare(
          `SELECT count(*) AS n FROM people WHERE role = 'admin' AND jurisdiction IS NULL AND disabled_at IS NULL AND id <> ?`,
        )
        .bind(id)
        .first<number>('n')) ?? 0,

    update: ({
      id,
      name,
      role,
      jurisdiction,
      disabledAt,
    }: Pick<PersonRecord, 'id' | 'name' | 'role' | 'jurisdiction' | 'disabledAt'>) =>
      db
        .prepare(
          'UPDATE people SET name = ?2, role = ?3, jurisdiction = ?4, disabled_at = ?5, version = version + 1 WHERE id = ?1',
        )
        .bind(id, name, role, jurisdiction, disabledAt),

    /** Ends one sign-in, or all of a person where `signIn` is null. */
    endSignIns: (id: string, signIn: string | null, at: string) =>
      db
        .prepare(
          `UPDATE tokens SET revoked_at = ?3 WHERE person = ?1 AND revoked_at IS NULL
           AND (?2 IS NULL OR substr(token_hash, 1, ${NAME_LENGTH}) = ?2)`,
        )
        .bind(id, signIn, at),

    listInvites: async (now: string): Promise<OpenInvite[]> => {
      const { results } = await db
        .prepare(
          `SELECT substr(code_hash, 1, ${NAME_LENGTH}) AS id, role, jurisdiction, name, created_at AS createdAt, expires_at AS expiresAt
           FROM invites WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > ? ORDER BY created_at DESC`,
        )
        .bind(now)
        .all<OpenInvite>();
      return results;
    },

    hasInvite: async (id: string): Promise<boolean> =>
      (await db
        .prepare(`SELECT 1 AS here FROM invites WHERE substr(code_hash, 1, ${NAME_LENGTH}) = ?`)
        .bind(id)
        .first('here')) !== null,

    revokeInvite: (id: string, at: string) =>
      db
        .prepare(
          `UPDATE invites SET revoked_at = ?2 WHERE substr(code_hash, 1, ${NAME_LENGTH}) = ?1 AND used_at IS NULL AND revoked_at IS NULL`,
        )
        .bind(id, at),
  };
}

export type PeopleRecords = ReturnType<typeof createPeopleRecords>;

const toRecord = ({ groups, signIns, ...row }: Row): PersonRecord => ({
  ...row,
  groups: JSON.parse(groups),
  signIns: JSON.parse(signIns),
});
