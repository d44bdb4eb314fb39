import { CENTRAL, provinceBySlug } from '../../shared/registry/index.ts';
import { remember } from '../../shared/registry/remember.ts';
import { heldNow, issuerName, type SaidHeir, UNKNOWN } from '../../shared/resolution/index.ts';
import type { CitingSentence, Instrument, StatusOn } from '../../shared/schema/index.ts';
import { conflictsIn, type StatedDate, type StatusEvent, statusOn } from '../../shared/status/index.ts';
import { type CardRow, type CitingRow, readTold } from '../stores/card-columns.ts';

/** A date as decrees write it: 02/5/2024, 08/02/2024. */
export const formatDate: (iso: string) => string = remember((iso) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
});

/** Name of a province, or of the centre. */
export function jurisdictionName(id: string): string {
  if (id === CENTRAL) return 'Trung ương';
  return provinceBySlug(id)?.name ?? 'Chưa rõ';
}

/** Name of a body as documents of the date write it. */
export function nameOf(body: { id: string; name: string | null; jurisdiction: string }, on: string | null): string {
  return body.id.startsWith(UNKNOWN) ? 'Chưa rõ cơ quan' : issuerName(body, on);
}

/** The sentence of a citation and the document that holds it; null when the row has none. */
export function toCitingSentence(row: CitingRow): CitingSentence | null {
  if (row.sentence === null || row.citingId === null) return null;
  const issuer = nameOf(
    { id: row.citingIssuer, name: row.citingIssuerName, jurisdiction: row.citingJurisdiction },
    row.citingIssuedOn,
  );
  return {
    text: row.sentence,
    start: row.sentenceStart ?? 0,
    end: row.sentenceEnd ?? 0,
    citing: {
      id: row.citingId,
      key: row.citingKey,
      type: row.citingType,
      symbol: row.citingSymbol,
      issuer,
      issuedOn: row.citingIssuedOn,
      dateText: row.citingIssuedOn ? formatDate(row.citingIssuedOn) : row.citingDateText,
      draft: row.citingDraft === 1,
    },
  };
}

/** The events that decide an instrument's status: its own days, and what others do to it. */
export function eventsOf(row: Pick<CardRow, 'effectiveOn' | 'expiresOn' | 'events'>): StatusEvent[] {
  const own: StatusEvent[] = [
    ...(row.effectiveOn ? [{ kind: 'effect' as const, on: row.effectiveOn }] : []),
    ...(row.expiresOn ? [{ kind: 'expiry' as const, on: row.expiresOn }] : []),
  ];
  return row.events === '[]' ? own : [...own, ...(JSON.parse(row.events) as StatusEvent[])];
}

/** Everything the card says of an instrument, with its status today and on the citing document's date. */
export function toInstrument(row: CardRow, dates: { today: string; written: string | null }): Instrument {
  const body = { id: row.issuer, name: row.issuerName, jurisdiction: row.jurisdiction };
  const events = eventsOf(row);
  const statedDates = row.statedDates === null ? [] : (JSON.parse(row.statedDates) as StatedDate[]);
  const conflicts = conflictsIn({ issuedOn: row.issuedOn, events, statedDates });
  const status = (on: string): StatusOn => {
    const { code, since, cause, by } = statusOn(on, events);
    return { on, code, since, cause, by: by && { id: by.id, key: by.key, symbol: by.symbol } };
  };
  const instrument: Instrument = {
    id: row.id,
    key: row.key,
    type: row.type,
    symbol: row.symbol,
    name: row.name,
    title: row.title,
    titleFrom: row.titleFrom,
    issuer: { id: row.issuer, name: nameOf(body, row.issuedOn) },
    jurisdiction: { id: row.jurisdiction, name: jurisdictionName(row.jurisdiction) },
    heldNowBy: heldNow(body, dates.today, row.heirs === '[]' ? [] : (JSON.parse(row.heirs) as SaidHeir[])),
    issuedOn: row.issuedOn,
    dateText: row.issuedOn ? formatDate(row.issuedOn) : row.dateText,
    draft: row.draft === 1,
    holding: row.holding,
    sourceUrl: row.sourceUrl,
    citedBy: row.citedBy,
    bestSentence: row.told === null ? null : toCitingSentence(readTold(row.told)),
    status: { today: status(dates.today), whenWritten: dates.written ? status(dates.written) : null },
    version: row.version,
    state: row.state,
    listed: row.listedVerified === null ? null : { source: row.listedSource, verified: row.listedVerified === 1 },
  };
  if (conflicts.length > 0) instrument.conflicts = conflicts;
  return instrument;
}
