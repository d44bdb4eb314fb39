/**
 * Accuracy on hand-labelled text, by kind and group, with every miss. The folder holds `*.txt`, `gold.jsonl` and the scorer
 * `score.mjs`; it is given as argument or in GOLD, else looked for beside the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCitations } from '../../shared/citation/index.ts';
import { saveResults } from './report.ts';

const BESIDE = fileURLToPath(new URL('../../../shared/gold', import.meta.url));

export async function run(args: string[]): Promise<void> {
  const folder = path.resolve(args[0] ?? process.env.GOLD ?? BESIDE);
  const scorer = path.join(folder, 'score.mjs');
  if (!existsSync(scorer) || !existsSync(path.join(folder, 'gold.jsonl'))) {
    console.error(
      `No labelled text in ${folder}: it needs *.txt, gold.jsonl and score.mjs. Give the folder: npm run bench -- accuracy FOLDER`,
    );
    process.exitCode = 1;
    return;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'dan-chieu-'));
  const predictions = path.join(scratch, 'predictions.jsonl');
  try {
    writeFileSync(predictions, predict(folder));
    spawnSync(process.execPath, [scorer, predictions, '--verbose'], { stdio: 'inherit' });
    const { stdout } = spawnSync(process.execPath, [scorer, predictions, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    saveResults('accuracy', JSON.parse(stdout));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function predict(folder: string): string {
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((doc) =>
      findCitations(readFileSync(path.join(folder, doc), 'utf8')).map(
        ({ start, end, kind, type, symbol, issuedOn, issuer }) =>
          JSON.stringify({
            doc,
            start,
            end,
            kind,
            type,
            symbol: symbol?.text ?? null,
            issuedOn: issuedOn?.iso ?? null,
            issuer: issuer?.text ?? null,
          }),
      ),
    );
  return lines.join('\n');
}
