import { expect } from 'vitest';
import type { CurationReply } from '../../shared/schema/index.ts';
import { failingDatabase } from './failing-database.ts';
import { type App, type Call, call, createClient, testEnv } from './worker-app.ts';

/** Bodies of letters of a province, each by its own number. */
export const letterOf = (place: string, number: number, body: string, date = '05 tháng 6 năm 2024') =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\n\nSố: ${number}/UBND-KT\n\n${place}, ngày ${date}\n\nKính gửi: Các sở.\n\n${body}`;

export const decisionOf = (place: string, symbol: string, date: string, body = 'Phê duyệt dự toán năm 2024') =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\n\nSố: ${symbol}\n\n${place}, ngày ${date}\n\nQUYẾT ĐỊNH\n\n${body}`;

/** Tables that settling and people write, without what tells when a thing came and how often it was touched. */
const CONTENTS = {
  instruments: `SELECT id, key, jurisdiction, symbol_folded, series, issuer, type, symbol, name, title, issued_on, holding, content_hash, listed, state, cited_by, acted_on, best_citation FROM instruments ORDER BY id`,
  aliases: 'SELECT alias, instrument FROM aliases ORDER BY alias',
  former: 'SELECT jurisdiction, symbol_folded, series, issuer, instrument FROM former_identities ORDER BY 2, 3, 1, 4',
  citations:
    'SELECT id, citing, position, claim, claim_symbol, claim_series, claim_jurisdictions, state, target, judgement FROM citations ORDER BY id',
  relations:
    'SELECT id, stated_in, type, source, target, reach, pinpoint, effective_on, method, state FROM relations ORDER BY id',
  judgements: 'SELECT citation, verdict, target FROM judgements ORDER BY 1, 3',
  decisions: 'SELECT relation, type, reach, pinpoint, effective_on, state FROM relation_decisions ORDER BY 1',
  names: 'SELECT * FROM law_names ORDER BY 1, 2, 3',
  suggestions: 'SELECT instrument, field, held, offered, state FROM suggestions ORDER BY id',
  duplicates: 'SELECT one, other, state FROM duplicates ORDER BY 1, 2',
  coverage: 'SELECT * FROM coverage WHERE held + mentioned > 0 ORDER BY 1, 2, 3, 4, 5',
  stated: 'SELECT instrument, field, value, documents FROM stated ORDER BY 1, 2, 3',
};
export type Contents = Record<keyof typeof CONTENTS, Record<string, unknown>[]>;

/** The whole index, to hold two states of it against each other. */
export async function contentsOf(db: D1Database = testEnv.DB): Promise<Contents> {
  const names = Object.keys(CONTENTS) as (keyof typeof CONTENTS)[];
  const results = await db.batch<Record<string, unknown>>(names.map((name) => db.prepare(CONTENTS[name])));
  return Object.fromEntries(names.map((name, i) => [name, results[i]!.results])) as Contents;
}

/** Counts as settling keeps them against counts made afresh, and audit numbers without a gap. */
export async function expectSound(db: D1Database = testEnv.DB): Promise<void> {
  const wrong = await db.batch([
    db.prepare(`SELECT id, cited_by FROM instruments i WHERE cited_by <> (SELECT count(DISTINCT citing) FROM citations c
      WHERE c.target = i.id AND c.state = 'settled' AND c.citing <> i.id)`),
    db.prepare(
      `SELECT id FROM citations WHERE (state = 'settled') <> (target IS NOT NULL) AND NOT (claim = 'assumed' AND state = 'ambiguous')`,
    ),
    db.prepare(`SELECT id FROM instruments i WHERE acted_on <> EXISTS (SELECT 1 FROM relations r WHERE r.target = i.id
      AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends'))`),
    db.prepare('SELECT rowid FROM search WHERE rowid NOT IN (SELECT rowid FROM instruments)'),
    db.prepare('SELECT rowid FROM instruments WHERE rowid NOT IN (SELECT rowid FROM search)'),
    db.prepare('SELECT seq FROM journal_open'),
    db.prepare('SELECT seq FROM audit a WHERE seq > 1 AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.seq = a.seq - 1)'),
    db.prepare(
      'SELECT alias FROM aliases WHERE alias IN (SELECT id FROM instruments UNION SELECT key FROM instruments) AND instrument NOT IN (SELECT id FROM instruments WHERE key = alias)',
    ),
  ]);
  expect(wrong.map((each) => each.results)).toEqual(wrong.map(() => []));
}

export async function countAudit(db: D1Database = testEnv.DB): Promise<number> {
  return (await db.prepare('SELECT count(*) AS n FROM audit').first<number>('n')) ?? 0;
}

/**
 * Sends a change once for each of its statements with that one failing, and holds that nothing of it is written; then whole.
 * Answers how many statements failed.
 */
export async function failAtEach(app: App, request: Call): Promise<number> {
  const [before, audits] = [await contentsOf(), await countAudit()];
  for (let failing = 0; ; failing++) {
    const { db } = failingDatabase(testEnv.DB, failing);
    const { status } = await call(app, request, { ...testEnv, DB: db });
    if (status === 200) return failing;
    expect([failing, status]).toEqual([failing, 500]);
    // The whole index is dear to read; what is half written by one statement is still there after the next.
    if (failing % 5 === 0) expect(await contentsOf()).toEqual(before);
    expect(await countAudit()).toBe(audits);
  }
}

/** What an admin does, each in the version that he has just read. */
export function createCurator(app: App, token: string) {
  const client = createClient(app, token);
  const send = (
    path: string,
    body: object | undefined,
    version: number | null,
    headers: Record<string, string> = {},
    method?: string,
  ) =>
    call(app, {
      method: method ?? 'POST',
      path,
      token,
      body,
      headers: { ...(version === null ? {} : { 'if-match': `"${version}"` }), ...headers },
    });
  async function ok<T>(response: Promise<Response>): Promise<T> {
    const answer = await response;
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  return {
    ...client,
    send,
    ok,
    async merge(gone: string, into: string, rest: object = {}): Promise<CurationReply> {
      const { id, version } = await client.read(gone);
      return ok(
        send(`/v1/instruments/${id}/merge`, { into, reason: 'Hai bản ghi của một văn bản.', ...rest }, version),
      );
    },
  };
}
