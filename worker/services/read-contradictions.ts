import {
  type Contradiction,
  type Instrument,
  type NamedInstrument,
  type QueueItem,
  SIDE_RELATIONS_MAX,
} from '../../shared/schema/index.ts';
import { type Side, sidesOf, type Told } from '../../shared/status/index.ts';
import type { CardRow } from '../stores/card-columns.ts';
import { type ContradictionRow, createContradictions } from '../stores/contradictions.ts';
import type { createRelations, StoredRelation } from '../stores/relations.ts';
import { toRelation } from './relation-view.ts';

type Shown = Pick<QueueItem, 'id' | 'version' | 'instruments' | 'contradiction'>;
/** An instrument as people see it, with its row. */
type Known = ReadonlyMap<string, { card: Instrument; row: CardRow }>;

interface Around {
  db: D1Database;
  relations: ReturnType<typeof createRelations>;
  /** Cards of instruments by id. */
  cards: (ids: readonly string[]) => Promise<Known>;
}

const nameOf = ({ id, key, symbol, title }: Instrument): NamedInstrument => ({ id, key, symbol, title });

function toSide(
  { what, on, relations, of }: Side,
  { self, rows, others }: { self: Instrument; rows: ReadonlyMap<string, StoredRelation>; others: Known },
): Contradiction['sides'][number] {
  const stated = relations.flatMap((id) => rows.get(id) ?? []);
  const [first] = stated;
  const actor = first?.source && { id: first.source, key: first.sourceKey ?? first.source, symbol: first.sourceSymbol };
  const owner = of === null ? null : others.get(of)?.card;
  const named = actor ? { ...actor, title: others.get(actor.id)?.card.title ?? null } : nameOf(owner ?? self);
  return { what, on, of: named, relations: stated.map(toRelation), count: relations.length };
}

const ringSide = ({ id, effectiveOn }: StoredRelation): Side => ({
  what: 'replaces',
  on: effectiveOn,
  relations: [id],
  of: null,
});

async function readSides(
  { instrument, kind, members }: ContradictionRow,
  row: CardRow,
  { db, relations }: Around,
): Promise<{ sides: Side[]; rows: Map<string, StoredRelation> }> {
  const store = createContradictions(db);
  if (kind === 'ring' && members !== null) {
    const rows = await relations.readAll((await store.within(members)).slice(0, SIDE_RELATIONS_MAX));
    return { sides: rows.map(ringSide), rows: new Map(rows.map((each) => [each.id, each])) };
  }
  const told = (await store.told(instrument)).map((each) => ({ ...each, partial: each.partial === 1 }) as Told);
  const { issuedOn, effectiveOn, expiresOn } = row;
  const sides = kind === 'ring' ? [] : sidesOf(kind, { issuedOn, effectiveOn, expiresOn, told });
  const wanted = sides.flatMap((side) => side.relations.slice(0, SIDE_RELATIONS_MAX));
  return { sides, rows: new Map((await relations.readAll(wanted)).map((each) => [each.id, each])) };
}

/** Statements that exclude each other, side by side, with the sentences that make them and the instruments they are of. */
export async function readContradictions(found: readonly ContradictionRow[], around: Around): Promise<Shown[]> {
  const known = await around.cards(found.map(({ instrument }) => instrument));
  const items = await Promise.all(
    found.map(async (each): Promise<Shown[]> => {
      const self = known.get(each.instrument);
      if (!self) return [];
      const { sides, rows } = await readSides(each, self.row, around);
      const named = [...rows.values()].flatMap(({ source }) => source ?? []);
      const others = await around.cards([...new Set([...named, ...sides.flatMap(({ of }) => of ?? [])])]);
      const versions = [...rows.values()].reduce((sum, { version }) => sum + version, self.card.version);
      const contradiction = {
        kind: each.kind,
        sides: sides.map((side) => toSide(side, { self: self.card, rows, others })),
      };
      return [{ id: each.id, version: versions, instruments: [self.card], contradiction }];
    }),
  );
  return items.flat();
}
