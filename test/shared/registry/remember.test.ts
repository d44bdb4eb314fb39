import { expect, it } from 'vitest';
import { remember } from '../../../shared/registry/remember.ts';

it('reads a text once, null answers too, until it has read as many others', () => {
  const asked: string[] = [];
  const read = remember((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  }, 2);
  expect([read('một'), read('một'), read(''), read('')]).toEqual([3, 3, null, null]);
  expect(asked).toEqual(['một', '']);
  expect([read('hai'), read('một')]).toEqual([3, 3]);
  expect(asked).toEqual(['một', '', 'hai', 'một']);
});
