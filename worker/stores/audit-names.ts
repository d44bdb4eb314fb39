/** What the things that audit rows speak of are called now; a thing that is gone has no name. */
const NAMES = `
  SELECT x.value AS id, coalesce(i.symbol, i.name, i.key) AS name FROM json_each(?1) x CROSS JOIN instruments i
    ON i.id = coalesce((SELECT id FROM instruments WHERE id = x.value), (SELECT instrument FROM aliases WHERE alias = x.value))
  UNION ALL SELECT c.id, c.text FROM json_each(?1) x CROSS JOIN citations c ON c.id = x.value
  UNION ALL SELECT p.id, p.name FROM json_each(?1) x CROSS JOIN people p ON p.id = x.value
  UNION ALL SELECT r.id, coalesce(s.symbol, s.key, '?') || ' → ' || coalesce(t.symbol, t.key, '?') FROM json_each(?1) x
    CROSS JOIN relations r ON r.id = x.value LEFT JOIN instruments s ON s.id = r.source LEFT JOIN instruments t ON t.id = r.target
  UNION ALL SELECT d.id, coalesce(s.symbol, s.key, '?') || ' = ' || coalesce(t.symbol, t.key, '?') FROM json_each(?1) x
    CROSS JOIN duplicates d ON d.id = x.value LEFT JOIN instruments s ON s.id = d.one LEFT JOIN instruments t ON t.id = d.other`;
const OTHER_NAMES = `
  SELECT m.id, m.name FROM json_each(?1) x CROSS JOIN imports m ON m.id = x.value
  UNION ALL SELECT v.id, v.word || ' = ' || coalesce(v.means_name, v.means) FROM json_each(?1) x CROSS JOIN vocabulary v ON v.id = x.value
  UNION ALL SELECT g.id, g.name FROM json_each(?1) x CROSS JOIN groups g ON g.id = x.value
  UNION ALL SELECT w.id, coalesce(w.citation ->> 'symbol', w.citation ->> 'name') FROM json_each(?1) x CROSS JOIN reports w ON w.id = x.value`;

export async function readAuditNames(db: D1Database, ids: readonly string[]): Promise<Record<string, string>> {
  const list = JSON.stringify([...new Set(ids)]);
  const found = await db.batch<{ id: string; name: string | null }>(
    [NAMES, OTHER_NAMES].map((sql) => db.prepare(sql).bind(list)),
  );
  const named = found.flatMap(({ results }) => results).filter(({ name }) => name !== null);
  return Object.fromEntries(named.map(({ id, name }) => [id, name as string]));
}
