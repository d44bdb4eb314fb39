import {
  CENTRAL,
  foldCode,
  issuerByCode,
  type NamedIssuer,
  provinceBySlug,
  provinceNamed,
  readIssuer,
} from '../registry/index.ts';
import { remember } from '../registry/remember.ts';
import type { Scope } from './scope.ts';

/** The body that issued what a citation names. Nulls are what its words and symbol leave open. */
export interface IssuerRead {
  /** Registry id, a placed id such as `ubnd-huyen-cao-loc`, or the folded code of an unknown body. */
  id: string | null;
  /** Name of a body the registry does not hold by this id. */
  name: string | null;
  /** `trung-uong`, a province named by the phrase, or null for "the page's own". */
  jurisdiction: string | null;
  /** False when the code is shared by bodies of several levels and no words tell which. */
  stated: boolean;
  /** True for a body that may be a central one as well as the province's. */
  maybeCentral: boolean;
}

const COMMITTEES = new Set(['committee', 'council']);
/** A committee's name without a place: ends in the unit's word. */
const RELATIVE_UNIT = /-(?:huyen|quan|thi-xa|xa|phuong|dac-khu|thi-tran)$/;

function committee(
  kind: 'ubnd' | 'hdnd',
  named: NamedIssuer | null,
  phrase: string | null,
  scope: Scope,
): { id: string | null; name: string | null } {
  const host = scope.issuer;
  const hostUnit =
    host && COMMITTEES.has(host.issuer.kind) && host.level !== 'province'
      ? host.id.replace(/^(?:ubnd|hdnd)/, kind)
      : null;
  if (!named) return { id: hostUnit ?? kind, name: hostUnit && host ? host.name : null };
  if (named.level === 'province') {
    const cityAlone = phrase !== null && /(?:thành phố|TP\.?)$/iu.test(phrase.normalize('NFC').trim());
    const province = scope.jurisdiction ? provinceBySlug(scope.jurisdiction) : null;
    if (cityAlone && province && province.kind !== 'city' && !province.cityFrom)
      return { id: hostUnit, name: hostUnit && host ? host.name : null };
    return { id: kind, name: null };
  }
  if (!RELATIVE_UNIT.test(named.id)) return { id: named.id, name: named.name };
  return hostUnit?.startsWith(named.id) && host ? { id: hostUnit, name: host.name } : { id: null, name: null };
}

/** Central bodies whose local branches sign with the same code: "Cục Thuế", "Bảo hiểm xã hội". */
function mayBeBranch(issuer: { kind: string; id: string }): boolean {
  return issuer.kind === 'agency' && !issuer.id.startsWith('tong-cuc');
}

interface ReadPhrase {
  named: NamedIssuer | null;
  place: string | null;
}

const readPhrase: (phrase: string) => ReadPhrase = remember((phrase) => {
  const named = readIssuer(phrase);
  return { named, place: named?.province ?? provinceNamed(phrase)?.slug ?? null };
});

/** Reads the issuer of a cited symbol: the phrase for level and place, the code for the body. */
export function readCitedIssuer(code: string | null, phrase: string | null, scope: Scope): IssuerRead {
  const { named, place } = phrase ? readPhrase(phrase) : { named: null, place: null };
  const byCode = code ? issuerByCode(code) : null;
  const read = (id: string | null, rest: Partial<IssuerRead> = {}): IssuerRead => ({
    id,
    name: null,
    jurisdiction: place,
    maybeCentral: false,
    stated: true,
    ...rest,
  });
  if (byCode?.level === 'central') {
    if (!mayBeBranch(byCode) || (place === null && scope.jurisdiction === CENTRAL))
      return read(byCode.id, { jurisdiction: CENTRAL });
    return read(byCode.id, { maybeCentral: place === null });
  }
  if (byCode && (byCode.id === 'ubnd' || byCode.id === 'hdnd')) {
    const sameKind = named && COMMITTEES.has(named.issuer.kind) ? named : null;
    return read(null, { ...committee(byCode.id, sameKind, phrase, scope), stated: named !== null });
  }
  if (byCode?.kind === 'office') {
    const office = named?.issuer.kind === 'office' && named.level !== 'central' ? named.id : byCode.id;
    return read(office, { stated: named !== null });
  }
  if (byCode) return read(byCode.id);
  if (named?.level === 'central' && place === null) return read(named.id, { jurisdiction: CENTRAL });
  if (named) return read(named.id, { name: named.name });
  const local = place !== null || /(?<!\p{L})(?:tỉnh|thành phố|huyện|xã|phường)(?!\p{L})/iu.test(phrase ?? '');
  return read(code && phrase ? foldCode(code) : null, { name: phrase, maybeCentral: !local, stated: false });
}
