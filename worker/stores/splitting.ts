import type { RowIdentity } from './instruments.ts';

interface Chosen {
  aliases: readonly string[];
  citations: readonly string[];
  relations: readonly string[];
}

const CHOSEN = 'SELECT value FROM json_each(?3)';

/** Takes one instrument out of another. */
export function createSplitting(db: D1Database) {
  return {
    /** Names, citations and relations that are chosen though they are not of the instrument. */
    async strangers(
      id: string,
      { aliases, citations, relations }: Chosen,
    ): Promise<{ list: keyof Chosen; name: string }[]> {
      const { results } = await db
        .prepare(
          `SELECT 'aliases' AS list, value AS name FROM json_each(?2) WHERE value NOT IN (SELECT alias FROM aliases WHERE instrument = ?1)
           UNION ALL SELECT 'citations', value FROM json_each(?3) WHERE NOT EXISTS (SELECT 1 FROM citations c WHERE c.id = value AND c.target = ?1)
           UNION ALL SELECT 'relations', value FROM json_each(?4) WHERE NOT EXISTS (SELECT 1 FROM relations r
             WHERE r.id = value AND r.method <> 'rule' AND (r.source = ?1 OR r.target = ?1))`,
        )
        .bind(id, JSON.stringify(aliases), JSON.stringify(citations), JSON.stringify(relations))
        .all<{ list: keyof Chosen; name: string }>();
      return results;
    },

    /** The new instrument has its own number, the chosen names and the chosen relations; both have changed. */
    takeOut(
      from: string,
      to: string,
      { aliases, relations, place }: Pick<Chosen, 'aliases' | 'relations'> & { place: RowIdentity & { key: string } },
    ): D1PreparedStatement[] {
      const chosen = JSON.stringify(relations);
      return [
        db
          .prepare(
            `DELETE FROM former_identities WHERE instrument = ?1 AND jurisdiction = ?2 ->> 'jurisdiction' AND symbol_folded = ?2 ->> 'symbolFolded'
               AND series = ?2 ->> 'series' AND issuer = ?2 ->> 'issuer'`,
          )
          .bind(from, JSON.stringify(place)),
        db.prepare('DELETE FROM aliases WHERE alias = ?').bind(place.key),
        db
          .prepare(`UPDATE aliases SET instrument = ?2 WHERE instrument = ?1 AND alias IN (${CHOSEN})`)
          .bind(from, to, JSON.stringify(aliases)),
        db.prepare(`UPDATE relations SET source = ?2 WHERE source = ?1 AND id IN (${CHOSEN})`).bind(from, to, chosen),
        db.prepare(`UPDATE relations SET target = ?2 WHERE target = ?1 AND id IN (${CHOSEN})`).bind(from, to, chosen),
        db.prepare('UPDATE instruments SET version = version + 1 WHERE id = ?').bind(from),
      ];
    },

    /** A person says that these citations mean one instrument. */
    assign: (
      judgements: readonly { id: string; citation: string }[],
      { target, by, at }: { target: string; by: string; at: string },
    ) => [
      db
        .prepare(
          `DELETE FROM judgements WHERE verdict = 'confirmed' AND citation IN (SELECT value ->> 'citation' FROM json_each(?1))`,
        )
        .bind(JSON.stringify(judgements)),
      db
        .prepare(
          `INSERT INTO judgements (id, citation, verdict, target, judged_by, judged_at)
           SELECT value ->> 'id', value ->> 'citation', 'confirmed', ?2, ?3, ?4 FROM json_each(?1)`,
        )
        .bind(JSON.stringify(judgements), target, by, at),
    ],
  };
}
