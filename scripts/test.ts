/** Every check in one run: lint, types, unit and workerd tests, browser tests; ends with one line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from './build-extension.ts';
import { ensureBrowser } from './install-browser.ts';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');

interface Tally {
  passed: number;
  failed: number;
}

function run(command: string, args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  return status === 0;
}

/** A command that either holds or does not: one test. */
function one(command: string, args: string[]): Tally {
  return run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that writes a report; a runner that fails without a failed test, or without a report, is itself one failure. */
function many(command: string, args: string[], report: string, read: (json: never) => Tally): Tally {
  const ok = run(command, args);
  try {
    const tally = read(JSON.parse(readFileSync(path.join(results, report), 'utf8')) as never);
    return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const readVitest = (json: { numPassedTests: number; numFailedTests: number }): Tally => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests,
});
const readPlaywright = (json: { stats: { expected: number; unexpected: number; flaky: number } }): Tally => ({
  passed: json.stats.expected,
  failed: json.stats.unexpected + json.stats.flaky,
});

function build(): Tally {
  try {
    buildExtension();
    ensureBrowser();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tallies = [
  build(),
  one('npx', ['biome', 'ci', '.']),
  one('npx', ['tsc', '-b', '--force']),
  one('node', ['scripts/byte-budget.ts']),
  one('node', ['scripts/lint-firefox.ts']),
  many(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
    'vitest.json',
    readVitest,
  ),
  many('npx', ['playwright', 'test'], 'e2e.json', readPlaywright),
];
const total = tallies.reduce((sum, tally) => ({
  passed: sum.passed + tally.passed,
  failed: sum.failed + tally.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
