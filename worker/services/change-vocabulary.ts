import { CENTRAL, foldCode, issuerById, provinceBySlug } from '../../shared/registry/index.ts';
import type { SuccessionRequest, UnitCodeRequest, VocabularyChange } from '../../shared/schema/index.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { createVocabulary, type VocabularyRow } from '../stores/vocabulary.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { followersOf } from './vocabulary-effect.ts';
import { codesOf, readingsOfCodes, readingsOfHeir } from './vocabulary-readings.ts';

const ID_LENGTH = 16;

/** What a row says, before anybody said it. */
export type Said = Omit<VocabularyRow, 'id' | 'addedBy' | 'addedAt' | 'version'>;

const badField = (path: string, message: string) => new Refusal('badRequest', { errors: [{ path, message }] });

const COMMITTEE = /^(?:ubnd|hdnd)-(?:huyen|quan|thi-xa|thanh-pho|xa|phuong|dac-khu|thi-tran)-/;

/** A body that citations may name, in a place where it may be. */
function expectBody(id: string, path: string, jurisdiction: string | null): void {
  const known = issuerById(id);
  if (!known && !COMMITTEE.test(id)) throw badField(path, 'The registry knows no such body.');
  if (jurisdiction === null) return;
  if (jurisdiction !== CENTRAL && !provinceBySlug(jurisdiction))
    throw badField('jurisdiction', 'There is no such place.');
  if ((known?.level === 'central') !== (jurisdiction === CENTRAL))
    throw badField('jurisdiction', 'The body is not of that place.');
}

function expectSpan({ validFrom, validTo }: Pick<Said, 'validFrom' | 'validTo'>): void {
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    throw badField('validTo', 'It ends before it begins.');
}

/** What a request says of two unit codes; refuses what cannot be. */
export function saidOfCodes(request: Omit<UnitCodeRequest, 'dryRun'>): Said {
  const { code, means, issuer, jurisdiction, validFrom, validTo, source, reason } = request;
  expectBody(issuer, 'issuer', jurisdiction);
  expectSpan(request);
  if (foldCode(code) === foldCode(means))
    throw badField('means', 'The two differ in marks and signs only, and are one already.');
  if (codesOf(issuer).length === 0) throw badField('issuer', 'The body signs with no code.');
  const readings = JSON.stringify(readingsOfCodes(request));
  const rest = { issuer, jurisdiction, validFrom, validTo, source, reason, readings };
  return { kind: 'unitCode', word: code, means, meansName: null, ...rest };
}

/** What a request says of a body and its heir; refuses what cannot be. */
export function saidOfHeir(request: Omit<SuccessionRequest, 'dryRun'>): Said {
  const { former, heir, heirName, jurisdiction, validFrom, validTo, source, reason } = request;
  expectBody(former, 'former', jurisdiction);
  expectBody(heir, 'heir', jurisdiction);
  expectSpan(request);
  if (former === heir) throw badField('heir', 'A body is not its own heir.');
  if ((issuerById(former)?.level === 'central') !== (issuerById(heir)?.level === 'central'))
    throw badField('heir', 'One of the two is a central body, the other is not.');
  const readings = JSON.stringify(readingsOfHeir(request));
  const rest = { jurisdiction, validFrom, validTo, source, reason, readings };
  return { kind: 'succession', word: former, means: heir, issuer: null, meansName: heirName, ...rest };
}

const overlaps = (a: Pick<Said, 'validFrom' | 'validTo'>, b: Pick<Said, 'validFrom' | 'validTo'>) =>
  (a.validFrom ?? '') <= (b.validTo ?? '9') && (b.validFrom ?? '') <= (a.validTo ?? '9');

/** Refuses what is said already of the same days, and an heir whose files went back. */
async function expectNew(said: Said, id: string | null, db: D1Database): Promise<void> {
  const pair = (row: Said) => row.readings.split('},{').sort().join();
  const rows = (await createVocabulary(db).list(said.kind)).filter(
    (row) =>
      row.id !== id &&
      overlaps(row, said) &&
      (row.jurisdiction === null || said.jurisdiction === null || row.jurisdiction === said.jurisdiction),
  );
  const codes = (row: Said) => [foldCode(row.word), foldCode(row.means)].sort().join();
  const same = rows.find((row) =>
    said.kind === 'unitCode' ? row.issuer === said.issuer && codes(row) === codes(said) : pair(row) === pair(said),
  );
  if (same) throw new Refusal('conflict', { detail: `That is said already: ${same.id}.` });
  const back = rows.find((row) => said.kind === 'succession' && row.word === said.means && row.means === said.word);
  if (back) throw new Refusal('conflict', { detail: `The heir's own files go the other way: ${back.id}.` });
}

const shown = ({ kind, word, means, issuer, jurisdiction, validFrom, validTo, source }: Said) => ({
  kind,
  word,
  means,
  issuer,
  jurisdiction,
  validFrom,
  validTo,
  source,
});

/** Plans what an admin says of names. Citations follow afterwards, slice by slice. */
export async function planSaid(said: Said, place: CurationPlace): Promise<CurationChange> {
  await expectNew(said, null, place.db);
  const id = `v_${randomName(place.world.randomBytes, ID_LENGTH)}`;
  const row = { ...said, id, addedBy: place.caller, addedAt: place.at, version: 1 };
  return {
    id,
    statements: [createVocabulary(place.db).insert([row])],
    follows: () => followersOf({ id: '', said }, place.databases),
    audit: {
      actor: place.caller,
      action: 'vocabulary.add',
      subject: id,
      before: null,
      after: { ...shown(said), reason: said.reason },
    },
  };
}

/** A row as a change would leave it; refuses what cannot be. */
export async function changedSaid(
  order: { id: string; version: number; kind: Said['kind']; request: Omit<VocabularyChange, 'dryRun'> },
  db: D1Database,
): Promise<{ before: VocabularyRow; after: VocabularyRow }> {
  const before = await createVocabulary(db).read(order.id);
  if (before?.kind !== order.kind) throw new Refusal('notFound');
  expectVersion(order.version, before.version);
  const { validFrom = before.validFrom, validTo = before.validTo, source = before.source, reason } = order.request;
  const after = { ...before, validFrom, validTo, source, reason };
  expectSpan(after);
  if (order.kind === 'succession' && validFrom === null) throw badField('validFrom', 'State its first day.');
  await expectNew(after, order.id, db);
  return { before, after };
}

/** Plans that something said is true of other days, or has another source. */
export async function planSaidChange(
  order: Parameters<typeof changedSaid>[0],
  place: CurationPlace,
): Promise<CurationChange> {
  const { before, after } = await changedSaid(order, place.db);
  return {
    id: order.id,
    statements: [createVocabulary(place.db).change(after)],
    follows: () => followersOf({ id: order.id, said: after }, place.databases),
    audit: {
      actor: place.caller,
      action: 'vocabulary.change',
      subject: order.id,
      before: shown(before),
      after: { ...shown(after), reason: after.reason },
    },
  };
}
