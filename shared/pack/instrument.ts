import { heldNow } from '../resolution/index.ts';
import {
  CHAIN_MAX,
  type ChainStep,
  type Instrument,
  type InstrumentBrief,
  type PackEvent,
  type PackRecord,
  type ReplacementChain,
  type StatusOn,
} from '../schema/index.ts';
import { type Act, chainFrom, statusOn } from '../status/index.ts';

export interface Days {
  today: string;
  /** Day of the citing document. */
  written: string | null;
}

/** Events of an instrument by its key; null where the pack does not know them. */
export type EventsOf = (key: string) => readonly PackEvent[] | null;

/** Everything the card says of a record on a day. */
export function instrumentOf(record: PackRecord, { today, written }: Days): Instrument {
  const { instrument, issuerName, events } = record;
  const body = { id: instrument.issuer.id, name: issuerName, jurisdiction: instrument.jurisdiction.id };
  const status = (on: string): StatusOn => {
    const { by, ...read } = statusOn(on, events);
    return { on, ...read, by: by && { id: by.id, key: by.key, symbol: by.symbol } };
  };
  return {
    ...instrument,
    heldNowBy: heldNow(body, today),
    status: { today: status(today), whenWritten: written ? status(written) : null },
  };
}

const briefOf = ({ by }: Act) => (by as { brief?: InstrumentBrief | null }).brief ?? null;

/** What replaced an instrument by the later of the two days; null where nothing did. */
export function chainOf(key: string, { today, written }: Days, eventsOf: EventsOf): ReplacementChain | null {
  const day = written !== null && written > today ? written : today;
  const chain = chainFrom(key, { date: day, max: CHAIN_MAX, eventsOf });
  if (!chain) return null;
  const steps = chain.acts.flatMap((act): ChainStep[] => {
    const by = briefOf(act);
    const events = eventsOf(act.by.key);
    const status = events && statusOn(day, events).code;
    return by ? [{ by, type: act.kind, on: act.on, reach: act.partial ? 'part' : 'whole', status }] : [];
  });
  return steps.length === chain.acts.length ? { on: day, steps, end: chain.end } : null;
}
