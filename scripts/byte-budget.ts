/** Fails where what every page gets injected before the first hover is over its budget. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, EXTENSION } from './build-extension.ts';

/** Bytes, gzip, of the script that runs on every page before anybody hovers. */
const BUDGET = 20_000;

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

buildExtension();
const manifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8')) as Manifest;
const files = [...new Set(manifest.content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [])];
const sizes = files.map((file) => ({
  file,
  bytes: gzipSync(readFileSync(path.join(EXTENSION, file)), { level: 9 }).length,
}));
const script = sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0);
for (const { file, bytes } of sizes) console.log(`${String(bytes).padStart(7)} B gzip  ${file}`);
console.log(`${String(script).padStart(7)} B gzip of script on every page; the budget is ${BUDGET}`);
if (script === 0 || script > BUDGET) process.exitCode = 1;
