/** The public door of the registry, for the background and the Worker. The recogniser imports single modules. */
export { communeBody, communeIn, isOfDistricts, mayBeOneBody } from './commune.ts';
export { fold, foldCode } from './fold.ts';
export { INSTRUMENT_TYPES, type InstrumentType, typeName } from './instrument-types.ts';
export {
  issuerAsOf,
  issuerByCode,
  issuerById,
  issuerByPhrase,
  issuerOn,
  type NamedIssuer,
  readIssuer,
} from './issuer-lookup.ts';
export { CENTRAL, ISSUERS, type Issuer } from './issuers.ts';
export { KNOWN_LAWS, type KnownLaw, lawByKey, lawsNamed } from './known-laws.ts';
export { type LawAnswer, type LawQuestion, lawFor } from './law-for.ts';
export { provinceNamed } from './province-named.ts';
export {
  cityFromOf,
  FORMER_PROVINCES,
  HUE_CITY_FROM,
  MERGED_ON,
  PROVINCES,
  type Province,
  provinceBySlug,
  provinceOfHost,
  provinceOn,
} from './provinces.ts';
export { type Unit, unitNamed } from './unit-named.ts';
