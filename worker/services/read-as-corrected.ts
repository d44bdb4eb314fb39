import { readIssuer } from '../../shared/registry/index.ts';
import { type Scope, UNKNOWN } from '../../shared/resolution/index.ts';
import type { CaptureRequest } from '../../shared/schema/index.ts';
import { nameOf } from './instrument-card.ts';
import type { OwnIdentity } from './own-identity.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** Where a document stands, by a person's word. */
export interface CorrectedPlace {
  jurisdiction: string;
  issuer: string;
  issuerName: string | null;
  issuedOn: string | null;
}

/** A text read again where a person says it stands: its relative words mean what they mean there and then. */
export function readAsCorrected(
  request: Pick<CaptureRequest, 'text' | 'portal' | 'home'>,
  read: { document: ReadDocument; identity: OwnIdentity },
  place: CorrectedPlace,
): ReadDocument {
  const { document, identity } = read;
  const corrected: Partial<Scope> = {};
  if (place.jurisdiction !== identity.jurisdiction && place.jurisdiction !== UNKNOWN)
    corrected.jurisdiction = place.jurisdiction;
  const moved = corrected.jurisdiction !== undefined || place.issuer !== identity.issuer;
  const body = { id: place.issuer, name: place.issuerName, jurisdiction: place.jurisdiction };
  if (moved) corrected.issuer = readIssuer(nameOf(body, place.issuedOn));
  if (place.issuedOn !== null && place.issuedOn !== (document.letterhead.issuedOn?.iso ?? null))
    corrected.issuedOn = place.issuedOn;
  return Object.keys(corrected).length === 0 ? document : readDocument(request, corrected);
}
