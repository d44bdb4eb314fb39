import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SessionReply } from '../shared/schema/index.ts';
import { callApi } from './api.ts';

const FILE = path.resolve(import.meta.dirname, '../.state/import-tokens.json');

function kept(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * A token for a server: the one given, else what an invite code is exchanged for, else the one an earlier run was given.
 * An invite code works once, so its token is kept in `.state` for the next run.
 */
export async function importToken(url: string, given: { token?: string; invite?: string }): Promise<string> {
  if (given.token) return given.token;
  if (!given.invite) {
    const token = kept()[url];
    if (token) return token;
    throw new Error(`Give --token TOKEN or --invite CODE of an admin of ${url}.`);
  }
  const body = { invite: given.invite, name: 'Nhập dữ liệu' };
  const { token } = await callApi<SessionReply>({ url, path: '/v1/session', body });
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...kept(), [url]: token }), { mode: 0o600 });
  return token;
}
