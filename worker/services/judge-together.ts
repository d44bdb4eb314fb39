import type { JudgementsRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import { createJudgements } from '../stores/judgements.ts';
import type { CurationChange, CurationPlace } from './curate.ts';
import { followWords, wordOn } from './judge-citation.ts';

/** The database of the first citation; refuses those that another holds, for one transaction is of one database. */
export async function databaseOfAll({ citations }: JudgementsRequest, { all }: Databases): Promise<D1Database> {
  const ids = citations.map(({ id }) => id);
  const held = await Promise.all(
    all.map(async (db) => ({ db, ids: new Set((await createJudgements(db).readAll(ids)).map(({ id }) => id)) })),
  );
  const missing = ids.find((id) => !held.some((each) => each.ids.has(id)));
  if (missing) throw new Refusal('notFound', { detail: `There is no citation ${missing}.` });
  const home = held.find((each) => each.ids.has(ids[0]!))!;
  const elsewhere = ids.filter((id) => !home.ids.has(id));
  if (elsewhere.length > 0)
    throw new Refusal('conflict', {
      detail: 'Some are of another database; send those of each apart.',
      errors: elsewhere.map((id) => ({ path: 'elsewhere', message: id })),
    });
  return home.db;
}

/** Plans one word on several citations in one transaction: all of it or nothing, each a change of its own in the log. */
export async function planJudgements(
  { request, instrument }: { request: JudgementsRequest; instrument: string },
  place: CurationPlace,
): Promise<CurationChange> {
  const { verdict, reason, citations } = request;
  const read = await createJudgements(place.db).readAll(citations.map(({ id }) => id));
  const rows = new Map(read.map((row) => [row.id, row]));
  const told = citations.map(({ id, version }) => {
    const row = rows.get(id);
    if (!row) throw new Refusal('notFound', { detail: `There is no citation ${id}.` });
    const said = { verdict, instrument, ...(reason === undefined ? {} : { reason }) };
    return wordOn(row, { citation: id, version, request: said, instrument, others: [] }, place);
  });
  const last = told.at(-1)!;
  return {
    id: citations.at(-1)!.id,
    statements: [...last.statements, ...followWords(read, place.db)],
    audit: last.audit,
    preceding: told.slice(0, -1),
  };
}
