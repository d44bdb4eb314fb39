import type { Role } from '../../shared/schema/index.ts';

export interface TokenRow {
  person: string;
  name: string;
  role: Role;
  jurisdiction: string | null;
  expiresAt: string;
  revokedAt: string | null;
  disabledAt: string | null;
  /** The day it was last used. */
  lastUsedOn: string | null;
}

/** A person as Cloudflare Access knows him. */
export interface EmailRow {
  id: string;
  name: string;
  role: Role;
  jurisdiction: string | null;
  disabledAt: string | null;
}

export interface InviteRow {
  role: Role;
  jurisdiction: string | null;
  name: string | null;
  expiresAt: string;
  usedAt: string | null;
}

/** People, their invite codes and their tokens; codes and tokens are known by their SHA-256 only. */
export function createPeople(db: D1Database) {
  return {
    readToken: (tokenHash: string): Promise<TokenRow | null> =>
      db
        .prepare(
          `SELECT p.id AS person, p.name, p.role, p.jurisdiction, t.expires_at AS expiresAt, t.revoked_at AS revokedAt, p.disabled_at AS disabledAt, t.last_used_on AS lastUsedOn
           FROM tokens t JOIN people p ON p.id = t.person WHERE t.token_hash = ?`,
        )
        .bind(tokenHash)
        .first<TokenRow>(),

    readByEmail: (email: string): Promise<EmailRow | null> =>
      db
        .prepare('SELECT id, name, role, jurisdiction, disabled_at AS disabledAt FROM people WHERE email = ?')
        .bind(email)
        .first<EmailRow>(),

    readInvite: (codeHash: string): Promise<InviteRow | null> =>
      db
        .prepare(
          'SELECT role, jurisdiction, name, expires_at AS expiresAt, coalesce(used_at, revoked_at) AS usedAt FROM invites WHERE code_hash = ?',
        )
        .bind(codeHash)
        .first<InviteRow>(),

    insertInvite: (invite: {
      codeHash: string;
      role: Role;
      jurisdiction: string | null;
      name: string | null;
      createdBy: string;
      createdAt: string;
      expiresAt: string;
    }) =>
      db
        .prepare(
          'INSERT INTO invites (code_hash, role, jurisdiction, name, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .bind(
          invite.codeHash,
          invite.role,
          invite.jurisdiction,
          invite.name,
          invite.createdBy,
          invite.createdAt,
          invite.expiresAt,
        ),

    useInvite: (codeHash: string, person: string, at: string) =>
      db.prepare('UPDATE invites SET used_at = ?, used_by = ? WHERE code_hash = ?').bind(at, person, codeHash),

    insertPerson: (person: {
      id: string;
      name: string;
      role: Role;
      jurisdiction?: string | null;
      email?: string;
      createdAt: string;
    }) =>
      db
        .prepare('INSERT INTO people (id, name, role, jurisdiction, email, created_at) VALUES (?, ?, ?, ?, ?, ?)')
        .bind(person.id, person.name, person.role, person.jurisdiction ?? null, person.email ?? null, person.createdAt),

    /** Makes a person known in a database that has only a part of the index. */
    copyPerson: (person: { id: string; name: string; role: Role; createdAt: string }) =>
      db
        .prepare('INSERT OR IGNORE INTO people (id, name, role, created_at) VALUES (?, ?, ?, ?)')
        .bind(person.id, person.name, person.role, person.createdAt),

    insertToken: (token: { tokenHash: string; person: string; createdAt: string; expiresAt: string }) =>
      db
        .prepare('INSERT INTO tokens (token_hash, person, created_at, expires_at) VALUES (?, ?, ?, ?)')
        .bind(token.tokenHash, token.person, token.createdAt, token.expiresAt),

    noteUse: (tokenHash: string, day: string) =>
      db.prepare('UPDATE tokens SET last_used_on = ?2 WHERE token_hash = ?1').bind(tokenHash, day).run(),

    revokeToken: (tokenHash: string, at: string) =>
      db.prepare('UPDATE tokens SET revoked_at = ? WHERE token_hash = ?').bind(at, tokenHash),
  };
}

export type People = ReturnType<typeof createPeople>;
