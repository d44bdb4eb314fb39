/** `npm run export -- FILE --server URL [--token T | --invite CODE]`: writes the whole index to a file that `npm run import` restores. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { importToken } from './import-token.ts';

/** Copies one answer line by line; resolves with the place where the next one begins, null at the end. Throws where it broke off. */
async function copyPart(url: string, token: string, after: string | null, write: (line: string) => void) {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  const response = await fetch(`${url}/v1/export${query}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`/v1/export answered ${response.status}.`);
  let end: { next: string | null } | null = null;
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    write(`${line}\n`);
    if (line.startsWith('{"end":true')) end = JSON.parse(line) as { next: string | null };
  }
  if (!end) throw new Error('The export broke off. Run it again.');
  return end.next;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { server: { type: 'string' }, token: { type: 'string' }, invite: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || !values.server)
    throw new Error('usage: npm run export -- FILE --server URL [--token TOKEN | --invite CODE]');
  const url = values.server.replace(/\/+$/, '');
  const token = await importToken(url, values);
  const out = openSync(file, 'w', 0o600);
  let lines = 0;
  try {
    const write = (line: string) => {
      writeSync(out, line);
      lines += 1;
    };
    for (let after: string | null = null, more = true; more; more = after !== null)
      after = await copyPart(url, token, after, write);
  } finally {
    closeSync(out);
  }
  console.log(`${file}: ${lines} lines`);
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
