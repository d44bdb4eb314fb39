import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../extension/api/find-references.ts';

describe('references in a stretch of text', () => {
  const text = 'Số: 12/BC-SYT\n\nCăn cứ Quyết định số 77/QĐ-UBND ngày 03/01/2024 của UBND tỉnh về việc giao nhiệm vụ.';
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

  it('come with their fields in place, and without the document’s own number', () => {
    const found = findReferences(text);
    expect(found.map((each) => [slice(each), slice(each.issuedOn), slice(each.issuer)])).toEqual([
      ['Quyết định số 77/QĐ-UBND', '03/01/2024', 'UBND tỉnh'],
    ]);
  });

  it('say what the text does with them', () => {
    expect(findReferences(text)[0]?.citation).toMatchObject({ symbol: '77/QĐ-UBND', relation: 'basedOn', ref: '' });
  });
});
