import { isDeepStrictEqual } from 'node:util';

/** Prints what was found; ends the run where it is not what must be. */
export function check(what: string, found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted))
    throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  console.log(`  ${what}: ${typeof found === 'object' ? 'yes' : found}`);
}
