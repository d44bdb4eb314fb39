import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox.exe'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

export interface FoundFirefox {
  executable: string;
  /** As it names itself: `153.7.0esr`. */
  version: string;
}

/** The Firefox named by FIREFOX_PATH, else one on PATH or in its usual place; null when the machine has none. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): FoundFirefox | null {
  const onPath = (env.PATH ?? '').split(path.delimiter).flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  const candidates = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : [...onPath, ...PLACES];
  for (const executable of candidates) {
    const version = existsSync(executable) ? versionOf(executable) : null;
    if (version) return { executable, version };
  }
  return null;
}

/** `Mozilla Firefox 153.7.0esr` names a version; anything else is no Firefox. */
export function readVersion(line: string): string | null {
  return /\bFirefox\b.*?(\d+(?:\.\w+)+)/.exec(line)?.[1] ?? null;
}

function versionOf(executable: string): string | null {
  try {
    return readVersion(
      execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return null;
  }
}

/** Whether a version comes before another: `128.9.0esr` before `140.0`. */
export function isOlder(version: string, least: string): boolean {
  const [own, other] = [version, least].map((each) => each.split('.').map((part) => Number.parseInt(part, 10)));
  for (let at = 0; at < Math.max(own!.length, other!.length); at++) {
    const difference = (own![at] ?? 0) - (other![at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
