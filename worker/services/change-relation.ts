import type { RelationChange, RelationDecisions, RelationRequest } from '../../shared/schema/index.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { findContradictions } from '../stores/contradictions.ts';
import type { Told } from '../stores/ledger.ts';
import { createRelations, type RelationFacts, type StoredRelation } from '../stores/relations.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';

const ID_LENGTH = 16;

const shown = ({ type, reach, pinpoint, effectiveOn, state }: RelationFacts) => ({
  type,
  reach,
  pinpoint,
  effectiveOn,
  state,
});

/** Plans a relation that a person states; it counts as confirmed. */
export async function planRelation(
  request: Omit<RelationRequest, 'source' | 'target' | 'statedIn'> & {
    source: string;
    target: string;
    statedIn: string;
  },
  place: CurationPlace,
): Promise<CurationChange> {
  const { source, target, type } = request;
  const relations = createRelations(place.db);
  if (source === target) throw new Refusal('conflict', { detail: 'An instrument does not act on itself.' });
  const same = await relations.same(source, type, target);
  if (same) throw new Refusal('conflict', { detail: `The two stand in that relation already: ${same}.` });
  const id = `r_${randomName(place.world.randomBytes, ID_LENGTH)}`;
  const { reason, ...facts } = request;
  const row = { ...facts, id, state: 'confirmed' as const, at: place.at };
  return {
    id,
    statements: [relations.insert(row), ...findContradictions(place.db)],
    audit: {
      actor: place.caller,
      action: 'relation.create',
      subject: id,
      before: null,
      after: { ...shown(row), source, target, reason },
    },
  };
}

async function readRelation(order: { id: string; version: number }, db: D1Database): Promise<StoredRelation> {
  const row = await createRelations(db).read(order.id);
  if (!row) throw new Refusal('notFound');
  expectVersion(order.version, row.version);
  return row;
}

/** What a person says of a relation as it is, with what the log says of that. */
function changeOf(row: StoredRelation, { reason, ...changes }: RelationChange, place: CurationPlace): Told {
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const facts: RelationFacts = { ...shown(row), state: 'confirmed', ...stated };
  return {
    statements: createRelations(place.db).decide(row.id, facts, place.caller, place.at),
    audit: {
      actor: place.caller,
      action: 'relation.change',
      subject: row.id,
      before: shown(row),
      after: { ...facts, reason },
    },
  };
}

/** Plans what a person says of a relation: its kind, reach and day, and whether it is so. */
export async function planRelationChange(
  order: { id: string; version: number; request: RelationChange },
  place: CurationPlace,
): Promise<CurationChange> {
  const row = await readRelation(order, place.db);
  const { statements, audit } = changeOf(row, order.request, place);
  return { id: row.id, statements: [...statements, ...findContradictions(place.db)], audit };
}

/** Plans what a person says of several relations in one transaction: all of it or nothing, each a change of its own in the log. */
export async function planRelationDecisions(
  { changes, reason }: RelationDecisions,
  place: CurationPlace,
): Promise<CurationChange> {
  const rows = new Map(
    (await createRelations(place.db).readAll(changes.map(({ id }) => id))).map((row) => [row.id, row]),
  );
  const told = changes.map(({ id, version, ...rest }) => {
    const row = rows.get(id);
    if (!row) throw new Refusal('notFound', { detail: `There is no relation ${id}.` });
    if (row.version !== version)
      throw new Refusal('preconditionFailed', { detail: `${id} is at version ${row.version}.` });
    return changeOf(row, { ...rest, reason }, place);
  });
  const last = told.at(-1)!;
  return {
    id: changes.at(-1)!.id,
    statements: [...last.statements, ...findContradictions(place.db)],
    audit: last.audit,
    preceding: told.slice(0, -1),
  };
}

/** Plans that a relation which a person stated goes; one that a text or a list states can only be rejected. */
export async function planRelationRemoval(
  order: { id: string; version: number },
  place: CurationPlace,
): Promise<CurationChange> {
  const row = await readRelation(order, place.db);
  if (row.method !== 'person')
    throw new Refusal('conflict', { detail: 'A text or a list states it, and would again; reject it instead.' });
  return {
    id: row.id,
    statements: [...createRelations(place.db).remove(row.id), ...findContradictions(place.db)],
    audit: {
      actor: place.caller,
      action: 'relation.remove',
      subject: row.id,
      before: { ...shown(row), source: row.source, target: row.target },
      after: null,
    },
  };
}
