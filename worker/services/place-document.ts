import { UNKNOWN } from '../../shared/resolution/index.ts';
import type { CaptureRequest } from '../../shared/schema/index.ts';
import type { Instruments, KnownInstrument } from '../stores/instruments.ts';
import { type OwnIdentity, ownIdentity } from './own-identity.ts';
import { readAsCorrected } from './read-as-corrected.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** A document read where it stands, with what the index holds of the same text. */
export interface PlacedDocument {
  document: ReadDocument;
  identity: OwnIdentity;
  /** The same text in the same place. */
  copy: KnownInstrument | null;
  /** The same text, captured before anybody knew where it belongs. */
  unplaced: KnownInstrument | null;
}

const rowIdentity = ({ key, jurisdiction, symbolFolded, series, issuer, issuerName }: KnownInstrument) => ({
  key,
  jurisdiction,
  symbolFolded,
  series,
  issuer,
  issuerName,
});

/** The copy that a person took out of the place where the text is read to stand. */
async function movedCopy(copies: readonly KnownInstrument[], key: string, instruments: Instruments) {
  const moved = copies.filter((copy) => copy.corrected === 1);
  if (moved.length === 0) return null;
  const id = await instruments.readFormerKey(key);
  return moved.find((copy) => copy.id === id) ?? null;
}

/** Reads a text on the portal it was met on; met nowhere in particular, it belongs where a copy of it does. */
export async function readInPlace(
  request: Pick<CaptureRequest, 'text' | 'portal' | 'home'>,
  contentHash: string,
  instruments: Instruments,
): Promise<PlacedDocument> {
  const copies = await instruments.readCopies(contentHash);
  const belongs = copies.find((copy) => copy.jurisdiction !== UNKNOWN)?.jurisdiction ?? null;
  const asked = { ...request, portal: request.portal ?? belongs };
  const document = readDocument(asked);
  const identity = ownIdentity(document, contentHash);
  const here = copies.find((each) => each.jurisdiction === identity.jurisdiction);
  const copy = here ?? (await movedCopy(copies, identity.key, instruments));
  return {
    document: copy?.corrected ? readAsCorrected(asked, { document, identity }, copy) : document,
    identity: copy?.corrected ? { ...identity, ...rowIdentity(copy) } : identity,
    copy,
    unplaced: copies.find((copy) => copy.jurisdiction === UNKNOWN) ?? null,
  };
}
