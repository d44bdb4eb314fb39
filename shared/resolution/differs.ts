import type { Instrument } from '../schema/index.ts';

type Field = 'jurisdiction' | 'issuer' | 'type' | 'issuedOn' | 'title' | 'status' | 'holding';

const READ: Record<Field, (instrument: Instrument) => string | null> = {
  jurisdiction: (instrument) => instrument.jurisdiction.id,
  issuer: (instrument) => instrument.issuer.id,
  type: (instrument) => instrument.type,
  issuedOn: (instrument) => instrument.issuedOn,
  title: (instrument) => instrument.title,
  status: (instrument) => instrument.status.today.code,
  holding: (instrument) => instrument.holding,
};

/** The fields in which candidates are not all alike, in the order a card shows them. */
export function differingFields(candidates: readonly Instrument[]): Field[] {
  return (Object.keys(READ) as Field[]).filter((field) => new Set(candidates.map(READ[field])).size > 1);
}
