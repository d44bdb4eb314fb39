import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations, formatSymbol } from '../../../shared/citation/index.ts';

const TYPES = {
  QĐ: ['Quyết định', 'quyet-dinh'],
  NĐ: ['Nghị định', 'nghi-dinh'],
  TT: ['Thông tư', 'thong-tu'],
  NQ: ['Nghị quyết', 'nghi-quyet'],
  KH: ['Kế hoạch', 'ke-hoach'],
  TTr: ['Tờ trình', 'to-trinh'],
  CTr: ['Chương trình', 'chuong-trinh'],
  TB: ['Thông báo', 'thong-bao'],
  CT: ['Chỉ thị', 'chi-thi'],
  KL: ['Kết luận', 'ket-luan'],
} as const;

const number = fc
  .tuple(fc.integer({ min: 1, max: 19999 }), fc.constantFrom('', '', '', 'A', 'b'))
  .map(([n, letter]) => `${String(n).padStart(2, '0')}${letter}`);
const year = fc.option(fc.integer({ min: 1990, max: 2026 }));
const typeCode = fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[]));
const issuerCode = fc.constantFrom('UBND', 'HĐND', 'TTg', 'CP', 'BTTTT', 'BGDĐT', 'SNNMT', 'CTUBND');
const unitCode = fc.option(fc.constantFrom('KGVX', 'BCVT&CNTT', 'NC1', 'TH', 'V.I'));
const partyIssuer = fc.constantFrom('TW', 'TU', 'ĐU', 'BTCTW', 'VPTU');
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const issuer = fc.constantFrom(
  'UBND tỉnh',
  'Chính phủ',
  'Bộ trưởng Bộ Tài chính',
  'Hội đồng nhân dân tỉnh Kon Tum',
  'Thủ tướng Chính phủ',
  'Sở Giáo dục và Đào tạo',
);
const opening = fc.constantFrom('Căn cứ ', 'theo ', 'Thực hiện ', '- ', '(', '', 'thay thế ');
const gap = fc.constantFrom(' ', '\n', '  ', '\u00A0', ' \n');
const noise = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replaceAll('Đ', 'Ð'),
  (text: string) => `**${text}**`,
  (text: string) => text.replaceAll('-', '\u00AD-'),
);

function printDate(iso: string, worded: boolean): string {
  const [y, m, d] = iso.split('-');
  return worded ? `ngày ${d} tháng ${m} năm ${y}` : `ngày ${d}/${Number(m)}/${y}`;
}

describe('what is written is read back', () => {
  it('a state instrument in a sentence, whatever the spacing and the encoding', () => {
    fc.assert(
      fc.property(
        fc.record({
          number,
          year,
          typeCode,
          issuerCode,
          unitCode,
          day,
          worded: fc.boolean(),
          issuer,
          opening,
          gap,
          noise,
        }),
        ({ number, year, typeCode, issuerCode, unitCode, day, worded, issuer, opening, gap, noise }) => {
          const symbol = formatSymbol({ number, year, typeCode, issuerCode, unitCode });
          const words = `${TYPES[typeCode][0]}${gap}số${gap}${symbol}`;
          const text = `${opening}${noise(words)}${gap}${printDate(day, worded)}${gap}của${gap}${issuer}; và việc khác.`;
          const found = findCitations(text);
          expect(found).toHaveLength(1);
          const [citation] = found;
          expect(citation).toMatchObject({
            kind: 'full',
            type: TYPES[typeCode][1],
            symbol: { text: symbol, number, year, typeCode, issuerCode, unitCode },
            issuedOn: { iso: day },
            issuer: { text: issuer },
          });
          expect(text.slice(citation!.start, citation!.end)).toBe(citation!.text);
          expect(
            citation!.text
              .normalize('NFC')
              .replace(/[\u00AD\s*]/g, '')
              .replaceAll('Ð', 'Đ'),
          ).toBe(words.replace(/[\s*]/g, ''));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a Party instrument', () => {
    fc.assert(
      fc.property(
        fc.record({ number, typeCode, issuerCode: partyIssuer, day }),
        ({ number, typeCode, issuerCode, day }) => {
          const symbol = formatSymbol({ number, year: null, typeCode, issuerCode, unitCode: null }, true);
          const [citation] = findCitations(`theo ${TYPES[typeCode][0]} số ${symbol}, ${printDate(day, false)}`);
          expect(citation).toMatchObject({
            kind: 'party',
            type: TYPES[typeCode][1],
            symbol: { text: symbol, number, typeCode, issuerCode },
            issuedOn: { iso: day },
          });
        },
      ),
    );
  });

  it('a công văn, whose symbol names no type', () => {
    fc.assert(
      fc.property(
        fc.record({
          number,
          issuerCode: fc.constantFrom('VPCP', 'STTTT', 'UBND', 'BTC'),
          unitCode: fc.constantFrom('KGVX', 'CN', 'QLNS'),
        }),
        ({ number, issuerCode, unitCode }) => {
          const symbol = formatSymbol({ number, year: null, typeCode: null, issuerCode, unitCode });
          expect(findCitations(`Trả lời Công văn số ${symbol} của đơn vị`)[0]).toMatchObject({
            type: 'cong-van',
            symbol: { text: symbol, number, issuerCode, unitCode },
          });
        },
      ),
    );
  });

  it('a list of any length: one head, then members, each with its date', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, day), { minLength: 2, maxLength: 8 }), (rows) => {
        const text = `các Quyết định ${rows.map(([n, d]) => `số ${n}/QĐ-UBND ${printDate(d, false)}`).join(', ')}.`;
        const found = findCitations(text);
        expect(found.map((c) => [c.symbol?.number, c.issuedOn?.iso, c.type])).toEqual(
          rows.map(([n, d]) => [n, d, 'quyet-dinh']),
        );
        expect(found.map((c) => c.kind)).toEqual(rows.map((_, i) => (i === 0 ? 'full' : 'list-member')));
      }),
    );
  });

  it('any text at all: no throw, spans in order, in range and apart', () => {
    const words = fc.constantFrom(
      'Quyết định ',
      'số ',
      '12/',
      '2023/',
      'QĐ',
      '-',
      'UBND',
      ' ngày 1/2/2023',
      ' của ',
      'Chính phủ',
      '\n',
      '\n\n',
      '*',
      'Luật ',
      'Đất đai',
      '\u0301',
      ', ',
      'TCVN ',
      ': ',
      'Số',
      '/',
      'và ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const found = findCitations(text);
          return found.every(
            ({ start, end, text: words }, k) =>
              start >= (found[k - 1]?.end ?? 0) && end > start && text.slice(start, end) === words,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
