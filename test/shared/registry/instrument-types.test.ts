import { describe, expect, it, test } from 'vitest';
import { INSTRUMENT_TYPES, typeName } from '../../../shared/registry/instrument-types.ts';

describe('the table of instrument types', () => {
  it('has no id and no code twice', () => {
    const codes = INSTRUMENT_TYPES.flatMap((type) => type.codes);
    expect(new Set(INSTRUMENT_TYPES.map((type) => type.id)).size).toBe(INSTRUMENT_TYPES.length);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it('writes ids in kebab-case ASCII and words in NFC', () => {
    for (const type of INSTRUMENT_TYPES) {
      expect(type.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const word of type.words) expect(word).toBe(word.normalize('NFC'));
    }
  });

  test.each([
    ['quyet-dinh', 'Quyết định'],
    ['cong-van', 'Công văn'],
    ['unknown', null],
  ])('typeName(%s) is %s', (id, name) => {
    expect(typeName(id)).toBe(name);
  });
});
