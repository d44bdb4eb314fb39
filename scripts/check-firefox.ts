/** Builds for Firefox and has an installed Firefox go through what a reader does: `npm run check:firefox`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findFirefox, isOlder } from './find-firefox.ts';

const root = path.resolve(import.meta.dirname, '..');

function end(complaint: string): never {
  console.error(complaint);
  process.exit(1);
}

function run(args: string[]): boolean {
  const { status } = spawnSync('npx', args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  });
  return status === 0;
}

function leastVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'extension/.output/firefox-mv3/manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.strict_min_version;
}

const found = findFirefox();
if (!found) {
  end(
    process.env.FIREFOX_PATH
      ? `${process.env.FIREFOX_PATH} is no Firefox: nothing was checked. FIREFOX_PATH must name its program.`
      : 'No Firefox is installed here: nothing was checked. Install one, or name its program with FIREFOX_PATH.',
  );
}
if (!run(['wxt', 'build', 'extension', '-b', 'firefox', '--mv3'])) end('The extension could not be built for Firefox.');
const least = leastVersion();
if (isOlder(found.version, least))
  end(`${found.executable} is Firefox ${found.version}; the extension needs ${least} or newer: nothing was checked.`);
console.log(`\nFirefox ${found.version} (${found.executable}); the extension needs ${least} or newer.`);
process.exitCode = run([
  'playwright',
  'test',
  '--config',
  'test/firefox/playwright.config.ts',
  ...process.argv.slice(2),
])
  ? 0
  : 1;
