/** One version as it was kept; `state` is JSON. */
export interface VersionRow {
  version: number;
  state: string;
  by: string;
  byName: string;
  at: string;
}

/** The versions of a note, the newest first. */
export async function listVersions(id: string, db: D1Database): Promise<VersionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT v.version, v.state, v.by, p.name AS byName, v.at FROM annotation_versions v JOIN people p ON p.id = v.by
       WHERE v.annotation = ? ORDER BY v.version DESC LIMIT 200`,
    )
    .bind(id)
    .all<VersionRow>();
  return results;
}
