/** Requests of readers, those for the same instrument together. */
export interface RequestGroup {
  /** The first of the reports, to close them by. */
  id: string;
  version: number;
  citation: string;
  /** JSON list; null where the citation claims no identity. */
  wanted: string | null;
  asked: number;
  mine: 0 | 1;
  first: string;
  last: string;
}

/** After the group of that many people, that last day and that first report. */
export type RequestPlace = readonly [asked: number, last: string, id: string];

const PLACES = `json_each(coalesce(r.wanted, '[null,null,[]]'), '$[2]')`;
const OPEN = `r.kind = 'missing' AND r.closed_at IS NULL AND (?1 IS NULL OR EXISTS (SELECT 1 FROM ${PLACES} place WHERE place.value = ?1))`;

const GROUPS = `
  SELECT first.id, first.version, first.citation, first.wanted, asked.asked, asked.mine, asked.first, asked.last
  FROM (SELECT count(DISTINCT r.created_by) AS asked, max(r.created_by = ?2) AS mine, min(r.created_at) AS first, max(r.created_at) AS last,
      min(r.created_at || ' ' || r.id) AS told
    FROM reports r WHERE ${OPEN} GROUP BY coalesce(r.wanted, r.id)) asked
  JOIN reports first ON first.id = substr(asked.told, instr(asked.told, ' ') + 1)`;

/** The place of what is wanted must be known for it to have come: a number stands in every province. */
const CAME = (wanted: string) => `
  ${wanted} ->> '$[1]' IS NOT NULL AND (json_array_length(${wanted}, '$[2]') > 0 OR ${wanted} ->> '$[3]' IS NOT NULL)
  AND (i.symbol_folded = ${wanted} ->> '$[0]' OR i.name_folded = ${wanted} ->> '$[0]')
  AND (i.series = ${wanted} ->> '$[1]' OR substr(i.series || ':', 1, length(rtrim(${wanted} ->> '$[1]', ':')) + 1) = rtrim(${wanted} ->> '$[1]', ':') || ':')
  AND (json_array_length(${wanted}, '$[2]') = 0 OR i.jurisdiction IN (SELECT place.value FROM json_each(${wanted}, '$[2]') place))
  AND (${wanted} ->> '$[3]' IS NULL OR i.issuer = ${wanted} ->> '$[3]' OR substr(i.issuer, 1, length(${wanted} ->> '$[3]') + 1) = (${wanted} ->> '$[3]') || '~')
  AND (i.holding = 'held' OR i.listed IS NOT NULL)`;

/** Ends the requests for what a transaction brought: a text, or a row of a list. */
export const CLOSE_WHAT_CAME = `
  UPDATE reports SET closed_at = (SELECT at FROM audit ORDER BY seq DESC LIMIT 1),
    closed_by = coalesce((SELECT actor FROM audit ORDER BY seq DESC LIMIT 1), created_by),
    reason = 'Văn bản đã có trong chỉ mục.', version = version + 1
  WHERE closed_at IS NULL AND wanted IS NOT NULL AND wanted_symbol IN (SELECT waited_for FROM changed_instruments)
    AND EXISTS (SELECT 1 FROM changed_instruments changed JOIN instruments i ON i.id = changed.instrument
      WHERE changed.waited_for = reports.wanted_symbol AND ${CAME('reports.wanted')})`;

export function createRequests(db: D1Database) {
  return {
    /** The open request of one person for something. */
    mine: (wanted: string, person: string): Promise<string | null> =>
      db
        .prepare('SELECT id FROM reports WHERE wanted = ?1 AND created_by = ?2 AND closed_at IS NULL')
        .bind(wanted, person)
        .first<string>('id'),

    /** What most people ask for first. */
    async list(
      filter: { jurisdiction: string | null; person: string },
      after: RequestPlace | null,
      limit: number,
    ): Promise<{ total: number; groups: RequestGroup[] }> {
      const [counted, listed] = await db.batch([
        db
          .prepare(`SELECT count(DISTINCT coalesce(r.wanted, r.id)) AS total FROM reports r WHERE ${OPEN}`)
          .bind(filter.jurisdiction),
        db
          .prepare(
            `${GROUPS} ${after ? 'WHERE (-asked.asked, asked.last, first.id) > (-?4, ?5, ?6)' : ''} ORDER BY asked.asked DESC, asked.last, first.id LIMIT ?3`,
          )
          .bind(filter.jurisdiction, filter.person, limit, ...(after ?? [])),
      ]);
      return {
        total: (counted?.results[0] as { total: number } | undefined)?.total ?? 0,
        groups: (listed?.results ?? []) as RequestGroup[],
      };
    },

    /** Those among groups whose instrument this database holds; requests are kept in the main one alone. */
    async cameAmong(groups: readonly Pick<RequestGroup, 'id' | 'wanted'>[]): Promise<Set<string>> {
      const { results } = await db
        .prepare(
          `SELECT asked.value ->> 'id' AS id FROM json_each(?1) asked WHERE EXISTS (SELECT 1 FROM instruments i WHERE i.symbol_folded = asked.value ->> '$.wanted[0]' AND ${CAME("(asked.value -> '$.wanted')")})`,
        )
        .bind(JSON.stringify(groups.map(({ id, wanted }) => ({ id, wanted: wanted && JSON.parse(wanted) }))))
        .all<{ id: string }>();
      return new Set(results.map(({ id }) => id));
    },
  };
}

export type Requests = ReturnType<typeof createRequests>;
