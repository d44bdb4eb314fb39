import { UNKNOWN } from '../../shared/resolution/index.ts';
import type { CaptureRequest } from '../../shared/schema/index.ts';
import type { Instruments, KnownInstrument } from '../stores/instruments.ts';
import { type OwnIdentity, ownIdentity } from './own-identity.ts';
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

const rowIdentity = ({ key, symbolFolded, series, issuer }: KnownInstrument) => ({ key, symbolFolded, series, issuer });

/** Reads a text on the portal it was met on; met nowhere in particular, it belongs where a copy of it does. */
export async function readInPlace(
  request: Pick<CaptureRequest, 'text' | 'portal' | 'home'>,
  contentHash: string,
  instruments: Instruments,
): Promise<PlacedDocument> {
  const copies = await instruments.readCopies(contentHash);
  const belongs = copies.find((copy) => copy.jurisdiction !== UNKNOWN)?.jurisdiction ?? null;
  const document = readDocument({ ...request, portal: request.portal ?? belongs });
  const identity = ownIdentity(document, contentHash);
  const copy = copies.find((each) => each.jurisdiction === identity.jurisdiction) ?? null;
  return {
    document,
    identity: copy?.corrected ? { ...identity, ...rowIdentity(copy) } : identity,
    copy,
    unplaced: copies.find((copy) => copy.jurisdiction === UNKNOWN) ?? null,
  };
}
