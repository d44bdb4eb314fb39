import { type ExtendQuery, type ExtendReply, IsoDate } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Search } from '../stores/search.ts';
import { toInstrument } from './instrument-card.ts';
import { ANY_TYPE } from './reconcile-manifest.ts';
import { propertyById } from './reconcile-properties.ts';

function refuse(path: string, message: string): never {
  throw new Refusal('badRequest', { errors: [{ path: `extend.${path}`, message }] });
}

function readDay(settings: Record<string, unknown> | undefined): string | null {
  const on = settings?.on;
  if (on === undefined || on === '') return null;
  const day = IsoDate.safeParse(on);
  return day.success ? day.data : refuse('settings.on', 'A day is written YYYY-MM-DD.');
}

/** Values of properties for instruments by id; an id nobody knows gets a row of empty lists. */
export async function extendRows(
  { ids, properties }: ExtendQuery,
  { search, now }: { search: Search; now: Date },
): Promise<ExtendReply> {
  const columns = properties.map(({ id, settings }) => ({
    property: propertyById.get(id) ?? refuse('properties', `There is no property ${id}.`),
    written: readDay(settings),
  }));
  const cards = new Map((await search.readCards([...new Set(ids)])).map((card) => [card.asked, card]));
  const today = now.toISOString().slice(0, 10);
  return {
    meta: columns.map(({ property: { id, name, linked } }) => ({ id, name, ...(linked ? { type: ANY_TYPE } : {}) })),
    rows: Object.fromEntries(
      ids.map((id) => {
        const card = cards.get(id);
        const cells = columns.map(({ property, written }) => [
          property.id,
          card ? property.read(toInstrument(card, { today, written }), card) : [],
        ]);
        return [id, Object.fromEntries(cells)];
      }),
    ),
  };
}
