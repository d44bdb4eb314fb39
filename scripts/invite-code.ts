import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../shared/schema/index.ts';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 26;
const DAYS = 14;

export interface FreshInvite {
  code: string;
  /** What `invites` keeps; the code itself is kept nowhere. */
  row: { codeHash: string; role: Role; name: string | null; createdAt: string; expiresAt: string };
}

/** A one-time invite code with the row that makes it good. */
export function freshInvite(role: Role, name: string | null, now: Date): FreshInvite {
  const code = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]).join('');
  return {
    code,
    row: {
      codeHash: createHash('sha256').update(code).digest('hex'),
      role,
      name,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + DAYS * 86_400_000).toISOString(),
    },
  };
}

const quote = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);

/** The row as one SQL statement, for tools that take no parameters. */
export function inviteSql({ row }: FreshInvite): string {
  const values = [row.codeHash, row.role, row.name, row.createdAt, row.expiresAt].map(quote).join(', ');
  return `INSERT INTO invites (code_hash, role, name, created_at, expires_at) VALUES (${values})`;
}
