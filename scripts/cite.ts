/** `npm run -s cite -- FILE…`: one JSON object a line for every reference found. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Citation, findCitations } from '../shared/citation/index.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run -s cite -- FILE…');
  process.exitCode = 2;
}
for (const file of files) {
  const text = readText(file);
  if (text === null) process.exitCode = 1;
  else
    process.stdout.write(
      findCitations(text)
        .map((citation) => `${JSON.stringify(describe(basename(file), citation))}\n`)
        .join(''),
    );
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

function describe(
  doc: string,
  { start, end, text, kind, type, symbol, name, issuedOn, issuer, title, pinpoint }: Citation,
) {
  return {
    doc,
    start,
    end,
    text,
    kind,
    type,
    symbol: symbol?.text ?? null,
    name,
    issuedOn: issuedOn?.iso ?? null,
    issuer: issuer?.text ?? null,
    title: title?.text ?? null,
    pinpoint: pinpoint?.text ?? null,
  };
}
