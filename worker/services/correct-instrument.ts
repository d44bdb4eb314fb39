import type { CorrectionRequest } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { CorrectedFacts, CorrectedRow, Corrections } from '../stores/corrections.ts';
import type { Stores } from '../stores/index.ts';
import type { Change } from '../stores/ledger.ts';
import { claimedSymbol } from './capture-rows.ts';
import { planCited } from './cite-instruments.ts';
import { correctedFacts, sameIdentity, shownFacts } from './corrected-facts.ts';
import { placedRow } from './import-place.ts';
import { ownIdentity } from './own-identity.ts';
import { readAsCorrected } from './read-as-corrected.ts';
import { readDocument } from './read-document.ts';
import { planStatement } from './state-facts.ts';

const ID_LENGTH = 16;

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
      before: { ...shownFacts(row), version: row.version },
      after: {
        ...shownFacts(facts),
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
