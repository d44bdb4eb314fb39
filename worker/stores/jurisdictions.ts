/** Where the documents belong that a change speaks of. */
export function createJurisdictions(db: D1Database) {
  return {
    /** The places of instruments, citations, relations, pairs, facts and earlier changes with these ids; what is not known is left out. */
    read: async (ids: readonly string[]): Promise<Map<string, string[]>> => {
      const sought = JSON.stringify(ids);
      const answers = await db.batch<{ id: string; place: string }>(PLACES.map((sql) => db.prepare(sql).bind(sought)));
      const places = new Map<string, string[]>();
      for (const { id, place } of answers.flatMap(({ results }) => results))
        places.set(id, [...(places.get(id) ?? []), place]);
      return places;
    },
  };
}

const PLACES = [
  'SELECT i.id, i.jurisdiction AS place FROM json_each(?1) e JOIN instruments i ON i.id = e.value',
  'SELECT c.id, i.jurisdiction AS place FROM json_each(?1) e JOIN citations c ON c.id = e.value JOIN instruments i ON i.id = c.citing',
  'SELECT r.id, i.jurisdiction AS place FROM json_each(?1) e JOIN relations r ON r.id = e.value JOIN instruments i ON i.id = r.stated_in',
  'SELECT s.id, i.jurisdiction AS place FROM json_each(?1) e JOIN suggestions s ON s.id = e.value JOIN instruments i ON i.id = s.instrument',
  'SELECT d.id, i.jurisdiction AS place FROM json_each(?1) e JOIN duplicates d ON d.id = e.value JOIN instruments i ON i.id IN (d.one, d.other)',
  'SELECT p.id, p.scope AS place FROM json_each(?1) e JOIN reports p ON p.id = e.value WHERE p.scope IS NOT NULL',
  // What is gone is still in the log under the key it had, which begins with its place.
  `SELECT DISTINCT a.subject AS id, substr(a.before ->> '$.key', 1, instr(a.before ->> '$.key', '/') - 1) AS place
   FROM json_each(?1) e JOIN audit a ON a.subject = e.value WHERE a.action = 'instrument.merge'`,
];
