import type { Databases } from './databases.ts';

/** Each database counts its own log; what is told of one is told apart by this step. Numbers of the main one stay as they are. */
const STEP = 1_000_000_000_000;

export const firstNumberOf = ({ all }: Pick<Databases, 'all'>, db: D1Database): number =>
  Math.max(0, all.indexOf(db)) * STEP;

/** The database that a number of the log belongs to, with the number it has there; null for one that is no database's. */
export function readLogNumber({ all }: Pick<Databases, 'all'>, told: number): { db: D1Database; seq: number } | null {
  const db = all[Math.floor(told / STEP)];
  return db ? { db, seq: told % STEP } : null;
}
