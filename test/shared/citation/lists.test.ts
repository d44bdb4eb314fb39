import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';

const rows = (text: string) => findCitations(text).map((c) => [c.text.replace(/\s+/g, ' '), c.kind, c.type]);

describe('lists that share a head', () => {
  it('the first carries the type word, the others take it', () => {
    expect(rows('các Công văn số 940/STTTT-CĐS, số 941/STTTT-CĐS ngày 02/5/2024 và 12/STC-QLNS')).toEqual([
      ['Công văn số 940/STTTT-CĐS', 'full', 'cong-van'],
      ['941/STTTT-CĐS', 'list-member', 'cong-van'],
      ['12/STC-QLNS', 'list-member', 'cong-van'],
    ]);
  });

  it("a heading's type counts more than the member's code", () => {
    expect(rows('các văn bản số 554/TTr-BCA ngày 12 tháng 9 năm 2025, số 2529/BC-BCA')).toEqual([
      ['văn bản số 554/TTr-BCA', 'full', 'van-ban'],
      ['2529/BC-BCA', 'list-member', 'van-ban'],
    ]);
  });

  it('a colon parts the heading from all its members', () => {
    expect(rows('Các Công điện: số 217/CĐ-TTg ngày 16/11/2025; số 218/CĐ-TTg')).toEqual([
      ['217/CĐ-TTg', 'list-member', 'cong-dien'],
      ['218/CĐ-TTg', 'list-member', 'cong-dien'],
    ]);
  });

  it('a body and a colon part it as well, and the body is said of the first', () => {
    const found = findCitations(
      'các Nghị định của Chính phủ: số 63/2010/NĐ-CP ngày 08/6/2010; số 48/2013/NĐ-CP ngày 14/5/2013',
    );
    expect(found.map((c) => [c.kind, c.type, c.issuedOn?.iso, c.issuer?.text])).toEqual([
      ['list-member', 'nghi-dinh', '2010-06-08', 'Chính phủ'],
      ['list-member', 'nghi-dinh', '2013-05-14', undefined],
    ]);
  });

  it('each member keeps its own date', () => {
    const found = findCitations('Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 và số 79/2025/NĐ-CP ngày 02/4/2025');
    expect(found.map((c) => c.issuedOn?.iso)).toEqual(['2025-04-01', '2025-04-02']);
  });

  it('bare numbers share the code of the last', () => {
    const found = findCitations('các Kế hoạch số 1, 2 và 3/KH-UBND; Kết luận số 187, 188- KL/TW');
    expect(found.map((c) => [c.text, c.symbol?.text, c.symbol?.raw, c.kind])).toEqual([
      ['Kế hoạch số 1', '1/KH-UBND', '1', 'full'],
      ['2', '2/KH-UBND', '2', 'list-member'],
      ['3/KH-UBND', '3/KH-UBND', '3/KH-UBND', 'list-member'],
      ['Kết luận số 187', '187-KL/TW', '187', 'party'],
      ['188- KL/TW', '188-KL/TW', '188- KL/TW', 'party'],
    ]);
  });

  it('a list does not run over a blank line', () => {
    expect(rows('Kế hoạch số 1/KH-UBND;\n\n2/VPCP-CN')[1]).toEqual(['2/VPCP-CN', 'no-type', 'cong-van']);
  });
});

describe('repeats', () => {
  const antecedents = (text: string, options = {}) => findCitations(text, options).map((c) => c.antecedent);

  it('a mention without date is tied to the one that has it', () => {
    expect(
      antecedents('Quyết định số 5/QĐ-UBND ngày 1/2/2023 của UBND tỉnh. Theo Quyết định số 5/QĐ-UBND thì'),
    ).toEqual([null, 0]);
  });

  it('a bare number is tied by type and number', () => {
    expect(antecedents('Quyết định số 2068/QĐ-UBND ngày 12/12/2023. Theo Quyết định số 2068, Sở')).toEqual([null, 0]);
  });

  it('the same number of another body is another document', () => {
    expect(antecedents('Quyết định số 05/QĐ-UBND ngày 18/9/2016; Quyết định số 05/QĐ-BTC về giá')).toEqual([
      null,
      null,
    ]);
  });

  it('two earlier ones with different dates leave it untied', () => {
    expect(
      antecedents(
        'Quyết định số 5/QĐ-UBND ngày 1/2/2023 và Quyết định số 5/QĐ-UBND ngày 1/2/2022; Quyết định số 5/QĐ-UBND',
      ),
    ).toEqual([null, null, null]);
  });

  it('a defined short name stands for the reference before it, later as well', () => {
    const text = 'Quyết định số 544/QĐ-TTg ngày 5/5/2009 (sau đây gọi tắt là Đề án 544). Theo Đề án 544, các bộ';
    expect(antecedents(text)).toEqual([null, 0, 0]);
  });

  it('a law by name is tied to its numbered mention', () => {
    expect(antecedents('Luật Đất đai số 31/2024/QH15 ngày 18/01/2024. Theo Luật Đất đai, ')).toEqual([null, 0]);
  });

  it('two laws by name are two candidates', () => {
    const text = 'Luật Đất đai ngày 18/01/2024; Luật Giá ngày 19/6/2023. Luật nêu trên; Luật Đất đai';
    expect(antecedents(text, { backReferences: true })).toEqual([null, null, null, 0]);
  });

  it('back references are read on request: one candidate ties, two do not, "này" never', () => {
    const text =
      'Kế hoạch số 1/KH-UBND ngày 1/2/2023; Công văn số 2/A-B và Công văn số 3/A-B. Kế hoạch nêu trên, Công văn trên, Kế hoạch này.';
    expect(findCitations(text)).toHaveLength(3);
    expect(
      findCitations(text, { backReferences: true })
        .map((c) => [c.text, c.kind, c.antecedent])
        .slice(3),
    ).toEqual([
      ['Kế hoạch nêu trên', 'short', 0],
      ['Công văn trên', 'short', null],
      ['Kế hoạch này', 'short', null],
    ]);
  });
});
