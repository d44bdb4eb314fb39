import type { VocabularyEffect, VocabularyProgress } from '../../shared/schema/index.ts';
import { settleStatements } from './settle.ts';
import { isRead, NAMES_ONE, targetBy } from './stand-ins.ts';

/** Citations looked at, and settled, in one slice. */
const SEEN_MAX = 5_000;
const TOUCHED_MAX = 400;

interface WalkRow extends VocabularyProgress {
  round: number;
  after: string;
}

const CLAIM = { issuer: 'citations.claim_issuer', symbol: 'citations.claim_symbol' };
const GIVEN = 'SELECT value FROM json_each(?1)';

/** What the rules would read with the readings of entry `?1` as `?2` has them; null where it is not there. */
const THEN = `
  said_then AS (
    SELECT issuer, tail, other_issuer, other_tail, jurisdiction, valid_from, valid_to, strict FROM readings WHERE entry <> ?1
    UNION ALL SELECT value ->> 'issuer', value ->> 'tail', value ->> 'otherIssuer', value ->> 'otherTail', value ->> 'jurisdiction',
      value ->> 'validFrom', value ->> 'validTo', value ->> 'strict' FROM json_each(?2)),
  about AS (
    SELECT issuer, tail FROM readings WHERE entry = ?1 UNION SELECT value ->> 'issuer', value ->> 'tail' FROM json_each(?2)),
  moved AS (
    SELECT id, was, becomes FROM (
      SELECT citations.id, citations.target AS was, ${targetBy('said_then')} AS becomes FROM citations
      WHERE ${NAMES_ONE('citations')} AND EXISTS (SELECT 1 FROM about said WHERE ${isRead('said', CLAIM)}))
    WHERE was IS NOT becomes)`;
const EFFECT = `WITH ${THEN}
  SELECT (SELECT count(*) FROM moved) AS citations,
    (SELECT count(*) FROM (SELECT was FROM moved WHERE was IS NOT NULL UNION SELECT becomes FROM moved WHERE becomes IS NOT NULL)) AS instruments`;

const NAMED = `WITH ${THEN} SELECT id, becomes FROM moved ORDER BY id LIMIT ?3`;

const MOVED = `(SELECT count(*) FROM citations WHERE id IN (${GIVEN}) AND ${NAMES_ONE('citations')} AND target IS NOT (${targetBy('readings')}))`;

/** How the citations follow the vocabulary, slice by slice; a slice that is not committed is taken again. */
export function createVocabularyWalk(db: D1Database) {
  const read = async () =>
    (await db
      .prepare('SELECT round, state, after, seen, total, touched, moved FROM vocabulary_walk')
      .first<WalkRow>())!;
  return {
    progress: async (): Promise<VocabularyProgress> => {
      const { state, seen, total, touched, moved } = await read();
      return { state, seen, total, touched, moved };
    },

    /** What would change if the readings of an entry were these. */
    effect: async (entry: string, readings: readonly object[]): Promise<VocabularyEffect> =>
      (await db.prepare(EFFECT).bind(entry, JSON.stringify(readings)).first<VocabularyEffect>())!,

    /** The first of those that would move, with their target then. */
    named: async (entry: string, readings: readonly object[], limit: number) =>
      (
        await db
          .prepare(NAMED)
          .bind(entry, JSON.stringify(readings), limit)
          .all<{ id: string; becomes: string | null }>()
      ).results,

    /** Settles the next citations; two at once settle the same and count them once. */
    async step(): Promise<void> {
      const { round, state, after } = await read();
      if (state === 'done') return;
      const slice = await db
        .prepare(
          'SELECT max(id) AS upto, count(*) AS seen FROM (SELECT id FROM citations WHERE id > ?1 ORDER BY id LIMIT ?2)',
        )
        .bind(after, SEEN_MAX)
        .first<{ upto: string | null; seen: number }>();
      const { results } = await db
        .prepare(
          `SELECT id FROM citations WHERE id > ?1 AND id <= ?2 AND ${NAMES_ONE('citations')}
             AND EXISTS (SELECT 1 FROM touched_readings said WHERE ${isRead('said', CLAIM)}) ORDER BY id LIMIT ?3`,
        )
        .bind(after, slice?.upto ?? '', TOUCHED_MAX)
        .all<{ id: string }>();
      const touched = results.map(({ id }) => id);
      const cut = touched.length === TOUCHED_MAX;
      const upto = (cut ? touched.at(-1) : slice?.upto) ?? after;
      const ends = !cut && (slice?.seen ?? 0) < SEEN_MAX;
      await db.batch([
        db
          .prepare(
            `UPDATE vocabulary_walk SET seen = seen + (SELECT count(*) FROM citations WHERE id > ?3 AND id <= ?4), touched = touched + ?5,
               moved = moved + ${MOVED}, after = ?4, state = ?6 WHERE round = ?2 AND after = ?3 AND state = 'open'`,
          )
          .bind(JSON.stringify(touched), round, after, upto, touched.length, ends ? 'done' : 'open'),
        db.prepare(`INSERT OR IGNORE INTO waiting_citations (citation) ${GIVEN}`).bind(JSON.stringify(touched)),
        ...settleStatements(db, [], ''),
        db.prepare(`DELETE FROM touched_readings WHERE EXISTS (SELECT 1 FROM vocabulary_walk WHERE state = 'done')`),
      ]);
    },
  };
}
