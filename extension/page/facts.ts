import { type Letterhead, letterheadDate, readLetterhead } from '../../shared/citation/index.ts';
import type { PageFacts, PageReading } from '../messages.ts';

export const NO_FACTS: PageFacts = { letterheadIssuer: null, letterheadPlace: null, issuedOn: null };

export function readPageLetterhead(text: string): Letterhead | null {
  return text ? readLetterhead(text) : null;
}

/** What the index may know of the page, to tell which province it speaks of. */
export function factsOf(letterhead: Letterhead | null): PageFacts {
  if (!letterhead) return NO_FACTS;
  return {
    letterheadIssuer: letterhead.issuer?.text.slice(0, 300) ?? null,
    letterheadPlace: letterhead.place?.text.slice(0, 120) ?? null,
    issuedOn: letterheadDate(letterhead).iso,
  };
}

/** The letterhead as the panel shows it. */
export function describeLetterhead(letterhead: Letterhead | null): PageReading['letterhead'] {
  return {
    type: letterhead?.type ?? null,
    symbol: letterhead?.symbol?.text ?? null,
    numberBlank: letterhead?.symbol?.number === '',
    issuer: letterhead?.issuer?.text ?? null,
    place: letterhead?.place?.text ?? null,
    dateText: letterhead?.issuedOn?.text ?? null,
    dayBlank: letterhead?.issuedOn?.problem === 'partial',
    title: letterhead?.title?.text ?? null,
    addressees: letterhead?.addressees.map(({ text }) => text) ?? [],
    signatory: letterhead?.signatory.name?.text ?? null,
    capacity: letterhead?.signatory.capacity?.text ?? null,
    distribution: letterhead?.distribution.map(({ text }) => text) ?? [],
    fileMark: letterhead?.fileMark?.text ?? null,
  };
}
