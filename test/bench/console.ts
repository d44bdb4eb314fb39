/** What an admin does all day, in real Chromium over a filled index; ends with an error where counts and log do not agree. `--size N` instruments, `--rows N` imported. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { check } from './console/check.ts';
import { importKilled } from './console/import-killed.ts';
import { mergeAndUndo, type Pair } from './console/merge-and-undo.ts';
import { scrollHistory } from './console/scroll.ts';
import { settleByKeyboard } from './console/settle.ts';
import { faultsOf, takeSnapshot } from './console/snapshot.ts';
import { openStage } from './console/stage.ts';
import { editTogether } from './console/two-admins.ts';
import { filledIndex } from './index/filled-index.ts';
import { addCallers } from './index/local-index.ts';
import { printTable, saveResults } from './report.ts';

const PAIRS = 3;
const EDITS = 10;

/** Numbers that two provinces both have in one year, in neighbouring numbers of one series; and instruments far from them. */
function chooseInstruments(file: string): { pairs: Pair[]; others: string[] } {
  const db = new DatabaseSync(file, { readOnly: true });
  const pairs = db
    .prepare(
      `SELECT a.id AS one, b.id AS other FROM instruments a JOIN instruments b ON b.symbol_folded = a.symbol_folded AND b.series = a.series
       WHERE a.jurisdiction = 'lang-son' AND b.jurisdiction = 'cao-bang' AND a.series = '2023' AND a.type = 'quyet-dinh' AND b.type = a.type
         AND a.cited_by > 0 AND b.cited_by > 0 ORDER BY a.number LIMIT ${PAIRS}`,
    )
    .all() as unknown as Pair[];
  const others = db
    .prepare(
      `SELECT id FROM instruments WHERE jurisdiction = 'ca-mau' AND holding = 'held' ORDER BY id LIMIT ${EDITS + 1}`,
    )
    .all()
    .map(({ id }) => String(id));
  db.close();
  return { pairs, others };
}

function countInstruments(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const { n } = db.prepare('SELECT count(*) AS n FROM instruments').get() as { n: number };
  db.close();
  return n;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '50000' },
      rows: { type: 'string', default: '100000' },
      state: { type: 'string' },
      port: { type: 'string', default: '8797' },
    },
  });
  const state = path.resolve(values.state ?? mkdtempSync(path.join(tmpdir(), 'dan-chieu-console-')));
  const port = Number(values.port);
  const { file } = await filledIndex({ size: Number(values.size), state, port });
  const [token] = addCallers(file);
  const { pairs, others } = chooseInstruments(file);
  const faultsBefore = faultsOf(file);
  const stage = await openStage({ state, port, token: token! });
  try {
    const rows = [
      await settleByKeyboard(stage),
      await mergeAndUndo(stage, { pairs, others: others.slice(0, EDITS), snapshot: () => takeSnapshot(file) }),
      await editTogether(stage, others.at(-1)!),
      await importKilled(stage, { rows: Number(values.rows), instruments: () => countInstruments(file) }),
    ];
    const scrolled = await scrollHistory(stage);
    for (const [what, found] of Object.entries(faultsOf(file))) check(what, found, faultsBefore[what]);
    const [minute] = loadavg();
    printTable(
      `${values.size} instruments; ${minute?.toFixed(1)} programs ran or waited in the last minute`,
      rows.map((row) => ({ ...row, 'rehearsed s': row['rehearsed s'] ?? null })),
    );
    printTable('scrolling', [scrolled]);
    saveResults('console', { rows, scrolled });
  } finally {
    await stage.close();
    if (!values.state) rmSync(state, { recursive: true, force: true });
  }
}
