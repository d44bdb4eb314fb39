import type { PackEvent, PackRecord } from '../../shared/schema/index.ts';
import type { StatusEvent } from '../../shared/status/index.ts';
import type { SuccessorRow } from '../stores/card-columns.ts';
import type { PackRow } from '../stores/packs.ts';
import { eventsOf, nameOf, toInstrument } from './instrument-card.ts';

/** Any day: what a record says depends on none. */
const NO_DAY = '2000-01-01';

/** An event with the words that a chain names its document by. */
export function toPackEvent(event: StatusEvent): PackEvent {
  if (!('by' in event)) {
    const { extendedBy, ...day } = event;
    return extendedBy ? { ...day, extendedBy: { ...extendedBy, brief: null } } : day;
  }
  const { id, key, symbol } = event.by;
  if (event.kind !== 'replaces' && event.kind !== 'repeals') return { ...event, by: { id, key, symbol, brief: null } };
  const { type, name, title, issuer, issuerName, jurisdiction, issuedOn, holding } = event.by as SuccessorRow;
  const body = { id: issuer, name: nameOf({ id: issuer, name: issuerName, jurisdiction }, issuedOn) };
  return {
    ...event,
    by: { id, key, symbol, brief: { id, key, type, symbol, name, title, issuer: body, issuedOn, holding } },
  };
}

/** A row as a pack keeps it. */
export function toPackRecord(row: PackRow): PackRecord {
  const { status: _, chain: __, heldNowBy: ___, ...instrument } = toInstrument(row, { today: NO_DAY, written: null });
  return {
    symbolFolded: row.symbolFolded,
    names: JSON.parse(row.names) as PackRecord['names'],
    issuerName: row.issuerName,
    series: row.series,
    seriesType: row.seriesType,
    instrument,
    events: eventsOf(row).map(toPackEvent),
  };
}
