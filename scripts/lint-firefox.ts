/** Builds for Firefox and has Mozilla's linter look at it; any warning fails. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

function run(args: string[]): void {
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

run(['wxt', 'build', 'extension', '-b', 'firefox', '--mv3']);
run(['addons-linter', 'extension/.output/firefox-mv3', '--warnings-as-errors', '--boring']);
