import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { databaseFile } from '../../../scripts/local-d1.ts';
import { createCorpus } from './corpus.ts';
import { type Filled, fillIndex } from './fill.ts';
import { createIndex } from './local-index.ts';
import { COPY_SIZE, createWorld } from './world.ts';

const CITATIONS_EACH = 5;

interface Place {
  size: number;
  state: string;
  port: number;
}

/** A state folder whose index holds the world of `size` instruments; one that was filled before is taken as it is. */
export async function filledIndex({ size, state, port }: Place): Promise<{ file: string; filled: Filled }> {
  const note = path.join(state, `filled-${size}.json`);
  const kept = databaseFile(state);
  if (kept && existsSync(note)) return { file: kept, filled: JSON.parse(readFileSync(note, 'utf8')) as Filled };
  const file = await createIndex(state, port);
  const first = Math.min(size, COPY_SIZE);
  const world = createWorld(first);
  const wish = { world, corpus: createCorpus(world), citations: first * CITATIONS_EACH, copies: size / first };
  const filled = await fillIndex(file, wish, (line) => console.error(line));
  writeFileSync(note, JSON.stringify(filled));
  return { file, filled };
}
