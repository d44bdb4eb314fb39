import type { Env } from '../env.ts';

/** Where the index of each jurisdiction is kept. */
export interface Databases {
  /** The centre, everybody who has no group, people and their tokens. */
  main: D1Database;
  /** Every database once, the main one first. */
  all: readonly D1Database[];
  of: (jurisdiction: string | null) => D1Database;
  /** By the name of its group; the main one has none. */
  groups: ReadonlyMap<string, D1Database>;
}

/** `NORTH: lang-son cao-bang; SOUTH: ca-mau` -> group of each jurisdiction. Throws on a jurisdiction in two groups. */
export function readGroups(text: string): Map<string, string> {
  const groups = new Map<string, string>();
  for (const line of text.split(';').filter((part) => part.trim())) {
    const [, group, members = ''] = /^\s*([A-Z][A-Z0-9_]*)\s*:(.*)$/s.exec(line) ?? [];
    if (!group) throw new Error(`DATABASE_GROUPS: "${line.trim()}" is not "GROUP: jurisdiction jurisdiction".`);
    for (const jurisdiction of members.split(/\s+/).filter(Boolean)) {
      if (groups.has(jurisdiction)) throw new Error(`DATABASE_GROUPS names ${jurisdiction} twice.`);
      groups.set(jurisdiction, group);
    }
  }
  return groups;
}

/** The databases that the deployment binds: `DB`, and `DB_<GROUP>` for each group. Throws where a group has none. */
export function createDatabases(env: Env): Databases {
  const main = env.DB;
  const byJurisdiction = new Map<string, D1Database>();
  const groups = new Map<string, D1Database>();
  for (const [jurisdiction, group] of readGroups(env.DATABASE_GROUPS ?? '')) {
    const database = env[`DB_${group}`];
    if (!database) throw new Error(`DATABASE_GROUPS names ${group}, and there is no binding DB_${group}.`);
    byJurisdiction.set(jurisdiction, database);
    groups.set(group, database);
  }
  return {
    main,
    all: [...new Set([main, ...byJurisdiction.values()])],
    of: (jurisdiction) => (jurisdiction === null ? main : (byJurisdiction.get(jurisdiction) ?? main)),
    groups,
  };
}
