import { CENTRAL, provinceBySlug } from '../../shared/registry/index.ts';
import { typeName } from '../../shared/registry/instrument-types.ts';
import { readSymbolParts } from '../../shared/resolution/index.ts';
import type { CorrectionRequest } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { CorrectedFacts, CorrectedRow, Corrections } from '../stores/corrections.ts';
import type { Stores } from '../stores/index.ts';
import type { Change } from '../stores/ledger.ts';
import { claimedSymbol } from './capture-rows.ts';
import { planCited } from './cite-instruments.ts';
import { placedRow, placeSymbol } from './import-place.ts';
import { nameOf } from './instrument-card.ts';
import { ownIdentity } from './own-identity.ts';
import { readAsCorrected } from './read-as-corrected.ts';
import { readDocument } from './read-document.ts';

const ID_LENGTH = 16;

const badField = (path: string, message: string) => new Refusal('badRequest', { errors: [{ path, message }] });

/** The facts as a person states them; number, body and year are read as a citation with these words would be. */
function correctedFacts(row: CorrectedRow, request: CorrectionRequest): CorrectedFacts {
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

const sameIdentity = (a: CorrectedFacts, b: CorrectedFacts) =>
  a.jurisdiction === b.jurisdiction &&
  a.symbolFolded === b.symbolFolded &&
  a.series === b.series &&
  a.issuer === b.issuer;

function shown({ key, type, symbol, issuedOn, title, effectiveOn, expiresOn }: CorrectedFacts) {
  return { key, type, symbol, issuedOn, title, effectiveOn, expiresOn };
}

/** What its text cites, where its relative words mean something else now; null where they mean what they did. */
async function readAgain(
  row: CorrectedRow,
  facts: CorrectedFacts,
  { stores, world, readText }: Pick<Parameters<typeof planCorrection>[2], 'stores' | 'world' | 'readText'>,
) {
  const stays =
    row.jurisdiction === facts.jurisdiction && row.issuer === facts.issuer && row.issuedOn === facts.issuedOn;
  const text = stays ? null : await readText(row.id);
  if (text === null) return null;
  const request = { text, portal: row.jurisdiction, home: null };
  const document = readDocument(request);
  const identity = ownIdentity(document, row.contentHash ?? '');
  const corrected = readAsCorrected(request, { document, identity }, facts);
  const self = { id: row.id, identity: facts, known: true, at: world.now().toISOString() };
  const cited = await planCited(corrected, self, { stores, randomBytes: world.randomBytes });
  return { ...cited, claims: corrected.citations.map(claimedSymbol).filter((symbol) => symbol !== null) };
}

/** Plans what a person says of an instrument whose text is not held; what others say it is stays with them. */
function planStatement(
  { title, issuedOn, effectiveOn, expiresOn, source, reason, ...identity }: CorrectionRequest,
  row: CorrectedRow,
  {
    corrections,
    settle,
    caller,
  }: Pick<Parameters<typeof planCorrection>[2], 'corrections' | 'settle'> & { caller: string },
): Change<{ id: string }> {
  if (Object.values(identity).some((value) => value !== undefined))
    throw new Refusal('conflict', {
      detail: 'Its text is not held: number, body, place and type are what others say of it.',
    });
  if (issuedOn !== undefined && /^\d{4}/.test(row.series) && issuedOn.slice(0, 4) !== row.series.slice(0, 4))
    throw new Refusal('conflict', { detail: 'Its number is of another year.' });
  const stated = { title, issuedOn, effectiveOn, expiresOn };
  const facts = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  const outweighs = title !== undefined || issuedOn !== undefined;
  return {
    statements: [
      corrections.state(row.id, outweighs ? { ...facts, verified: 1 } : facts),
      ...settle([row.symbolFolded, ...(row.nameFolded ? [row.nameFolded] : [])], ''),
    ],
    audit: {
      actor: caller,
      action: 'instrument.correct',
      subject: row.id,
      before: { ...shown(row), version: row.version },
      after: { ...shown({ ...row, ...facts }), readIn: source ?? null, reason: reason ?? null },
    },
    reply: { value: { id: row.id } },
    journal: true,
  };
}

/**
 * Plans the correction of what a held text was read to say of itself. What others say of the number it bore stays with
 * that number; what they say of its right one becomes said of it; its old names go on.
 */
export async function planCorrection(
  request: CorrectionRequest,
  place: { id: string; version: number; caller: string },
  around: {
    stores: Stores;
    corrections: Corrections;
    world: World;
    settle: (touched: readonly string[], document: string) => D1PreparedStatement[];
    /** The text of a held instrument. */
    readText: (id: string) => Promise<string | null>;
    /** Whether the database of this instrument holds a place as well. */
    holds: (jurisdiction: string) => boolean;
  },
): Promise<Change<{ id: string }>> {
  const { stores, corrections, world } = around;
  const { id } = place;
  const at = world.now().toISOString();
  const row = await corrections.read(id);
  if (!row) throw new Refusal('notFound');
  if (row.version !== place.version)
    throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  if (row.holding !== 'held') return planStatement(request, row, { ...around, caller: place.caller });
  const facts = correctedFacts(row, request);
  const moves = !sameIdentity(facts, row);
  if (!around.holds(facts.jurisdiction))
    throw new Refusal('conflict', { detail: 'That place is kept in another database.' });
  const [found = null] = moves ? await stores.instruments.readKnown([facts]) : [];
  const there = found?.id === id ? null : found;
  if (there?.former) throw new Refusal('conflict', { detail: `That number was found to be ${there.key}.` });
  if (there?.holding === 'held') throw new Refusal('conflict', { detail: `Another text is held as ${there.key}.` });
  const cited = await readAgain(row, facts, around);
  const rightful = moves && row.referred ? `i_${randomName(world.randomBytes, ID_LENGTH)}` : null;
  const touched = [
    row.symbolFolded,
    facts.symbolFolded,
    ...(row.nameFolded ? [row.nameFolded] : []),
    ...(await stores.citations.readClaimedSymbols(id)),
    ...(cited?.claims ?? []),
  ];
  return {
    statements: [
      ...(there ? corrections.clear(there.id) : []),
      corrections.write(id, facts),
      ...(rightful
        ? [
            stores.instruments.insert([placedRow({ ...row, name: null }, rightful)], at),
            ...corrections.giveBack(id, rightful),
          ]
        : []),
      ...(found && !there ? [corrections.forgetFormer(facts)] : []),
      ...(there ? corrections.takeOver(there.id, await corrections.readListed(there.id), id) : []),
      ...(moves ? [corrections.addAliases([row.key, ...(there ? [there.id] : [])], id, at)] : []),
      ...(cited
        ? [...stores.citations.deleteOf(id), stores.instruments.insert(cited.created, at), ...cited.statements]
        : []),
      ...around.settle(touched, id),
    ],
    audit: {
      actor: place.caller,
      action: 'instrument.correct',
      subject: id,
      before: { ...shown(row), version: row.version },
      after: {
        ...shown(facts),
        absorbed: there?.id ?? null,
        created: rightful,
        cited: cited?.citations ?? null,
        readIn: request.source ?? null,
        reason: request.reason ?? null,
      },
    },
    reply: { value: { id } },
    journal: true,
  };
}
