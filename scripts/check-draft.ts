/** `npm run check-draft -- FILE…`: what a reviewer would look at in a draft, from its own words alone. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkText } from '../shared/findings/check-text.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'vi' } },
  allowPositionals: true,
});
const english = values.lang === 'en';
const today = new Date().toISOString().slice(0, 10);

function report(file: string, text: string): void {
  const { citations, findings } = checkText(text, today);
  if (values.json) {
    console.log(JSON.stringify({ file, citations: citations.length, findings }));
    return;
  }
  console.log(
    `${file}: ${english ? `${citations.length} references, ${findings.length} findings` : `${citations.length} dẫn chiếu, ${findings.length} phát hiện`}`,
  );
  for (const { span, vi, en } of findings) {
    const line = span ? `${english ? 'line' : 'dòng'} ${text.slice(0, span.start).split('\n').length}: ` : '';
    console.log(`  ${line}${english ? en : vi}`);
  }
}

if (positionals.length === 0) {
  console.error('usage: npm run -s check-draft -- FILE… [--json] [--lang en]');
  process.exitCode = 2;
}
for (const file of positionals) {
  try {
    report(file, readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
