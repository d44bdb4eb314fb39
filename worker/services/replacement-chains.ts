import { CHAIN_MAX, type ChainStep, type ReplacementChain } from '../../shared/schema/index.ts';
import { type Act, chainFrom, type StatusEvent, statusOn, successorOn } from '../../shared/status/index.ts';
import type { CardRow, SuccessorRow } from '../stores/card-columns.ts';
import { type MetRow, readSuccessors } from '../stores/successors.ts';
import { eventsOf, nameOf } from './instrument-card.ts';

type Events = Map<string, StatusEvent[]>;

const successorRow = (act: Act) => act.by as SuccessorRow;

/** Events of an instrument that no other is known to act on. */
const ownEvents = ({ effectiveOn, expiresOn }: SuccessorRow) => eventsOf({ effectiveOn, expiresOn, events: '[]' });

/** What the databases know of the keys and of all that came after; in several, each is asked of what another one met. */
export async function readLater(
  keys: readonly string[],
  all: readonly D1Database[],
): Promise<{ events: Events; rowsRead: number }> {
  const known = new Map<D1Database, Map<string, MetRow>>(all.map((database) => [database, new Map()]));
  const asked = new Set<string>();
  let rowsRead = 0;
  for (let round = 0, next = [...keys]; next.length > 0 && round < CHAIN_MAX; round++) {
    for (const key of next) asked.add(key);
    const answers = await Promise.all(all.map((database) => readSuccessors(database, next)));
    for (const [at, { rows, rowsRead: read }] of answers.entries()) {
      rowsRead += read;
      for (const row of rows) known.get(all[at]!)!.set(row.key, row);
    }
    const met = all.length > 1 ? answers.flatMap(({ rows }) => rows.map(({ key }) => key)) : [];
    next = [...new Set(met)].filter((key) => !asked.has(key));
  }
  const events: Events = new Map();
  for (const rows of known.values())
    for (const row of rows.values()) events.set(row.key, [...(events.get(row.key) ?? []), ...eventsOf(row)]);
  return { events, rowsRead };
}

function toStep(act: Act, day: string, events: readonly StatusEvent[] | null): ChainStep {
  const { id, key, type, symbol, name, title, issuer, issuerName, jurisdiction, issuedOn, holding } = successorRow(act);
  const body = { id: issuer, name: nameOf({ id: issuer, name: issuerName, jurisdiction }, issuedOn) };
  return {
    by: { id, key, type, symbol, name, title, issuer: body, issuedOn, holding },
    type: act.kind,
    on: act.on,
    reach: act.partial ? 'part' : 'whole',
    status: events && statusOn(day, events).code,
  };
}

/**
 * What replaced each instrument by a day, step by step; those that nothing replaced are not in the map. Reads nothing
 * unless something that replaced one was itself acted on; then one query to each database (in several databases, more
 * where a chain runs from one to another).
 */
export async function readChains(
  rows: readonly CardRow[],
  { day, databases }: { day: string; databases: readonly D1Database[] },
): Promise<{ chains: Map<string, ReplacementChain>; rowsRead: number }> {
  const chains = new Map<string, ReplacementChain>();
  const starts = rows
    .filter(({ events }) => events !== '[]')
    .map((row) => ({ row, events: eventsOf(row) }))
    .flatMap((start) => {
      const first = successorOn(day, start.events);
      return first ? [{ ...start, first: successorRow(first) }] : [];
    });
  const acted = starts.filter(({ first }) => first.actedOn === 1 || databases.length > 1).map(({ first }) => first.key);
  const later = acted.length > 0 ? await readLater([...new Set(acted)], databases) : { events: new Map(), rowsRead: 0 };
  for (const { row, events, first } of starts) {
    const known = (key: string): StatusEvent[] | null =>
      key === row.key
        ? events
        : (later.events.get(key) ?? (key === first.key && !first.actedOn ? ownEvents(first) : null));
    const chain = chainFrom(row.key, { date: day, max: CHAIN_MAX, eventsOf: known });
    if (!chain) continue;
    const steps = chain.acts.map((act) => toStep(act, day, known(act.by.key)));
    chains.set(row.id, { on: day, steps, end: chain.end });
  }
  return { chains, rowsRead: later.rowsRead };
}

interface Around {
  dates: { today: string; written: string | null };
  databases: readonly D1Database[];
}

/** Today, or the day the citing page was written where that is later. */
export const lastDay = ({ today, written }: Around['dates']) => (written !== null && written > today ? written : today);

/** What replaced one instrument by today, or by the day asked for where that is later; null where nothing did. */
export async function readChain(row: CardRow, { dates, databases }: Around): Promise<ReplacementChain | null> {
  return (await readChains([row], { day: lastDay(dates), databases })).chains.get(row.id) ?? null;
}
