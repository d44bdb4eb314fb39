import { describe, expect, it, test } from 'vitest';
import { provinceNamed } from '../../../shared/registry/province-named.ts';
import {
  FORMER_PROVINCES,
  PROVINCES,
  provinceBySlug,
  provinceOfHost,
  provinceOn,
} from '../../../shared/registry/provinces.ts';

describe('the table of provinces', () => {
  it('holds 63 provinces, of which 34 go on', () => {
    expect(PROVINCES).toHaveLength(63);
    expect(PROVINCES.filter((province) => province.validTo === null)).toHaveLength(34);
  });

  it('gives every ended province a successor that goes on', () => {
    for (const province of PROVINCES.filter((p) => p.validTo)) {
      expect(provinceBySlug(province.successor ?? '')?.validTo, province.slug).toBeNull();
    }
  });

  it('leads every former province to one that goes on', () => {
    for (const former of FORMER_PROVINCES)
      expect(provinceOn(former.slug, '2026-01-01')?.validTo, former.slug).toBeNull();
  });

  it('has no slug, code or host twice', () => {
    const hosts = PROVINCES.flatMap((province) => province.hosts);
    expect(new Set(PROVINCES.map((p) => p.slug)).size).toBe(63);
    expect(new Set(PROVINCES.map((p) => p.code)).size).toBe(63);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('lists what a province absorbed', () => {
    expect(provinceBySlug('phu-tho')?.absorbed).toEqual(['hoa-binh', 'vinh-phuc']);
    expect(provinceBySlug('lang-son')?.absorbed).toEqual([]);
  });
});

describe('provinceOfHost', () => {
  test.each([
    ['langson.gov.vn', 'lang-son'],
    ['www.quangngai.gov.vn', 'quang-ngai'],
    ['dichvucong.sonla.gov.vn', 'son-la'],
    ['stc.cantho.gov.vn', 'can-tho'],
    ['haiduong.gov.vn:8080', 'hai-duong'], // an ended province's portal still speaks for it
    ['THUATHIENHUE.gov.vn.', 'hue'],
    ['a.b.baria-vungtau.gov.vn', 'ba-ria-vung-tau'],
    ['chinhphu.vn', null],
    ['gov.vn', null],
    ['notlangson.gov.vn', null],
    ['langson.gov.vn.evil.example', null],
    ['', null],
  ])('%s -> %s', (host, slug) => {
    expect(provinceOfHost(host)?.slug ?? null).toBe(slug);
  });
});

describe('provinceNamed', () => {
  test.each([
    ['UBND tỉnh Quảng Ngãi', 'quang-ngai'],
    ['thành phố Hải Phòng', 'hai-phong'],
    ['UBND TINH LANG SON', 'lang-son'],
    ['tỉnh Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['UBND TP.HCM', 'ho-chi-minh'],
    ['tỉnh Hoà Bình', 'hoa-binh'],
    ['tỉnh Đăk Lăk', 'dak-lak'],
    ['UBND tỉnh Lạng Sơn'.normalize('NFD'), 'lang-son'],
    ['Thừa Thiên Huế', 'hue'],
    ['Nha Trang', 'khanh-hoa'], // datelines name the town
    ['TP. Buôn Ma Thuột', 'dak-lak'],
    ['Vinh', 'nghe-an'],
    ['Trường Đại học Vinh', null], // not the place itself
    ['UBND thành phố Hạ Long', null],
    ['UBND huyện Quảng Ninh, tỉnh Quảng Bình', 'quang-binh'], // a district that bears a province's name
    ['UBND thành phố Vĩnh Long, tỉnh Bến Tre', 'ben-tre'],
    ['tỉnh Tiền Giang (nay là tỉnh Đồng Tháp)', 'tien-giang'], // the issuer is the first
    ['UBND tỉnh Hà Tây', 'ha-tay'], // ended in 2008
    ['UBND tỉnh Quảng Nam - Đà Nẵng', 'quang-nam-da-nang'], // not Quảng Nam
    ['tỉnh Hà Nam Ninh', 'ha-nam-ninh'],
    ['Đài Tiếng nói Việt Nam Hà Nội', 'ha-noi'], // not Nam Hà
    ['phường Hòa Bình', null],
    ['vì một nền hòa bình bền vững', null],
    ['UBND tỉnh', null],
    ['', null],
  ])('%s -> %s', (phrase, slug) => {
    expect(provinceNamed(phrase)?.slug ?? null).toBe(slug);
  });
});

describe('provinceOn', () => {
  test.each([
    ['hai-duong', '2025-06-30', 'hai-duong'],
    ['hai-duong', '2025-07-01', 'hai-phong'],
    ['lang-son', '2026-01-01', 'lang-son'],
    ['ha-tay', '2008-08-01', 'ha-noi'],
    ['hai-hung', '2026-01-01', 'hai-phong'], // through Hải Dương
    ['nowhere', '2026-01-01', null],
  ])('%s on %s is kept by %s', (slug, date, keeper) => {
    expect(provinceOn(slug, date)?.slug ?? null).toBe(keeper);
  });
});
