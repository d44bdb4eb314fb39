import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCitationReader, findCitations } from '../../../shared/citation/index.ts';

const TEXT = [
  ...['lang-son', 'quang-ngai', 'hai-duong'].map((name) =>
    readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8'),
  ),
  'các Quyết định sau:\n\n- Quyết định số 5/QĐ-UBND ngày 1/2/2023;\n\nsố 6/QĐ-UBND',
  'Số hiệu:\n\n| 5348/CT-CS\n\n\n\n*số *\n\n*413*\n\n*/BC-UBND* ngày 1/1/2024',
  'thay thế các Quyết định số 1/QĐ-UBND, **số** 2/QĐ-UBND',
  'Luật Đất đai\n\nsố 31/2024/QH15 và Luật\n \nGiá; Quyết định số 12/\n\nQĐ-UBND',
].join('\n\n');

function readIn(pieces: string[]) {
  const reader = createCitationReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

describe('a text that comes in pieces', () => {
  it('gives what the whole gives, block by block', () => {
    expect(readIn(TEXT.split(/(?<=\n\n)/))).toEqual(findCitations(TEXT));
  });

  it('gives what the whole gives, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length), { maxLength: 40 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), TEXT.length];
        expect(readIn(at.slice(1).map((end, i) => TEXT.slice(at[i], end)))).toEqual(findCitations(TEXT));
      }),
    );
  });

  it('answers at each blank line, not only at the end', () => {
    const reader = createCitationReader();
    expect(reader.push('theo Quyết định số 5/QĐ-UBND')).toEqual([]);
    expect(reader.push('\n\nCăn')).toHaveLength(1);
    expect(reader.end()).toEqual([]);
  });

  it('ties a repeat to a mention pieces ago', () => {
    const found = readIn(['Quyết định số 5/QĐ-UBND ngày 1/2/2023\n\n', 'Quyết định số 5/QĐ-UBND\n\n']);
    expect(found[1]!.antecedent).toBe(0);
  });
});
