import type { Databases } from './databases.ts';

const NAMES = `WITH found AS (
    SELECT id FROM instruments WHERE id = ?1 UNION SELECT id FROM instruments WHERE key = ?1
    UNION SELECT instrument FROM aliases WHERE alias = ?1)
  SELECT id AS name FROM found UNION SELECT key FROM instruments WHERE id IN (SELECT id FROM found)
  UNION SELECT alias FROM aliases WHERE instrument IN (SELECT id FROM found)`;

/** Every id and key under which an instrument is or was known, in whichever database; the name itself where none knows it. */
export async function listInstrumentNames({ all }: Databases, name: string): Promise<string[]> {
  const namesIn = async (each: string) => {
    const found = await Promise.all(all.map((database) => database.prepare(NAMES).bind(each).all<{ name: string }>()));
    return found.flatMap(({ results }) => results.map((row) => row.name));
  };
  const names = new Set([name, ...(await namesIn(name))]);
  // An id is one database's; what the others call the same instrument is found by its key.
  const keys = all.length === 1 ? [] : [...names].filter((each) => each !== name && each.includes('/'));
  for (const more of await Promise.all(keys.map(namesIn))) for (const each of more) names.add(each);
  return [...names];
}
