import { describe, expect, it } from 'vitest';
import { citingSentence, heldNow, issuerName } from '../../../shared/resolution/index.ts';

describe('the name of a body', () => {
  const rows: [string, string, string | null, string][] = [
    ['ubnd', 'lang-son', '2023-12-12', 'UBND tỉnh Lạng Sơn'],
    ['van-phong-ubnd', 'lang-son', null, 'Văn phòng UBND tỉnh Lạng Sơn'],
    ['so-thong-tin-va-truyen-thong', 'quang-ngai', null, 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'],
    ['ubnd', 'ha-noi', null, 'UBND thành phố Hà Nội'],
    ['ubnd', 'hue', '2023-01-05', 'UBND tỉnh Thừa Thiên Huế'],
    ['ubnd', 'hue', '2025-01-05', 'UBND thành phố Huế'],
    ['ubnd', 'bac-ninh', '2026-09-19', 'UBND tỉnh Bắc Ninh'],
    ['ubnd', 'bac-ninh', '2026-09-20', 'UBND thành phố Bắc Ninh'],
    ['thanh-tra', 'lang-son', null, 'Thanh tra tỉnh Lạng Sơn'],
    ['tinh-uy', 'lang-son', null, 'Tỉnh ủy Lạng Sơn'],
    ['tinh-uy', 'ha-noi', null, 'Thành ủy Hà Nội'],
    ['chinh-phu', 'trung-uong', null, 'Chính phủ'],
  ];
  it.each(rows)('%s of %s on %s: %s', (id, jurisdiction, on, name) => {
    expect(issuerName({ id, name: null, jurisdiction }, on)).toBe(name);
  });

  it('places a body below the province', () => {
    const body = { id: 'ubnd-huyen-cao-loc', name: 'Ủy ban nhân dân huyện Cao Lộc', jurisdiction: 'lang-son' };
    expect(issuerName(body, null)).toBe('UBND huyện Cao Lộc, tỉnh Lạng Sơn');
  });
});

describe('who keeps the file now', () => {
  const today = '2026-11-20';
  it('is the heir of a province that ended', () => {
    expect(heldNow({ id: 'ubnd', name: null, jurisdiction: 'hai-duong' }, today)).toEqual({
      name: 'UBND thành phố Hải Phòng',
      since: '2025-07-01',
    });
  });

  it('is the heir of a department that ended', () => {
    expect(heldNow({ id: 'so-thong-tin-va-truyen-thong', name: null, jurisdiction: 'lang-son' }, today)).toEqual({
      name: 'Sở Khoa học và Công nghệ tỉnh Lạng Sơn',
      since: '2025-03-01',
    });
  });

  it.each(['ubnd-xa-tan-lap.huyen-luc-ngan', 'ubnd-huyen-luc-ngan'])(
    'is not known of %s, whose units were all put together anew',
    (id) => {
      expect(heldNow({ id, name: 'Ủy ban nhân dân', jurisdiction: 'bac-giang' }, today)).toBeNull();
    },
  );

  it('is nobody else where the body goes on, or did on that day', () => {
    expect(heldNow({ id: 'ubnd', name: null, jurisdiction: 'lang-son' }, today)).toBeNull();
    expect(heldNow({ id: 'ubnd', name: null, jurisdiction: 'hai-duong' }, '2025-06-30')).toBeNull();
  });
});

describe('the citing sentence', () => {
  const around = (source: string, cited: string) => {
    const start = source.indexOf(cited);
    const sentence = citingSentence(source, { start, end: start + cited.length });
    expect(sentence.text.slice(sentence.start, sentence.end)).toBe(cited.replace(/\s+/g, ' '));
    expect(sentence.text.length).toBeLessThanOrEqual(400);
    return sentence.text;
  };

  it('is one sentence, not its neighbours', () => {
    expect(
      around('Sở đã họp. Theo Kế hoạch số 5/KH-UBND, đơn vị phải báo cáo. Hạn là tháng 6.', 'Kế hoạch số 5/KH-UBND'),
    ).toBe('Theo Kế hoạch số 5/KH-UBND, đơn vị phải báo cáo.');
  });

  it('reads on over a line break and stops at a blank line', () => {
    expect(
      around('V/v góp ý\n\nCăn cứ Quyết định\nsố 7/QĐ-UBND của\nUBND tỉnh\n\nKính gửi', 'Quyết định\nsố 7/QĐ-UBND'),
    ).toBe('Căn cứ Quyết định số 7/QĐ-UBND của UBND tỉnh');
  });

  it('does not stop at an abbreviation or a date', () => {
    expect(
      around('Ngày 02.5.2024, UBND TP. Hà Nội ban hành Chỉ thị số 9/CT-UBND. Sau đó thôi.', 'Chỉ thị số 9/CT-UBND'),
    ).toBe('Ngày 02.5.2024, UBND TP. Hà Nội ban hành Chỉ thị số 9/CT-UBND.');
  });

  it('drops bold marks', () => {
    expect(around('Kinh phí theo Quyết định số 7/QĐ-UBND là **2.000 triệu đồng**.', 'Quyết định số 7/QĐ-UBND')).toBe(
      'Kinh phí theo Quyết định số 7/QĐ-UBND là 2.000 triệu đồng.',
    );
  });

  it('keeps the last sum of money where it is cut', () => {
    const words = 'nội dung phối hợp '.repeat(40);
    const text = around(`Tại Kế hoạch số 5/KH-UBND ${words}với kinh phí là 2.000 triệu đồng.`, 'Kế hoạch số 5/KH-UBND');
    expect(text).toMatch(
      /^Tại Kế hoạch số 5\/KH-UBND nội dung .* \[…\] (?:nội|dung|phối|hợp) .* với kinh phí là 2\.000 triệu đồng\.$/,
    );
  });

  it('keeps words whole where it is cut, on both sides', () => {
    const words = 'nội dung phối hợp '.repeat(60);
    const text = around(`Về ${words}tại Công văn số 8/SNV-TCBC thì ${words}xong.`, 'Công văn số 8/SNV-TCBC');
    expect(text).toMatch(/^\[…\] (?:nội|dung|phối|hợp) .* (?:nội|dung|phối|hợp) \[…\]$/);
  });
});
