import { CENTRAL, provinceBySlug } from '../../shared/registry/index.ts';
import { typeName } from '../../shared/registry/instrument-types.ts';
import { readSymbolParts } from '../../shared/resolution/index.ts';
import type { CorrectionRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { CorrectedFacts, CorrectedRow } from '../stores/corrections.ts';
import { placeSymbol } from './import-place.ts';
import { nameOf } from './instrument-card.ts';

const badField = (path: string, message: string) => new Refusal('badRequest', { errors: [{ path, message }] });

/** The facts as a person states them; number, body and year are read as a citation with these words would be. */
export function correctedFacts(row: CorrectedRow, request: CorrectionRequest): CorrectedFacts {
  const issuedOn = request.issuedOn ?? row.issuedOn;
  const facts: CorrectedFacts = {
    ...row,
    issuedOn,
    dateText: request.issuedOn ? null : row.dateText,
    title: request.title === undefined ? row.title : request.title,
    effectiveOn: request.effectiveOn === undefined ? row.effectiveOn : request.effectiveOn,
    expiresOn: request.expiresOn === undefined ? row.expiresOn : request.expiresOn,
  };
  if (request.type !== undefined && !typeName(request.type)) throw badField('type', 'There is no such type.');
  if (request.jurisdiction !== undefined && !isPlace(request.jurisdiction))
    throw badField('jurisdiction', 'There is no such place.');
  const jurisdiction = request.jurisdiction ?? row.jurisdiction;
  if (!row.symbol && request.symbol === undefined && request.issuer === undefined) {
    const [, body, type, ...rest] = row.key.split('/');
    const key = [jurisdiction, body, request.type ?? type, ...rest].join('/');
    return { ...facts, jurisdiction, key, type: request.type ?? row.type };
  }
  const yearMoves = row.number !== null && issuedOn?.slice(0, 4) !== row.issuedOn?.slice(0, 4);
  const stays = request.symbol === undefined && request.issuer === undefined && request.type === undefined;
  if (stays && jurisdiction === row.jurisdiction && !yearMoves) return facts;
  const symbol = request.symbol ?? row.symbol;
  if (!symbol) throw badField('symbol', 'It has no number; state one.');
  const body = { id: row.issuer, name: row.issuerName, jurisdiction };
  const issuer = request.issuer ?? nameOf(body, row.issuedOn);
  // a number without a code for its type is that of the act's own type
  const keepsType = request.symbol === undefined || readSymbolParts(symbol)?.typeCode === null;
  const type = request.type ?? (keepsType ? row.type : null);
  const place = placeSymbol(symbol, { type, issuer, issuedOn });
  if (!place) throw badField('symbol', 'Number, body and date do not name one instrument.');
  if (request.jurisdiction !== undefined && place.jurisdiction !== jurisdiction)
    throw badField('issuer', 'The body is not of that place.');
  return { ...facts, ...place, type: type ?? place.seriesType };
}

const isPlace = (slug: string) => slug === CENTRAL || provinceBySlug(slug) !== undefined;

export const sameIdentity = (a: CorrectedFacts, b: CorrectedFacts) =>
  a.jurisdiction === b.jurisdiction &&
  a.symbolFolded === b.symbolFolded &&
  a.series === b.series &&
  a.issuer === b.issuer;

/** What the log tells of them. */
export function shownFacts({ key, type, symbol, issuedOn, title, effectiveOn, expiresOn }: CorrectedFacts) {
  return { key, type, symbol, issuedOn, title, effectiveOn, expiresOn };
}
