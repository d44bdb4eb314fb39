import type { RelationType } from '../../shared/schema/index.ts';

export interface LinkRow {
  id: string;
  version: number;
  text: string;
  sentence: string;
  sentenceStart: number;
  sentenceEnd: number;
  pinpoint: string | null;
  role: RelationType | null;
  state: 'settled' | 'ambiguous' | 'unsettled';
  judgement: 'confirmed' | 'rejected' | null;
  confidence: number;
  otherId: string | null;
  key: string;
  type: string;
  symbol: string | null;
  name: string | null;
  title: string | null;
  issuer: string;
  issuerName: string | null;
  jurisdiction: string;
  issuedOn: string | null;
  holding: 'held' | 'mentioned';
  /** JSON array of what it is ordered by. */
  place: string;
}

const COLUMNS = `c.id, 1 + (SELECT count(*) FROM audit a WHERE a.subject = c.id) AS version, c.text, c.sentence, c.sentence_start AS sentenceStart,
  c.sentence_end AS sentenceEnd, c.pinpoint, c.relation AS role, c.state, c.judgement, c.confidence, o.id AS otherId, o.key, o.type, o.symbol, o.name,
  o.title, o.issuer, o.issuer_name AS issuerName, o.jurisdiction, o.issued_on AS issuedOn, o.holding`;

const WAYS = {
  in: {
    where: `c.target = ?1 AND c.state = 'settled'`,
    other: 'JOIN instruments o ON o.id = c.citing',
    order: 'c.telling DESC, o.key, c.position',
    place: 'json_array(-c.telling, o.key, c.position)',
  },
  out: {
    where: 'c.citing = ?1',
    other: `LEFT JOIN instruments o ON o.id = c.target AND c.state = 'settled'`,
    order: 'c.position',
    place: 'json_array(c.position)',
  },
} as const;

/** Places that cite an instrument, the most telling first, and places in its own text, in their order. */
export function createLinks(db: D1Database) {
  return {
    async list(id: string, way: keyof typeof WAYS, from: number, limit: number) {
      const { where, other, order, place } = WAYS[way];
      const [counted, listed] = await db.batch([
        db.prepare(`SELECT count(*) AS total FROM citations c WHERE ${where}`).bind(id),
        db
          .prepare(
            `SELECT ${COLUMNS}, ${place} AS place FROM citations c ${other} WHERE ${where} ORDER BY ${order} LIMIT ?3 OFFSET ?2`,
          )
          .bind(id, from, limit),
      ]);
      return {
        total: (counted?.results[0] as { total: number } | undefined)?.total ?? 0,
        rows: (listed?.results ?? []) as LinkRow[],
      };
    },
  };
}
