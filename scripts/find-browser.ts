import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Branded Chrome ignores --load-extension from version 137 on, so only older ones, Chromium and Chrome for Testing
 * can be opened with the extension in them.
 */
export function loadsExtensions(versionLine: string): boolean {
  const branded = /Google Chrome (?!for Testing)(\d+)/.exec(versionLine);
  return branded === null || Number(branded[1]) < 137;
}

function usable(executable: string): boolean {
  if (!existsSync(executable)) return false;
  try {
    return loadsExtensions(
      execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

/** Path of a browser that can be opened with an unpacked extension; null when the machine has none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = (env.PATH ?? '').split(path.delimiter).flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  const own = [env.CHROMIUM_PATH, chromium.executablePath()].filter((found) => found !== undefined && found !== '');
  return [...own, ...onPath, ...PLACES].find((candidate) => usable(candidate as string)) ?? null;
}
