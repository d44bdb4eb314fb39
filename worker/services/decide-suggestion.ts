import { Refusal } from '../http/problem.ts';
import { createSuggestions, type DuplicateRow, type FactRow, isFactField } from '../stores/duplicates.ts';
import { createMerging } from '../stores/merging.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { planMerge } from './merge-instruments.ts';

export interface DecisionOrder {
  id: string;
  version: number;
  decision: 'accept' | 'dismiss' | 'reopen';
  /** Which of two that are one stays, by id; the one whose text is held unless stated, then the older key. */
  keep: string | null;
  reason: string;
}

function expectOpen({ version, state }: { version: number; state: string }, order: DecisionOrder): void {
  expectVersion(order.version, version);
  if (state !== 'open') throw new Refusal('conflict', { detail: `It has been ${state} already.` });
}

/** Two that a person said are not one may be one after all. */
function planReopening(pair: DuplicateRow, order: DecisionOrder, place: CurationPlace): CurationChange {
  expectVersion(order.version, pair.version);
  if (pair.state !== 'dismissed') throw new Refusal('conflict', { detail: `It is ${pair.state}.` });
  return {
    id: pair.id,
    statements: [createSuggestions(place.db).reopenPair(pair.id)],
    audit: {
      actor: place.caller,
      action: 'suggestion.reopen',
      subject: pair.id,
      before: { state: 'dismissed', notOne: [pair.one, pair.other] },
      after: { state: 'open', reason: order.reason },
    },
  };
}

async function planPair(pair: DuplicateRow, order: DecisionOrder, place: CurationPlace): Promise<CurationChange> {
  if (order.decision === 'reopen') return planReopening(pair, order, place);
  expectOpen(pair, order);
  const merging = createMerging(place.db);
  const [one, other] = await Promise.all([merging.read(pair.one), merging.read(pair.other)]);
  if (!one || !other) throw new Refusal('conflict', { detail: 'One of the two is gone.' });
  if (order.decision === 'dismiss')
    return {
      id: pair.id,
      statements: [createSuggestions(place.db).dismissPair(pair.id)],
      audit: {
        actor: place.caller,
        action: 'suggestion.dismiss',
        subject: pair.id,
        before: { state: 'open' },
        after: { state: 'dismissed', notOne: [one.id, other.id], reason: order.reason },
      },
    };
  if (order.keep !== null && order.keep !== one.id && order.keep !== other.id)
    throw new Refusal('conflict', { detail: 'The one to keep is neither of the two.' });
  const [first, second] = [one, other].sort(
    (a, b) => Number(b.holding === 'held') - Number(a.holding === 'held') || (a.key < b.key ? -1 : 1),
  );
  const into = order.keep ?? first!.id;
  const gone = into === first!.id ? second! : first!;
  const merge = await planMerge({ gone: gone.id, into, version: gone.version, reason: order.reason }, place);
  const audit = { ...merge.audit, action: 'suggestion.accept', subject: pair.id };
  return { ...merge, audit: { ...audit, after: { ...(audit.after as object), gone: gone.id } } };
}

/** The year of its numbering is part of what an instrument is: another one is a correction, which moves it. */
function refuseMove(field: string, value: string, series: string): void {
  if (field === 'issuedOn' && /^\d{4}/.test(series) && value.slice(0, 4) !== series.slice(0, 4))
    throw new Refusal('conflict', { detail: 'The day is of another year; correct the instrument instead.' });
}

async function planFact(fact: FactRow, order: DecisionOrder, place: CurationPlace): Promise<CurationChange> {
  if (order.decision === 'reopen') throw new Refusal('conflict', { detail: 'A fact is put right on its instrument.' });
  expectOpen(fact, order);
  const { db } = place;
  const row = await createMerging(db).read(fact.instrument);
  if (!row) throw new Refusal('notFound');
  const suggestions = createSuggestions(db);
  const state = order.decision === 'accept' ? 'accepted' : 'dismissed';
  const value = order.decision === 'accept' ? fact.offered : fact.held;
  const shown = fact.stands === 'held' ? fact.held : fact.offered;
  const moves = value !== shown;
  if (moves && !isFactField(fact.field))
    throw new Refusal('conflict', { detail: 'Another text is taken by capturing it; this can only be dismissed.' });
  if (moves) refuseMove(fact.field, value, row.series);
  return {
    id: fact.id,
    statements: [
      suggestions.decideFact(fact.id, state),
      ...(moves && isFactField(fact.field) ? [suggestions.setFact(row.id, fact.field, value)] : []),
      ...resettle(db, { instruments: [], citations: [], symbols: await readSymbols(db, [row.id]) }),
    ],
    audit: {
      actor: place.caller,
      action: `suggestion.${order.decision}`,
      subject: fact.id,
      before: { instrument: row.id, field: fact.field, shown },
      after: { state, shown: value, reason: order.reason },
    },
  };
}

/** Plans what a person decides of a suggestion: two instruments are one or are not, a fact is this or that. */
export async function planDecision(order: DecisionOrder, place: CurationPlace): Promise<CurationChange> {
  const suggestions = createSuggestions(place.db);
  const pair = await suggestions.readPair(order.id);
  if (pair) return planPair(pair, order, place);
  const fact = await suggestions.readFact(order.id);
  if (!fact) throw new Refusal('notFound');
  return planFact(fact, order, place);
}
