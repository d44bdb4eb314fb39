/** Fills a local index with a made-up country and measures the Worker over it. `--size N` instruments; with a million, 10,000 and 100,000 come first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startWorkerProcess } from '../../scripts/worker-process.ts';
import type { Filled } from './index/fill.ts';
import { filledIndex } from './index/filled-index.ts';
import { addCallers, weigh } from './index/local-index.ts';
import { tryCapture, tryReads, tryResolve, trySearch } from './index/trials.ts';
import { tryOwnPort } from './index/try-own-port.ts';
import { createWorld } from './index/world.ts';
import { printTable, type Row, saveResults } from './report.ts';

const GROWTH = [10_000, 100_000, 1_000_000];

interface Wish {
  size: number;
  state: string;
  port: number;
  requests: number;
}

function growthRow(size: number, filled: Filled, weight: ReturnType<typeof weigh>): Row {
  const { instruments, citations, relations, bytes, parts } = weight;
  const share = (part: string) => (parts[part] ?? 0) / 1e6;
  return {
    size,
    instruments,
    citations,
    relations,
    MB: bytes / 1e6,
    'B/instrument, all': bytes / instruments,
    'B/instrument, own': ((parts.instruments ?? 0) + (parts.search ?? 0)) / instruments,
    'B/citation': (parts.citations ?? 0) / citations,
    'B/relation': (parts.relations ?? 0) / Math.max(1, relations),
    'audit MB': share('audit'),
    'search MB': share('search'),
    'fill s': filled.seconds.capture + filled.seconds.settle,
  };
}

async function measureSize(wish: Wish) {
  const { file, filled } = await filledIndex(wish);
  const tokens = addCallers(file);
  const weight = weigh(file);
  const world = createWorld(wish.size);
  const worker = await startWorkerProcess({ port: wish.port, state: wish.state });
  try {
    const server = { url: worker.url, tokens };
    const resolves = [
      await tryResolve(server, world, { citations: 200, requests: wish.requests }),
      await tryResolve(server, world, { citations: 1000, requests: wish.requests }),
      await tryResolve(server, world, { citations: 200, requests: Math.ceil(wish.requests / 10), placeless: true }),
    ];
    const captured = await tryCapture(server, world, wish.requests);
    const rows = [
      ...resolves.map(({ row }) => row),
      ...(await trySearch(server, world, wish.requests)),
      ...(await tryReads(server, world, wish.requests)),
      captured.row,
    ];
    await worker.stop();
    rows.push(...(await tryOwnPort(wish, world, tokens)).rows);
    const answers = resolves.map(({ row, verdict: { examples: _, ...counts } }) => ({ what: row.what!, ...counts }));
    const [minute] = loadavg();
    printTable(
      `${wish.size} instruments; ${minute?.toFixed(1)} programs ran or waited in the last minute`,
      rows.map((row) => ({ ...row, 'per second': row['per second'] ?? null, 'CPU ms': row['CPU ms'] ?? null })),
    );
    printTable('answers against the truth', answers);
    const examples = [...resolves.flatMap(({ verdict }) => verdict.examples), ...captured.wrongLinks];
    for (const example of examples.slice(0, 10)) console.log(`  ${example.slice(0, 400)}`);
    return { growth: growthRow(wish.size, filled, weight), rows, answers, examples, weight };
  } finally {
    await worker.stop();
  }
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '10000' },
      state: { type: 'string' },
      port: { type: 'string', default: '8795' },
      requests: { type: 'string', default: '200' },
    },
  });
  const size = Number(values.size);
  const sizes = values.state || size < GROWTH.at(-1)! ? [size] : GROWTH;
  const results = [];
  for (const each of sizes) {
    const state = values.state ?? mkdtempSync(path.join(tmpdir(), 'dan-chieu-index-'));
    try {
      const wish = { size: each, state, port: Number(values.port), requests: Number(values.requests) };
      results.push({ size: each, ...(await measureSize(wish)) });
    } finally {
      if (!values.state) rmSync(state, { recursive: true, force: true });
    }
    saveResults(`index-${each}`, results.at(-1));
  }
  printTable(
    'growth',
    results.map(({ growth }) => growth),
  );
}
