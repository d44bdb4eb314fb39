import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strictLibraries } from '../../extension/strict-libraries.ts';

const { transform } = strictLibraries() as unknown as {
  transform(code: string, id: string): { code: string } | null;
};
const read = (file: string) => readFileSync(`node_modules/${file}`, 'utf8');

test.each([
  ['preact/dist/preact.mjs', /\.innerHTML=/],
  ['d3-selection/dist/d3-selection.mjs', /innerHTML =/],
  ['zod/v4/core/util.js', /new F\(|= Function/],
  ['zod/v4/core/doc.js', /= Function/],
])('%s loses what our pages may not do', (file, forbidden) => {
  const before = read(file);
  expect(before).toMatch(forbidden);
  expect(transform(before, `/somewhere/node_modules/${file}`)?.code).not.toMatch(forbidden);
});

test('a library that reads otherwise fails the build', () => {
  expect(() => transform('export {}', '/node_modules/preact/dist/preact.mjs')).toThrow('no longer holds');
});

test('our own files pass as they are', () => {
  expect(transform('element.innerHTML=words', '/extension/panel/Panel.tsx')).toBeNull();
});
