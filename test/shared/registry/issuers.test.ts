import { describe, expect, it, test } from 'vitest';
import {
  issuerByCode,
  issuerById,
  issuerByPhrase,
  issuerOn,
  readIssuer,
} from '../../../shared/registry/issuer-lookup.ts';
import { ISSUERS } from '../../../shared/registry/issuers.ts';

describe('the table of issuers', () => {
  it('has no id twice', () => {
    expect(new Set(ISSUERS.map((issuer) => issuer.id)).size).toBe(ISSUERS.length);
  });

  it('leads every successor to a body that goes on', () => {
    for (const issuer of ISSUERS.filter((i) => i.successor))
      expect(issuerOn(issuer.id, '2026-11-20')?.validTo, issuer.id).toBeNull();
  });
});

describe('issuerByCode', () => {
  test.each([
    ['UBND', 'ubnd'],
    ['QĐ-UBND', null],
    ['QH15', 'quoc-hoi'],
    ['UBTVQH14', 'uy-ban-thuong-vu-quoc-hoi'],
    ['CP', 'chinh-phu'],
    ['TTg', 'thu-tuong-chinh-phu'],
    ['BGD&ĐT', 'bo-giao-duc-va-dao-tao'],
    ['BNN&PTNT', 'bo-nong-nghiep-va-phat-trien-nong-thon'],
    ['BLĐ-TBXH', 'bo-lao-dong-thuong-binh-va-xa-hoi'],
    ['VP', 'van-phong-ubnd'],
    ['STTTT', 'so-thong-tin-va-truyen-thong'],
    ['CTUBND', 'chu-tich-ubnd'],
    ['TW', 'ban-chap-hanh-trung-uong'],
    ['TU', 'tinh-uy'],
    ['TƯ', 'ban-chap-hanh-trung-uong'],
    ['XYZ', null],
    ['', null],
  ])('%s -> %s', (code, id) => {
    expect(issuerByCode(code)?.id ?? null).toBe(id);
  });
});

