/** `npm run bench -- NAME [ARGUMENTS]` runs `test/bench/NAME.ts`; without a name it lists them. */
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Every bench exports this. */
export type Bench = (args: string[]) => Promise<void>;

const folder = new URL('.', import.meta.url);
const NOT_BENCHES = new Set(['run', 'report', 'quantile']);

const [name, ...args] = process.argv.slice(2);
const file = name && /^[a-z-]+$/.test(name) && !NOT_BENCHES.has(name) ? new URL(`${name}.ts`, folder) : null;
if (file && existsSync(file)) {
  const { run } = (await import(file.href)) as { run: Bench };
  await run(args);
} else {
  const names = readdirSync(folder)
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => basename(entry, '.ts'))
    .filter((entry) => !NOT_BENCHES.has(entry));
  console.log(`usage: npm run bench -- NAME\nnames: ${names.join(', ')}`);
  process.exitCode = name ? 1 : 0;
}
