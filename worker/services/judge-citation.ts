import type { JudgementRequest } from '../../shared/schema/index.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { createJudgements, type JudgedCitation } from '../stores/judgements.ts';
import type { Told } from '../stores/ledger.ts';
import { resettle } from '../stores/resettle.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';

const ID_LENGTH = 16;

export interface JudgementOrder {
  citation: string;
  version: number;
  request: JudgementRequest;
  /** The instrument of the request, where it names one. */
  instrument: string | null;
  /** Further ones that are ruled out with it. */
  others: readonly string[];
}

const asIs = ({ state, target, judgements }: JudgedCitation) => ({ state, target, judgements: JSON.parse(judgements) });

/** The instruments that something is said of, none where all is taken back; refuses what is said already and what cannot be. */
function targetsOf(row: JudgedCitation, { request, instrument, others }: JudgementOrder): string[] {
  if (request.verdict === 'reopen') {
    if (row.judgements === '[]') throw new Refusal('conflict', { detail: 'Nobody has judged it.' });
    return [];
  }
  const target = instrument ?? row.target;
  if (!target)
    throw new Refusal('conflict', { detail: 'It has no target; state the instrument that it does not mean.' });
  if (request.verdict === 'confirm' && target === row.citing)
    throw new Refusal('conflict', { detail: 'A document does not cite itself.' });
  const verdict = request.verdict === 'confirm' ? 'confirmed' : 'rejected';
  const said = JSON.parse(row.judgements) as { verdict: string; instrument: string }[];
  const targets = [...new Set([target, ...others])];
  if (said.some((each) => each.verdict === verdict && targets.includes(each.instrument)))
    throw new Refusal('conflict', { detail: 'That has been said of it already.' });
  return targets;
}

/** A person's word on a citation as it is, with what the log says of that; the links follow apart. */
export function wordOn(row: JudgedCitation, order: JudgementOrder, { db, at, world, caller }: CurationPlace): Told {
  expectVersion(order.version, row.version);
  const judgements = createJudgements(db);
  const targets = targetsOf(row, order);
  const [target = null, ...others] = targets;
  const { verdict, reason = null } = order.request;
  const newId = () => `j_${randomName(world.randomBytes, ID_LENGTH)}`;
  const said = verdict === 'confirm' ? 'confirmed' : 'rejected';
  return {
    statements:
      target === null
        ? [judgements.forget(row.id)]
        : targets.flatMap((each) =>
            judgements.write({ id: newId(), citation: row.id, verdict: said, target: each, by: caller, at }),
          ),
    audit: {
      actor: caller,
      action: `citation.${verdict}`,
      subject: row.id,
      before: asIs(row),
      after: { instrument: others.length > 0 ? targets : target, reason },
    },
  };
}

/** Statements by which the links of judged citations follow. */
export const followWords = (rows: readonly JudgedCitation[], db: D1Database) =>
  resettle(db, {
    instruments: [],
    citations: rows.map(({ id }) => id),
    symbols: [...new Set(rows.flatMap(({ claimSymbol }) => claimSymbol ?? []))],
  });

/** Plans a person's word on a citation. It outranks the rule from then on, until it is taken back. */
export async function planJudgement(order: JudgementOrder, place: CurationPlace): Promise<CurationChange> {
  const row = await createJudgements(place.db).read(order.citation);
  if (!row) throw new Refusal('notFound');
  const { statements, audit } = wordOn(row, order, place);
  return { id: row.id, statements: [...statements, ...followWords([row], place.db)], audit };
}
