/** `npm run import -- FOLDER|FILE… --server URL [--token T | --invite CODE] [--dry-run] [--lang en]`: fills the index. Run again, it goes on. */
import { parseArgs } from 'node:util';
import type { ImportJob, ImportNote } from '../shared/schema/index.ts';
import { type Input, readInputs } from './import-inputs.ts';
import { sendInput } from './import-send.ts';
import { importToken } from './import-token.ts';
import { createProgress } from './progress-bar.ts';

const USAGE =
  'usage: npm run import -- FOLDER|FILE… --server URL [--token TOKEN | --invite CODE] [--dry-run] [--lang en]';

function summary(job: ImportJob, english: boolean): string {
  const { rows, created, updated, unchanged, suggested, bad } = job.counts;
  const rehearsal = english ? ' (rehearsed, nothing written)' : ' (chạy thử, chưa ghi gì)';
  const counts = english
    ? `${rows} rows: ${created} new, ${updated} added to, ${unchanged} unchanged, ${suggested} that differ, ${bad} bad`
    : `${rows} dòng: ${created} mới, ${updated} bổ sung, ${unchanged} không đổi, ${suggested} có chỗ khác, ${bad} hỏng`;
  return `${job.name}: ${counts}${job.dryRun ? rehearsal : ''}`;
}

function report(input: Input, job: ImportJob, notes: ImportNote[], english: boolean): void {
  console.log(summary(job, english));
  for (const column of job.ignoredColumns)
    console.log(english ? `  column ignored: ${column}` : `  cột không dùng: ${column}`);
  for (const note of notes) console.log(`  ${input.place(note.line)} [${note.kind}] ${english ? note.en : note.vi}`);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      server: { type: 'string' },
      token: { type: 'string' },
      invite: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      lang: { type: 'string', default: 'vi' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0 || !values.server) throw new Error(USAGE);
  const url = values.server.replace(/\/+$/, '');
  const inputs: Input[] = [];
  for (const target of positionals) inputs.push(...(await readInputs(target)));
  const token = await importToken(url, values);
  for (const input of inputs) {
    const progress = createProgress(input.name, input.total);
    const { job, notes } = await sendInput({ url, token }, input, {
      dryRun: values['dry-run'],
      told: (now) => progress.show(now.counts.rows),
    });
    progress.end();
    report(input, job, notes, values.lang === 'en');
  }
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
