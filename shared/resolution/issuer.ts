import {
  CENTRAL,
  cityFromOf,
  communeBody,
  communeIn,
  foldCode,
  isOfDistricts,
  issuerAsOf,
  issuerByCode,
  issuerById,
  type NamedIssuer,
  provinceBySlug,
  provinceNamed,
  readIssuer,
  type Unit,
  unitNamed,
} from '../registry/index.ts';
import { remember } from '../registry/remember.ts';
import type { Scope } from './scope.ts';

/** When what is cited was issued, as far as the words tell. */
export interface When {
  on: string | null;
  year: number | null;
}

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
/** A committee's name without a place; refuses `ubnd-huyen-dan-phuong`. */
const RELATIVE_UNIT = /^(?:ubnd|hdnd)-(?:huyen|quan|thi-xa|xa|phuong|dac-khu|thi-tran)$/;
const KINDS = { ubnd: 'Ủy ban nhân dân', hdnd: 'Hội đồng nhân dân' };

function committee(
  kind: 'ubnd' | 'hdnd',
  named: NamedIssuer | null,
  phrase: string | null,
  { scope, when }: { scope: Scope; when: When },
): { id: string | null; name: string | null } {
  const own = hostUnit(kind, scope.issuer);
  if (!named) return own ?? { id: kind, name: null };
  if (named.level === 'province') {
    const cityAlone = phrase !== null && /(?:thành phố|TP\.?)$/iu.test(phrase.normalize('NFC').trim());
    return cityAlone && !isCity(scope, when) ? (own ?? NOBODY) : { id: kind, name: null };
  }
  if (!RELATIVE_UNIT.test(named.id)) return { id: named.id, name: named.name };
  return own?.id.startsWith(`${named.id}-`) ? own : NOBODY;
}

const NOBODY = { id: null, name: null };

/** The committee or council of the unit whose page it is, below the province. */
function hostUnit(kind: 'ubnd' | 'hdnd', host: NamedIssuer | null): { id: string; name: string } | null {
  if (!host || !COMMITTEES.has(host.issuer.kind) || host.level === 'province') return null;
  return {
    id: host.id.replace(/^(?:ubnd|hdnd)/, kind),
    name: host.name.replace(/^(?:Ủy ban|Hội đồng) nhân dân/, KINDS[kind]),
  };
}

/** Whether "thành phố" alone means the whole place of a page, and not a town in it. */
function isCity({ jurisdiction, issuedOn }: Scope, when: When): boolean {
  const province = jurisdiction ? provinceBySlug(jurisdiction) : null;
  const since = province && cityFromOf(province);
  if (!since) return province === null || province.kind === 'city';
  return (earliest(when) ?? issuedOn ?? since) >= since;
}

/** Central bodies whose local branches sign with the same code: "Cục Thuế", "Bảo hiểm xã hội". */
function mayBeBranch(issuer: { kind: string; id: string }): boolean {
  return issuer.kind === 'agency' && !issuer.id.startsWith('tong-cuc');
}

interface ReadPhrase {
  named: NamedIssuer | null;
  place: string | null;
  unit: Unit | null;
}

const readPhrase: (phrase: string) => ReadPhrase = remember((phrase) => {
  const named = readIssuer(phrase);
  return {
    named,
    place: named?.province ?? provinceNamed(phrase)?.slug ?? null,
    unit: unitNamed(phrase.normalize('NFC')),
  };
});

/** The first day on which something of a year may have been issued; the day itself where it is known. */
const earliest = ({ on, year }: When) => on ?? (year === null ? null : `${year}-01-01`);

/** "UBND xã Tân Lập" on a page of UBND huyện Bắc Sơn: the huyện's own commune. */
function inOwnDistrict(issuer: IssuerRead, { issuer: host, jurisdiction }: Scope): IssuerRead {
  const commune = communeBody(issuer.id);
  const district =
    host?.level === 'district' && !RELATIVE_UNIT.test(host.id) ? /^(?:ubnd|hdnd)-(.+)$/.exec(host.id)?.[1] : undefined;
  const elsewhere = issuer.jurisdiction !== null && issuer.jurisdiction !== jurisdiction;
  if (!commune || commune.district !== null || !host || !district || elsewhere) return issuer;
  const name = issuer.name && `${issuer.name}, ${host.name.replace(/^(?:Ủy ban|Hội đồng) nhân dân /, '')}`;
  return { ...issuer, id: communeIn(commune.base, district), name };
}

/** Kinds of bodies that sign with one code in the province and in its units. */
const AT_EVERY_LEVEL = new Set(['office', 'police', 'front', 'union', 'agency', 'committee', 'court', 'procuracy']);

/** "Công an huyện Cao Lộc" is not the province's; without words, on a page of the huyện, the code may mean its own. */
function inUnit(
  issuer: IssuerRead,
  phrase: string | null,
  { scope: { issuer: host }, when }: { scope: Scope; when: When },
): IssuerRead {
  const body = issuer.id === null ? null : issuerById(issuer.id);
  if (!body || body.id === 'ubnd' || body.id === 'hdnd' || issuer.jurisdiction === CENTRAL) return issuer;
  if (body.level === 'district' || body.level === 'commune' || !AT_EVERY_LEVEL.has(body.kind)) return issuer;
  const read = phrase === null ? null : readPhrase(phrase);
  const unit = read ? ((read.named && issuerAsOf(read.named, earliest(when)).unit) ?? read.unit) : host?.unit;
  if (!unit) return issuer;
  const name = `${body.name.replace(/ (?:tỉnh|Việt Nam)$/, '')} ${unit.name}`;
  return { ...issuer, id: `${body.id}.${unit.slug}`, name, maybeCentral: false, stated: phrase !== null };
}

/** Since the districts ended, a commune's name stands alone in its province. */
function withoutDistrict(issuer: IssuerRead): IssuerRead {
  const commune = communeBody(issuer.id);
  return commune?.district ? { ...issuer, id: commune.base, name: issuer.name?.split(', ')[0] ?? null } : issuer;
}

/** Reads the issuer of a cited symbol: the phrase for level and place, the code for the body, as it was when it issued that. */
export function readCitedIssuer(code: string | null, phrase: string | null, scope: Scope, when: When): IssuerRead {
  const issuer = inUnit(readBody(code, phrase, scope, when), phrase, { scope, when });
  return isOfDistricts(when) ? inOwnDistrict(issuer, scope) : withoutDistrict(issuer);
}

function readBody(code: string | null, phrase: string | null, scope: Scope, when: When): IssuerRead {
  const { named: today, place } = phrase ? readPhrase(phrase) : { named: null, place: null };
  const named = today && issuerAsOf(today, earliest(when));
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
    return read(null, { ...committee(byCode.id, sameKind, phrase, { scope, when }), stated: named !== null });
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
