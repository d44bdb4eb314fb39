/** Resolving alone, over an index that is kept: `--size N --state FOLDER`; filled if it is not yet. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startWorkerProcess } from '../../scripts/worker-process.ts';
import { filledIndex } from './index/filled-index.ts';
import { addCallers } from './index/local-index.ts';
import { tryOwnPort } from './index/try-own-port.ts';
import { createWorld } from './index/world.ts';
import { printTable } from './report.ts';

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
  if (!values.state) throw new Error('Name the folder of the index: --state FOLDER');
  const place = { size: Number(values.size), state: values.state, port: Number(values.port) };
  const { file } = await filledIndex(place);
  // Brings a kept index up to the migrations of today.
  await (await startWorkerProcess({ port: place.port, state: place.state })).stop();
  const tokens = addCallers(file);
  const asked = { state: place.state, requests: Number(values.requests) };
  const { rows, verdicts } = await tryOwnPort(asked, createWorld(place.size), tokens);
  printTable(`${place.size} instruments; ${loadavg()[0]?.toFixed(1)} programs ran or waited in the last minute`, rows);
  const counts = verdicts.map(({ examples: _, ...verdict }, at) => ({ what: rows[at]!.what!, ...verdict }));
  printTable('answers against the truth', counts);
}
