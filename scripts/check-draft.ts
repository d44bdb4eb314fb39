/**
 * `npm run check-draft -- FILE… [--server URL [--token T | --invite CODE]] [--json] [--lang en]`: what a reviewer would look
 * at in a draft, from its own words alone, or from what a server's index knows as well.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkText } from '../shared/findings/check-text.ts';
import type { CheckReply } from '../shared/schema/index.ts';
import { callApi } from './api.ts';
import { importToken } from './import-token.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'vi' },
    server: { type: 'string' },
    token: { type: 'string' },
    invite: { type: 'string' },
  },
  allowPositionals: true,
});
const english = values.lang === 'en';
const today = new Date().toISOString().slice(0, 10);

const url = values.server?.replace(/\/+$/, '');

/** What the index of the server finds, or, without one, the draft's own words. */
async function check(text: string): Promise<Pick<CheckReply, 'findings'> & { citations: readonly unknown[] }> {
  if (!url) return checkText(text, today);
  const token = await importToken(url, values);
  return callApi<CheckReply>({ url, path: '/v1/check', token, body: { text } });
}

async function report(file: string, text: string): Promise<void> {
  const { citations, findings } = await check(text);
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
  console.error(
    'usage: npm run -s check-draft -- FILE… [--server URL [--token TOKEN | --invite CODE]] [--json] [--lang en]',
  );
  process.exitCode = 2;
}
for (const file of positionals) {
  try {
    await report(file, readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
