import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

function run(command: string, args: string[]): boolean {
  console.error(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A browser for the tests: one that is there, else Debian's package, else Playwright's download. Throws with the remedy. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (canUseApt()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium here and none could be installed. Install Chromium, or set CHROMIUM_PATH to its executable, and run this again.',
  );
}
