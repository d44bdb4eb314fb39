import { CAPTURE_TEXT_MAX, type CaptureRequest, type ImportChunk } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { ImportRecord } from '../stores/imports.ts';
import { planCapture } from './capture-document.ts';
import { identityKey } from './capture-rows.ts';
import type { ChunkPlan, ImportWorld } from './import-chunk.ts';
import { htmlToText } from './import-html.ts';
import { noCounts, notesOf } from './import-metadata.ts';
import { noText, notDocument, otherText, type Reason, textTooLong } from './import-reasons.ts';
import { readInPlace } from './place-document.ts';
import { saysNothing } from './read-document.ts';
import { contentHashOf, storeText } from './store-text.ts';

/** What a rehearsal keeps of a document it has met. */
interface StagedText {
  /** Null for one that only this rehearsal knows. */
  id: string | null;
  key: string;
  contentHash: string;
}

type Outcome = 'created' | 'updated' | 'unchanged' | 'suggested' | 'bad';

function planOf(line: number, outcome: Outcome, reasons: Reason[], statements: D1PreparedStatement[] = []): ChunkPlan {
  return {
    statements,
    counts: { ...noCounts(), rows: 1, [outcome]: 1 },
    notes: notesOf(line, outcome === 'bad' ? 'bad' : 'suggestion', reasons),
    before: null,
    after: null,
  };
}

/** What the index, or this rehearsal so far, holds in the place of a document. */
async function metBefore(request: CaptureRequest, contentHash: string, job: ImportRecord, around: ImportWorld) {
  const { stores } = around;
  const { document, identity, copy } = await readInPlace(request, contentHash, stores.instruments);
  const places = [identityKey(identity), contentHash];
  const staged = job.dryRun ? await stores.imports.readStaged(job.id, places) : new Map<string, string>();
  const rehearsed = staged.get(places[0]!) ?? staged.get(contentHash);
  const [same] = await stores.listings.readKnown([identity]);
  const held = rehearsed ? (JSON.parse(rehearsed) as StagedText) : same?.contentHash ? same : copy;
  return { document, identity, places, held: held as StagedText | null, mentioned: same !== undefined };
}

/** The words of a document that a chunk brings. */
export const documentText = ({ text, document }: ImportChunk) => (document?.html ? htmlToText(text) : text);

/** Plans the capture of one document; another text of an instrument whose text is held is a suggestion and changes nothing. */
export async function planDocument(
  job: ImportRecord,
  chunk: ImportChunk,
  caller: string,
  around: ImportWorld,
): Promise<ChunkPlan> {
  const { document, line } = chunk;
  if (!document && !chunk.text.trim()) return { ...planOf(line, 'bad', []), counts: noCounts() };
  if (!document) throw new Refusal('badRequest', { detail: 'A chunk of documents names its document.' });
  const text = documentText(chunk);
  if (!text.trim()) return planOf(line, 'bad', [noText(document.name)]);
  if (text.length > CAPTURE_TEXT_MAX) return planOf(line, 'bad', [textTooLong(document.name, CAPTURE_TEXT_MAX)]);
  const request: CaptureRequest = { text, sourceUrl: document.sourceUrl, portal: document.portal, home: null };
  const contentHash = await contentHashOf(text);
  const { identity, places, held, mentioned, ...met } = await metBefore(request, contentHash, job, around);
  if (saysNothing(met.document)) return planOf(line, 'bad', [notDocument(document.name)]);
  if (held?.contentHash === contentHash) return planOf(line, 'unchanged', []);
  if (held) {
    const said = [otherText(document.name, held.key)];
    if (job.dryRun || !held.id) return planOf(line, 'suggested', said);
    const { textKey } = await storeText(text, around.texts);
    const fact = {
      field: 'text',
      held: held.contentHash,
      offered: textKey,
      stands: 'held' as const,
      source: document.sourceUrl,
    };
    const suggestion = { instrument: held.id, line, ...fact };
    const at = around.world.now().toISOString();
    return planOf(line, 'suggested', said, [around.stores.listings.insertSuggestions([suggestion], job.id, at)]);
  }
  const outcome = mentioned ? 'updated' : 'created';
  if (job.dryRun) {
    const known: StagedText = { id: null, key: identity.key, contentHash };
    const stage = around.stores.imports.stage(
      job.id,
      places.map((place) => ({ identity: place, known })),
    );
    return planOf(line, outcome, [], [stage]);
  }
  const stored = await storeText(text, around.texts);
  const change = await planCapture(request, caller, stored, around);
  const { before, after } = change.audit;
  return { ...planOf(line, outcome, [], change.statements), before, after };
}
