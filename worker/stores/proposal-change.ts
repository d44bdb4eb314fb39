import type { Databases } from './databases.ts';
import { firstNumberOf } from './log-numbers.ts';

/** A change that a proposal became is the latest of its kind but for as many. */
const LATEST = 200;

/** What a proposal became, by the number in the log that it is told by; null where none of the databases tells. */
export async function findProposalChange(
  { id, action }: { id: string; action: string },
  databases: Databases,
): Promise<number | null> {
  const found = await Promise.all(
    databases.all.map(async (db) => {
      const seq = await db
        .prepare(
          `SELECT seq FROM (SELECT seq, after FROM audit WHERE action = ?1 ORDER BY seq DESC LIMIT ?3) WHERE after ->> 'proposal' = ?2`,
        )
        .bind(action, id, LATEST)
        .first<number>('seq');
      return seq === null ? null : firstNumberOf(databases, db) + seq;
    }),
  );
  return found.find((seq) => seq !== null) ?? null;
}
