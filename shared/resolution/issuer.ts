import {
  CENTRAL,
  foldCode,
  issuerByCode,
  type NamedIssuer,
  provinceBySlug,
  provinceNamed,
  readIssuer,
} from '../registry/index.ts';
import type { Scope } from './scope.ts';

/** The body that issued what a citation names. Nulls are what its words and symbol leave open. */
export interface IssuerRead {
  /** Registry id, a placed id such as `ubnd-huyen-cao-loc`, or the folded code of an unknown body. */
  id: string | null;
  /** Name of a body the registry does not hold by this id. */
  name: string | null;
  /** `trung-uong`, a province named by the phrase, or null for "the page's own". */
  jurisdiction: string | null;
  /** True when the words name the body; false when only the symbol's code does. */
  stated: boolean;
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

/** Reads the issuer of a cited symbol: the phrase for level and place, the code for the body. */
export function readCitedIssuer(code: string | null, phrase: string | null, scope: Scope): IssuerRead {
  const named = phrase ? readIssuer(phrase) : null;
  const byCode = code ? issuerByCode(code) : null;
  const place = named?.province ?? (phrase ? (provinceNamed(phrase)?.slug ?? null) : null);
  const stated = named !== null;
  if (byCode?.level === 'central') return { id: byCode.id, name: null, jurisdiction: CENTRAL, stated };
  if (byCode && (byCode.id === 'ubnd' || byCode.id === 'hdnd')) {
    const sameKind = named && COMMITTEES.has(named.issuer.kind) ? named : null;
    return { ...committee(byCode.id, sameKind, phrase, scope), jurisdiction: place, stated };
  }
  if (byCode?.kind === 'office' && named?.issuer.kind === 'office' && named.level !== 'central')
    return { id: named.id, name: null, jurisdiction: place, stated };
  if (byCode) return { id: byCode.id, name: null, jurisdiction: place, stated };
  if (named?.level === 'central') return { id: named.id, name: null, jurisdiction: CENTRAL, stated };
  if (named) return { id: named.id, name: named.name, jurisdiction: place, stated };
  return { id: code && phrase ? foldCode(code) : null, name: phrase, jurisdiction: place, stated: false };
}
