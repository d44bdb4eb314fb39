import type { JudgementRequest, JudgementsRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import { createJudgements } from '../stores/judgements.ts';
import type { Told } from '../stores/ledger.ts';
import type { CurationChange, CurationPlace } from './curate.ts';
import { followWords, wordOn } from './judge-citation.ts';

/** The database of the first citation; refuses those that another holds, for one transaction is of one database. */
export async function databaseOfAll({ citations }: JudgementsRequest, { all }: Databases): Promise<D1Database> {
  const ids = citations.map(({ id }) => id);
  const held = await Promise.all(
    all.map(async (db) => ({ db, ids: new Set((await createJudgements(db).readAll(ids)).map(({ id }) => id)) })),
  );
  const missing = ids.find((id) => !held.some((each) => each.ids.has(id)));
  if (missing)
    throw new Refusal('notFound', {
      detail: `There is no citation ${missing}.`,
      errors: [{ path: 'refused', message: missing }],
    });
  const home = held.find((each) => each.ids.has(ids[0]!))!;
  const elsewhere = ids.filter((id) => !home.ids.has(id));
  if (elsewhere.length > 0)
    throw new Refusal('conflict', {
      detail: 'Some are of another database; send those of each apart.',
      errors: elsewhere.map((id) => ({ path: 'elsewhere', message: id })),
    });
  return home.db;
}

/** Instruments that a word names. */
export const namedIn = (request: JudgementRequest): string[] =>
  request.verdict === 'reopen'
    ? []
    : [request.instrument, ...((request.verdict === 'reject' ? request.others : undefined) ?? [])].filter(
        (name) => name !== undefined,
      );

/**
 * Plans words on several citations in one transaction: all of it or nothing, each a change of its own in the log. A refusal
 * names every citation on account of which it is one. `ids` has what the named instruments are called here.
 */
export async function planJudgements(
  { citations, ids }: JudgementsRequest & { ids: ReadonlyMap<string, string> },
  place: CurationPlace,
): Promise<CurationChange> {
  const read = await createJudgements(place.db).readAll(citations.map(({ id }) => id));
  const rows = new Map(read.map((row) => [row.id, row]));
  const told: Told[] = [];
  const refused: { id: string; refusal: Refusal }[] = [];
  for (const { id, version, request } of citations) {
    const row = rows.get(id);
    const named = namedIn(request).map((name) => ids.get(name) ?? name);
    const isStated = request.verdict !== 'reopen' && request.instrument !== undefined;
    const [instrument, others] = isStated ? [named[0] ?? null, named.slice(1)] : [null, named];
    try {
      if (!row) throw new Refusal('notFound');
      told.push(wordOn(row, { citation: id, version, request, instrument, others }, place));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, refusal: error });
    }
  }
  const [first] = refused;
  if (first)
    throw new Refusal(first.refusal.code, {
      ...(first.refusal.details.detail ? { detail: `${first.id}: ${first.refusal.details.detail}` } : {}),
      errors: refused.map(({ id }) => ({ path: 'refused', message: id })),
    });
  const last = told.at(-1)!;
  return {
    id: citations.at(-1)!.id,
    statements: [...last.statements, ...followWords(read, place.db)],
    audit: last.audit,
    preceding: told.slice(0, -1),
  };
}
