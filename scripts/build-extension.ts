import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const EXTENSION = path.join(root, 'extension/.output/chrome-mv3');

function newest(dir: string): number {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) =>
      entry.isDirectory() ? newest(path.join(dir, entry.name)) : statSync(path.join(dir, entry.name)).mtimeMs,
    )
    .reduce((latest, at) => Math.max(latest, at), 0);
}

function isFresh(): boolean {
  try {
    const built = statSync(path.join(EXTENSION, 'manifest.json')).mtimeMs;
    const sources = [
      newest(path.join(root, 'extension')),
      newest(path.join(root, 'shared')),
      statSync(path.join(root, 'package-lock.json')).mtimeMs,
    ];
    return sources.every((at) => at < built);
  } catch {
    return false;
  }
}

/** Builds the Chrome build where a source is newer than it; throws with the builder's words. */
export function buildExtension(): void {
  if (isFresh()) return;
  const built = spawnSync('npx', ['wxt', 'build', 'extension'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The extension could not be built.\n${built.stdout}${built.stderr}`);
}
