/** Imports a list into an empty local index, killed half-way and run again. `--rows N` rows, one in a hundred of them bad. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { callApi } from '../../scripts/api.ts';
import { readInputs } from '../../scripts/import-inputs.ts';
import { sendInput } from '../../scripts/import-send.ts';
import { databaseFile } from '../../scripts/local-d1.ts';
import { startWorkerProcess } from '../../scripts/worker-process.ts';
import { PROVINCES } from '../../shared/registry/index.ts';
import type { ImportJob, SessionReply } from '../../shared/schema/index.ts';
import { quantile } from './quantile.ts';
import { printTable, saveResults } from './report.ts';

const TITLES = [
  'giao chỉ tiêu kế hoạch',
  'phê duyệt dự án đầu tư xây dựng',
  'ban hành quy chế làm việc',
  'kiện toàn Ban Chỉ đạo',
];
const OLD = PROVINCES.filter((province) => province.validTo === null || province.validTo > '2025');
const day = (at: number) => new Date(Date.UTC(2015 + (at % 10), 0, 1 + (at % 360))).toISOString().slice(0, 10);

/** A row of a made-up register: every province issues the same numbers each year. */
function rowOf(at: number): string {
  const province = OLD[at % OLD.length]!;
  const round = Math.floor(at / OLD.length);
  if (at % 100 === 37)
    return at % 200 === 37
      ? '{"type": "quyet-dinh", "symbol"'
      : JSON.stringify({ type: 'quyet-dinh', symbol: `${at}/QĐ-UBND` });
  return JSON.stringify({
    type: 'quyet-dinh',
    symbol: `${Math.floor(round / 10) + 1}/QĐ-UBND`,
    issuer: `UBND ${province.kind === 'city' ? 'thành phố' : 'tỉnh'} ${province.name}`,
    issuedOn: day(round),
    title: `Về việc ${TITLES[at % TITLES.length]} năm ${2015 + (round % 10)}, đợt ${round}`,
    source: 'sổ đăng ký văn bản đi',
  });
}

const sizeOf = (file: string | null) =>
  file
    ? [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0)
    : 0;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '100000' }, port: { type: 'string', default: '8793' } },
  });
  const rows = Number(values.rows);
  const state = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  const file = path.join(state, 'so-dang-ky.ndjson');
  writeFileSync(file, Array.from({ length: rows }, (_, at) => `${rowOf(at)}\n`).join(''));
  const worker = await startWorkerProcess({ port: Number(values.port), state: path.join(state, 'worker') });
  try {
    const body = { invite: worker.invite };
    const { token } = await callApi<SessionReply>({ url: worker.url, path: '/v1/session', body });
    const server = { url: worker.url, token };
    const [input] = await readInputs(file);
    const empty = sizeOf(databaseFile(path.join(state, 'worker')));

    const pass = async (name: string, dryRun: boolean, killedAt = Number.POSITIVE_INFINITY) => {
      const times: number[] = [];
      let sent = 0;
      let first = -1;
      let last: ImportJob | null = null;
      let clock = performance.now();
      const began = clock;
      const told = (job: ImportJob) => {
        if (first < 0) first = job.counts.rows;
        else times.push(performance.now() - clock);
        last = job;
        clock = performance.now();
        if (job.counts.rows >= killedAt) throw new Error('killed');
      };
      const bytes = (each: number) => {
        sent += each;
        clock = performance.now();
      };
      await sendInput(server, input!, { dryRun, told, bytes }).catch((error: Error) => {
        if (error.message !== 'killed') throw error;
      });
      const seconds = (performance.now() - began) / 1000;
      const { counts } = last! as ImportJob;
      const done = counts.rows - first;
      const at = {
        pass: name,
        rows: done,
        s: seconds,
        'rows/s': done / seconds,
        'chunk p50 ms': quantile(times, 0.5),
        'chunk p99 ms': quantile(times, 0.99),
        'sent MB': sent / 1e6,
      };
      return { ...at, new: counts.created, unchanged: counts.unchanged, bad: counts.bad };
    };

    const table = [
      await pass('rehearsed', true),
      await pass('killed half-way', false, rows / 2),
      await pass('run again', false),
      await pass('the same list once more', false),
    ];
    const bytes = sizeOf(databaseFile(path.join(state, 'worker'))) - empty;
    const created = table[2]!.new;
    printTable(`Import of ${rows} rows, one in a hundred bad`, table);
    printTable('Bytes', [{ instruments: created, 'database MB': bytes / 1e6, 'B/row': bytes / created }]);
    const reconciled = created + table[2]!.unchanged + table[2]!.bad === rows && table[2]!.bad === table[0]!.bad;
    if (!reconciled) throw new Error('The counts do not reconcile.');
    saveResults('import', { rows, table, bytes });
  } finally {
    await worker.stop();
    rmSync(state, { recursive: true, force: true });
  }
}
