import { render } from 'preact';
import { expect, test } from 'vitest';
import { InstrumentFacts } from '../../../extension/panel/InstrumentFacts.tsx';
import type { Instrument, StatedCitation } from '../../../shared/schema/index.ts';
import { instrument, stated } from '../../support/outcomes.ts';

function read(fields: Partial<Instrument>, citation: Partial<StatedCitation> = {}): string {
  const root = document.createElement('div');
  const facts = { instrument: instrument(fields), citation: stated(citation), evidence: ['number'] as const };
  render(<InstrumentFacts {...facts} stale={null} written={null} />, root);
  return root.textContent ?? '';
}

test('a list that an act is on is named, not shown as its raw source', () => {
  const text = read({ listed: { source: 'vbpl:70807', verified: false } });
  expect(text).toContain('Có trong danh mục luật (vbpl.vn), chưa đối chiếu với nguồn.');
  expect(text).not.toContain('70807');
});

test('a text that no admin has accepted yet says so', () => {
  expect(read({ state: 'proposed' })).toContain('Đề xuất, chờ duyệt');
});

test('an issuer that the page does not state is said to be read from the symbol', () => {
  expect(read({}, { issuer: null })).toContain('Cơ quan “UBND tỉnh Lạng Sơn” suy ra từ số hiệu; trang không ghi.');
});
