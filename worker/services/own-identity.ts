import { CENTRAL, issuerByCode, provinceOn } from '../../shared/registry/index.ts';
import { formatKey, type Identity, readSymbolParts, UNKNOWN } from '../../shared/resolution/index.ts';
import type { ReadDocument } from './read-document.ts';

export interface OwnIdentity extends Identity {
  key: string;
  symbolFolded: string;
  issuerName: string | null;
  number: number | null;
  /** False when the text tells too little, so that the identity hangs on its content. */
  placed: boolean;
}

/** Letters of the content hash that tell unnumbered texts apart. */
const HASH_LETTERS = 12;

/**
 * The identity of a captured document: from its number line where that is filled in and its place and year are known,
 * otherwise from its content, so that the same text is always the same instrument and two different ones never meet.
 */
export function ownIdentity(document: ReadDocument, contentHash: string): OwnIdentity {
  const { letterhead, own, scope } = document;
  const mark = contentHash.slice(0, HASH_LETTERS);
  const finish = (identity: Identity, rest: Omit<OwnIdentity, keyof Identity | 'key'>): OwnIdentity => ({
    ...identity,
    ...rest,
    key: formatKey(identity),
  });
  if (own?.kind === 'exact' && own.issuer && own.series && own.slug && own.symbolFolded && own.seriesType) {
    const [jurisdiction = UNKNOWN] = own.jurisdictions;
    const { issuer, seriesType, series, slug, symbolFolded, issuerName, number } = own;
    return finish(
      { jurisdiction, issuer, seriesType, series, slug },
      { symbolFolded, issuerName, number, placed: true },
    );
  }
  const blank = letterhead.symbol
    ? readSymbolParts(`1${letterhead.symbol.text.replace(/^[^/-]*/, '')}`, letterhead.type)
    : null;
  const byCode = blank?.issuerCode ? issuerByCode(blank.issuerCode) : null;
  const issuer = own?.issuer ?? scope.issuer?.id ?? byCode?.id ?? UNKNOWN;
  const central = (own?.jurisdictions[0] ?? (byCode?.level === 'central' ? CENTRAL : null)) === CENTRAL;
  const year = letterhead.issuedOn?.year ?? own?.series ?? null;
  const place = central ? CENTRAL : scope.jurisdiction;
  const jurisdiction = place === null ? UNKNOWN : (provinceOn(place, scope.issuedOn ?? '')?.slug ?? place);
  const seriesType = own?.seriesType ?? letterhead.type ?? blank?.seriesType ?? 'van-ban';
  if (own?.slug && own.symbolFolded) {
    const identity = {
      jurisdiction,
      issuer: `${issuer}~${mark}`,
      seriesType,
      series: own.series ?? (year ? String(year) : UNKNOWN),
      slug: own.slug,
    };
    return finish(identity, {
      symbolFolded: own.symbolFolded,
      issuerName: own.issuerName,
      number: null,
      placed: false,
    });
  }
  const slug = `${letterhead.draft ? 'du-thao' : 'khong-so'}-${mark}`;
  const identity = { jurisdiction, issuer, seriesType, series: year ? String(year) : UNKNOWN, slug };
  return finish(identity, { symbolFolded: `~${mark}`, issuerName: null, number: null, placed: false });
}
