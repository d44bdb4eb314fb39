import { describe, expect, it, test } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';
import { decodeLegacy } from '../../../shared/citation/legacy-fonts/decode.ts';
import { readLetterhead } from '../../../shared/citation/letterhead/read.ts';

/** Enough text in the encoding for it to be told; the sample stands on a line of its own. */
const inTcvn3 = (sample: string) => `§ång chÝ ®Ò nghÞ ®­îc th«ng qua ®Ò ¸n.\n${sample}`;
const inVni = (sample: string) => `Ñoàng chí ñeà nghò ñöôïc thoâng qua ñeà aùn naøy cuûa Boä.\n${sample}`;
const lastLine = (text: string | undefined) => text?.split('\n').at(-1);

describe('decodeLegacy on TCVN3', () => {
  test.each([
    ['C¨n cø QuyÕt ®Þnh sè 2068/Q§-UBND', 'Căn cứ Quyết định số 2068/QĐ-UBND'],
    ['S¾C LÖNH CñA CHñ TÞCH', 'SẮC LỆNH CỦA CHỦ TỊCH'], // a capitals-only font types its marked letters small
    ['Sè 3 ngµy 1', 'Số 3 ngày 1'],
    ['µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë', 'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ'],
    ['Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ', 'è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị'],
    ['ß ã á â ä « å è æ ç é ¬ ê í ë ì î', 'ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ'],
    ['ï ó ñ ò ô ­ õ ø ö ÷ ù ú ý û ü þ ®', 'ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ'],
  ])('%s -> %s', (sample, unicode) => {
    const decoded = decodeLegacy(inTcvn3(sample));
    expect(lastLine(decoded?.text)).toBe(unicode);
    expect(decoded?.text).toHaveLength(inTcvn3(sample).length);
  });

  it('leaves lines in Unicode as they are', () => {
    expect(lastLine(decodeLegacy(inTcvn3('Văn bản ® của tỉnh «A»'))?.text)).toBe('Văn bản ® của tỉnh «A»');
  });
});

describe('decodeLegacy on VNI', () => {
  test.each([
    ['Caên cöù Quyeát ñònh soá 2068/QÑ-UBND', 'Căn cứ Quyết định số 2068/QĐ-UBND'],
    ['SAÉC LEÄNH CUÛA CHUÛ TÒCH', 'SẮC LỆNH CỦA CHỦ TỊCH'],
    ['aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä', 'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ'],
    ['eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò', 'è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị'],
    ['oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï', 'ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ'],
    ['uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ', 'ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ'],
  ])('%s -> %s', (sample, unicode) => {
    expect(lastLine(decodeLegacy(inVni(sample))?.text)).toBe(unicode);
  });

  it('leads every decoded offset back to the letter it was read from', () => {
    const source = inVni('Quyeát ñònh');
    const decoded = decodeLegacy(source);
    const at = decoded?.text.indexOf('định') ?? -1;
    expect(source.slice(decoded?.toSource(at), decoded?.toSource(at + 4))).toBe('ñònh');
    expect(decoded?.toSource(decoded.text.length)).toBe(source.length);
  });
});

describe('decodeLegacy on other text', () => {
  test.each([
    '',
    'Căn cứ Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh',
    'Căn cứ Quyết định số 2068/QĐ-UBND'.normalize('NFD'),
    'Sony® Xperia® and Intel® Core',
    'naïve señor, où êtes-vous allés? Ça va, crème brûlée à volonté',
    'Schöne Grüße über Öl und Äpfel',
  ])('is null for %j', (text) => {
    expect(decodeLegacy(text)).toBeNull();
  });
});

describe('references in legacy fonts', () => {
  test.each([
    [
      inTcvn3('C¨n cø QuyÕt ®Þnh sè 2068/Q§-UBND ngµy 12/12/2023 cña UBND tØnh;'),
      'QuyÕt ®Þnh sè 2068/Q§-UBND',
      'cña UBND tØnh',
    ],
    [
      inVni('Caên cöù Quyeát ñònh soá 2068/QÑ-UBND ngaøy 12/12/2023 cuûa UBND tænh;'),
      'Quyeát ñònh soá 2068/QÑ-UBND',
      'cuûa UBND tænh',
    ],
  ])('are found with their spans in the original text: %j', (source, exact, issuer) => {
    const [citation, ...others] = findCitations(source);
    expect(others).toEqual([]);
    expect(citation).toMatchObject({
      text: exact,
      type: 'quyet-dinh',
      symbol: { text: '2068/QĐ-UBND' },
      issuedOn: { iso: '2023-12-12' },
    });
    expect(source.slice(citation?.start, citation?.end)).toBe(exact);
    expect(issuer.endsWith(source.slice(citation?.issuer?.start, citation?.issuer?.end))).toBe(true);
    expect(citation?.issuer?.text).toBe('UBND tỉnh');
  });

  it('are read in letterheads too', () => {
    const source =
      'UBND TØNH L¹NG S¥N\nSè: 12/Q§-UBND\nL¹ng S¬n, ngµy 03 th¸ng 5 n¨m 2001\nQUYÕT §ÞNH\nVÒ viÖc ®iÒu ®éng ®ång chÝ A\n';
    const read = readLetterhead(source);
    expect(read).toMatchObject({
      symbol: { text: '12/QĐ-UBND' },
      place: { text: 'Lạng Sơn' },
      issuedOn: { iso: '2001-05-03' },
      type: 'quyet-dinh',
    });
    expect(source.slice(read.place?.start, read.place?.end)).toBe('L¹ng S¬n');
  });
});
