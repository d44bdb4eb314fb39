import type { Plugin } from 'vite';

interface Cut {
  file: RegExp;
  from: string;
  to: string;
}

/**
 * What our libraries can do and our pages may not: Preact and d3-selection write HTML from text, Zod makes code from text. Neither is
 * used here, and both are refused by the extension pages' policy, so the build leaves them out.
 */
const CUTS: readonly Cut[] = [
  { file: /preact\/dist\/preact\.(?:module\.|m)?js$/, from: '(t.innerHTML=h.__html)', to: 'h.__html' },
  { file: /d3-selection\/dist\/d3-selection\.mjs$/, from: 'this.innerHTML = ', to: 'this.textContent = ' },
  { file: /zod\/v4\/core\/util\.js$/, from: 'new F("");', to: 'throw new Error("no code from text");' },
  { file: /zod\/v4\/core\/util\.js$/, from: 'const F = Function;', to: '' },
  { file: /zod\/v4\/core\/doc\.js$/, from: 'const F = Function;', to: 'const F = Error;' },
];

/** Fails the build when a library no longer reads as it did, so that nothing slips back in with an update. */
export function strictLibraries(): Plugin {
  return {
    name: 'strict-libraries',
    enforce: 'pre',
    transform(code, id) {
      const cuts = CUTS.filter(({ file }) => file.test(id.split('?', 1)[0]!.replaceAll('\\', '/')));
      return cuts.length === 0 ? null : { code: cuts.reduce(cutOut, code), map: null };
    },
  };
}

function cutOut(code: string, { from, to, file }: Cut): string {
  if (!code.includes(from)) throw new Error(`${file} no longer holds ${from}`);
  return code.replaceAll(from, to);
}
