import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
let tree: string;

/** A tree with the project's own configuration and one module in each folder. */
beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'dan-chieu-arrows-'));
  for (const file of ['tsconfig.base.json', 'biome.json']) cpSync(path.join(root, file), path.join(tree, file));
  mkdirSync(path.join(tree, 'node_modules'));
  for (const name of ['@cloudflare', '@wxt-dev', 'wxt', 'preact', 'vite']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(tree, 'node_modules', name));
  }
  for (const folder of ['shared', 'worker', 'extension']) {
    mkdirSync(path.join(tree, folder));
    cpSync(path.join(root, folder, 'tsconfig.json'), path.join(tree, folder, 'tsconfig.json'));
    writeFileSync(path.join(tree, folder, 'thing.ts'), `export const thing = '${folder}';\n`);
  }
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function compile(folder: string, source: string): number | null {
  const file = path.join(tree, folder, 'arrow.ts');
  writeFileSync(file, source);
  const { status } = spawnSync(bin('tsc'), ['-b', folder, '--force'], { cwd: tree });
  rmSync(file);
  return status;
}

function lint(file: string, source: string): string {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), source);
  const { stdout, stderr } = spawnSync(bin('biome'), ['lint', file], { cwd: tree, encoding: 'utf8' });
  rmSync(path.join(tree, file));
  return stdout + stderr;
}

describe('a wrong import between folders', () => {
  it.each([
    ['shared', 'worker'],
    ['shared', 'extension'],
    ['worker', 'extension'],
    ['extension', 'worker'],
  ])('does not compile: %s -> %s', (from, to) => {
    expect(compile(from, `export { thing as other } from '../${to}/thing.ts';\n`)).not.toBe(0);
  });

  it.each([
    ['shared', './thing.ts'],
    ['worker', '../shared/thing.ts'],
    ['extension', '../shared/thing.ts'],
  ])('is not any import: %s -> %s compiles', (from, target) => {
    expect(compile(from, `export { thing as other } from '${target}';\n`)).toBe(0);
  });

  it.each([
    ['shared/citation/arrow.ts', 'zod'],
    ['shared/registry/arrow.ts', '../resolution/scope.ts'],
    ['worker/arrow.ts', '../extension/thing.ts'],
    ['extension/page/arrow.ts', '../api/client.ts'],
    ['extension/entrypoints/page.content/arrow.ts', '../../api/client.ts'],
  ])('is refused by the linter: %s -> %s', (file, target) => {
    expect(lint(file, `import { thing } from '${target}';\nexport const other = thing;\n`)).toContain(
      'noRestrictedImports',
    );
  });
});
