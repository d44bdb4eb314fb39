import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readInputs } from './import-inputs.ts';
import { sendInput } from './import-send.ts';

const STARTER = path.resolve(import.meta.dirname, '../worker/starter');

/**
 * Loads the known laws and central instruments into the index of a state folder, once for each edition of the lists:
 * what was loaded is noted beside it. Resolves with the rows that the index took in, null where it has them already.
 */
export async function loadStarter(url: string, token: string, state: string): Promise<number | null> {
  const note = path.join(state, 'starter.json');
  const inputs = await readInputs(STARTER);
  const edition = JSON.stringify(inputs.map((input) => input.digest));
  try {
    if (readFileSync(note, 'utf8') === edition) return null;
  } catch {}
  let rows = 0;
  for (const input of inputs) {
    const { job } = await sendInput({ url, token }, input, { dryRun: false, told: () => {} });
    rows += job.counts.rows - job.counts.bad;
  }
  writeFileSync(note, edition);
  return rows;
}
