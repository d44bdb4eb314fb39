import { createHash, randomFillSync } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { CaptureRequest } from '../../../shared/schema/index.ts';
import type { Env } from '../../../worker/env.ts';
import { randomName } from '../../../worker/http/digest.ts';
import { planCapture } from '../../../worker/services/capture-document.ts';
import { createStores } from '../../../worker/stores/index.ts';
import { settleStatements } from '../../../worker/stores/settle.ts';
import type { Corpus } from './corpus.ts';
import { writeDocument } from './documents.ts';
import { lawRows } from './laws.ts';
import { openAsD1 } from './local-database.ts';
import { multiply } from './multiply.ts';
import type { World } from './world.ts';

const NOW = new Date('2026-11-20T03:00:00.000Z');
const CAPTURES_IN_ONE = 2000;

const POOL = new Uint8Array(1 << 16);
let left = 0;
function randomBytes(length: number): Uint8Array {
  if (left < length) {
    randomFillSync(POOL);
    left = POOL.length;
  }
  left -= length;
  return POOL.subarray(left, left + length);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the index holds after filling. */
export interface Filled {
  documents: number;
  citationsMeant: number;
  seconds: { capture: number; settle: number };
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000; PRAGMA temp_store = MEMORY',
  );
  return db;
}

/** The project's plan for a capture, written without the reply that each HTTP request adds, and settled for many at a time. */
async function capture(db: DatabaseSync, world: World, corpus: Corpus, citations: number, say: (line: string) => void) {
  const local = openAsD1(db);
  const clock = { now: () => NOW, randomBytes, fetch };
  const stores = createStores({ DB: local } as unknown as Env, clock);
  db.exec('BEGIN');
  await local.batch([
    stores.instruments.insert(
      lawRows(() => `i_${randomName(randomBytes, 16)}`),
      NOW.toISOString(),
    ),
  ]);
  let meant = 0;
  for (const [at, index] of corpus.held.entries()) {
    // Half as many to twice as many, by turns, so that documents are short and long.
    const wanted = Math.round((citations / corpus.held.length) * (0.5 + (at % 11) / 10));
    const { text, cited } = writeDocument(world, index, { citations: wanted, first: corpus.firstOf(at) });
    meant += cited.length;
    const request = CaptureRequest.parse({ text });
    const stored = {
      textKey: `texts/${sha256(text)}`,
      contentHash: sha256(text.normalize('NFC').replace(/\s+/g, ' ').trim()),
    };
    await stores.ledger.write(`bench-${at}`, async () => {
      const plan = await planCapture(request, 'p_bench', stored, { stores, world: clock, settle: () => [] });
      return { statements: plan.statements, audit: plan.audit, reply: { value: null } };
    });
    if ((at + 1) % CAPTURES_IN_ONE === 0) {
      await local.batch(settleStatements(local, [], ''));
      db.exec('COMMIT; BEGIN');
      if ((at + 1) % (CAPTURES_IN_ONE * 10) === 0) say(`${at + 1} of ${corpus.held.length} documents captured`);
    }
  }
  await local.batch(settleStatements(local, [], ''));
  db.exec('COMMIT');
  return meant;
}

/** Fills the D1 file of a stopped Worker with a world, through the same rules that a capture over HTTP goes through. */
export async function fillIndex(
  file: string,
  wish: { world: World; corpus: Corpus; citations: number; copies: number },
  say: (line: string) => void,
): Promise<Filled> {
  const db = open(file);
  const began = performance.now();
  const citationsMeant = await capture(db, wish.world, wish.corpus, wish.citations, say);
  const captured = performance.now();
  if (wish.copies > 1) await multiply(db, wish.copies, say);
  const settled = performance.now();
  db.close();
  const written = new DatabaseSync(file);
  written.exec('PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)');
  written.close();
  return {
    documents: wish.corpus.held.length,
    citationsMeant,
    seconds: { capture: (captured - began) / 1000, settle: (settled - captured) / 1000 },
  };
}