describe('readIssuer', () => {
  test.each([
    ['UBND tỉnh', 'ubnd', null],
    ['Chủ tịch UBND tỉnh Lạng Sơn', 'ubnd', 'lang-son'], // the chair signs in the committee's series
    ['Ủy ban nhân dân thành phố Hải Phòng', 'ubnd', 'hai-phong'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'ubnd', 'hai-phong'], // its name ends like VĂN PHÒNG
    ['Uỷ ban nhân dân tỉnh Quảng Ngãi', 'ubnd', 'quang-ngai'],
    ['UBND TỈNH LẠNG SƠN VĂN PHÒNG', 'van-phong-ubnd', 'lang-son'], // a letterhead's two lines in one
    ['Văn phòng UBND tỉnh', 'van-phong-ubnd', null],
    ['TỈNH ỦY LẠNG SƠN VĂN PHÒNG', 'van-phong-tinh-uy', 'lang-son'],
    ['ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN SỞ Y TẾ', 'so-y-te', 'lang-son'],
    ['Sở TT&TT', 'so-thong-tin-va-truyen-thong', null],
    ['Giám đốc Sở KH&ĐT', 'so-ke-hoach-va-dau-tu', null],
    ['Sở Giáo dục & Đào tạo', 'so-giao-duc-va-dao-tao', null],
    ['Sở LĐ-TB&XH tỉnh Cà Mau', 'so-lao-dong-thuong-binh-va-xa-hoi', 'ca-mau'],
    ['Sở Văn hóa Thể thao & Du lịch', 'so-van-hoa-the-thao-va-du-lich', null],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', 'van-phong-chinh-phu', null],
    ['Thống đốc Ngân hàng Nhà nước Việt Nam', 'ngan-hang-nha-nuoc', null],
    ['Thường trực HĐND tỉnh Phú Thọ', 'hdnd', 'phu-tho'],
    ['UBND huyện Cao Lộc, tỉnh Lạng Sơn', 'ubnd-huyen-cao-loc', 'lang-son'],
    ['UBND quận 1', 'ubnd-quan-1', null],
    ['Ủy ban nhân dân xã Lương Minh', 'ubnd-xa-luong-minh', null],
    ['UBND thành phố Quy Nhơn', 'ubnd-thanh-pho-quy-nhon', null], // a city under a province
    ['UBND thành phố Hải Dương', 'ubnd-thanh-pho-hai-duong', 'hai-duong'],
    ['UBND huyện', 'ubnd-huyen', null],
    ['ủy ban nhân dân tỉnh Phú Thọ', 'ubnd', 'phu-tho'], // all in small letters
    ['STNMT', 'so-tai-nguyen-va-moi-truong', null], // the code for the name
    ['Thuế tỉnh Hà Tĩnh', 'thue', 'ha-tinh'],
    ['Ban Pháp chế Hội đồng nhân dân Thành phố', 'ban-phap-che-hdnd', null],
    ['Tòa án nhân dân tối cao', 'toa-an-nhan-dan-toi-cao', null],
    ['UBND tỉnh Khăm Muộn', 'ubnd', 'kham-muon'], // another country's province is not the page's own
    ['UBND TỈNH VĂN PHÒNG', 'van-phong-ubnd', null],
    ['Sở Tài chính'.normalize('NFD'), 'so-tai-chinh', null],
    // A letterhead that names the body above: the lower one speaks.
    ['UBND TỈNH LẠNG SƠN ỦY BAN NHÂN DÂN HUYỆN CAO LỘC', 'ubnd-huyen-cao-loc', 'lang-son'],
    ['UBND TỈNH LẠNG SƠN UBND THÀNH PHỐ LẠNG SƠN', 'ubnd-thanh-pho-lang-son', 'lang-son'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI UBND QUẬN BA ĐÌNH', 'ubnd-quan-ba-dinh', 'ha-noi'],
    ['UBND HUYỆN CAO LỘC ỦY BAN NHÂN DÂN XÃ HỢP THÀNH', 'ubnd-xa-hop-thanh.huyen-cao-loc', null],
    ['UBND xã Tân Lập, huyện Bắc Sơn, tỉnh Lạng Sơn', 'ubnd-xa-tan-lap.huyen-bac-son', 'lang-son'],
    ['Chủ tịch UBND huyện Cao Lộc', 'ubnd-huyen-cao-loc', null],
    ['Phó Chủ tịch Ủy ban nhân dân xã Tân Lập', 'ubnd-xa-tan-lap', null],
    // Two xã of one province that their marks alone tell apart.
    ['UBND xã Văn Lăng, tỉnh Thái Nguyên', 'ubnd-xa-vawn-lawng', 'thai-nguyen'],
    ['ỦY BAN NHÂN DÂN XÃ VĂN LANG', 'ubnd-xa-vawn-lang', null],
    // A town beside the tỉnh of its name.
    ['UBND TỈNH BẮC NINH ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC NINH', 'ubnd-thanh-pho-bac-ninh', 'bac-ninh'],
    ['UBND thành phố Huế, tỉnh Thừa Thiên Huế', 'ubnd-thanh-pho-hue', 'hue'],
    ['UBND phường 1 Quận 3 TP. Hồ Chí Minh', 'ubnd-phuong-1.quan-3', 'ho-chi-minh'],
    ['UBND phường Vĩnh Trại, TP. Lạng Sơn', 'ubnd-phuong-vinh-trai.thanh-pho-lang-son', 'lang-son'],
    ['UBND phường Láng Hạ, thành phố Hà Nội', 'ubnd-phuong-lang-ha', 'ha-noi'],
    ['UBND tỉnh Lạng Sơn, UBND huyện Cao Lộc', 'ubnd', 'lang-son'], // two bodies side by side
    ['UBND XÃ TÂN VĂN', 'ubnd-xa-tan-van', null],
  ])('%s -> %s of %s', (phrase, id, province) => {
    expect(readIssuer(phrase)).toMatchObject({ id, province });
  });

  it('writes the place of a letterhead in small letters', () => {
    expect(readIssuer('UBND TỈNH LẠNG SƠN ỦY BAN NHÂN DÂN HUYỆN CAO LỘC')?.name).toBe('Ủy ban nhân dân huyện Cao Lộc');
    expect(readIssuer('UBND quận 1')?.name).toBe('Ủy ban nhân dân quận 1');
  });

  test.each(['', 'cuộc họp giao ban', 'cơ sở y tế', 'Công ty cổ phần Ánh Dương'])('%s names no body', (phrase) => {
    expect(issuerByPhrase(phrase)).toBeNull();
  });
});

describe('issuerOn', () => {
  test.each([
    ['so-thong-tin-va-truyen-thong', '2025-02-28', 'so-thong-tin-va-truyen-thong'],
    ['so-thong-tin-va-truyen-thong', '2025-03-01', 'so-khoa-hoc-va-cong-nghe'],
    ['bo-buu-chinh-vien-thong', '2026-01-01', 'bo-khoa-hoc-va-cong-nghe'], // an heir of an heir
    ['nobody', '2026-01-01', null],
  ])('%s on %s is kept by %s', (id, date, keeper) => {
    expect(issuerOn(id, date)?.id ?? null).toBe(keeper);
  });

  it('reads a body by its id', () => {
    expect(issuerById('ubnd')?.name).toBe('Ủy ban nhân dân');
    expect(issuerById('')).toBeNull();
  });
});
