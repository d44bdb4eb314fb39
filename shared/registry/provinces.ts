/**
 * The provinces as issuing bodies: 63 until 2025-06-30, of which 34 go on since 2025-07-01. A slug is stable over time;
 * a province that kept its name through the mergers keeps its slug. Facts: `sources.ts`, key `provinces`.
 */
export interface Province {
  /** Stable, kebab-case ASCII: `lang-son`. */
  slug: string;
  name: string;
  /** With the kind of unit as of the table's date: "Tỉnh Lạng Sơn", "Thành phố Huế". */
  fullName: string;
  /** Kind of unit on 2025-06-30; `cityFrom` is the day a province became a city after that. */
  kind: 'province' | 'city';
  cityFrom: string | null;
  /** Statistical code of the unit that ended or went on from 2025-06-30. */
  code: string;
  /** Last day as an issuing body; null while it goes on. */
  validTo: string | null;
  /** Slug of the province that keeps its files after `validTo`. */
  successor: string | null;
  /** Slugs that merged into it on 2025-07-01; such a province restarted its numbering on that day. */
  absorbed: readonly string[];
  hosts: readonly string[];
  aliases: readonly string[];
  /** Town where it sits, where that bears another name; datelines name it: "Nha Trang, ngày …". */
  seat: string | null;
}

/** The first day of the 34 provinces: Nghị quyết 202/2025/QH15. */
export const MERGED_ON = '2025-07-01';
const LAST_DAY_OF_63 = '2025-06-30';

interface More {
  city?: true;
  cityFrom?: string;
  seat?: string;
  into?: string;
  hosts?: readonly string[];
  aliases?: readonly string[];
}
type Row = readonly [slug: string, name: string, code: string, more?: More];

const ROWS: readonly Row[] = [
  ['ha-noi', 'Hà Nội', '01', { city: true, aliases: ['Thủ đô'] }],
  ['ha-giang', 'Hà Giang', '02', { into: 'tuyen-quang' }],
  ['cao-bang', 'Cao Bằng', '04'],
  ['bac-kan', 'Bắc Kạn', '06', { into: 'thai-nguyen', aliases: ['Bắc Cạn'] }],
  ['tuyen-quang', 'Tuyên Quang', '08'],
  ['lao-cai', 'Lào Cai', '10', { aliases: ['Lao Cai'] }],
  ['dien-bien', 'Điện Biên', '11'],
  ['lai-chau', 'Lai Châu', '12'],
  ['son-la', 'Sơn La', '14'],
  ['yen-bai', 'Yên Bái', '15', { into: 'lao-cai' }],
  ['hoa-binh', 'Hòa Bình', '17', { into: 'phu-tho' }],
  ['thai-nguyen', 'Thái Nguyên', '19'],
  ['lang-son', 'Lạng Sơn', '20'],
  ['quang-ninh', 'Quảng Ninh', '22', { seat: 'Hạ Long', cityFrom: '2026-09-01' }],
  ['bac-giang', 'Bắc Giang', '24', { into: 'bac-ninh' }],
  ['phu-tho', 'Phú Thọ', '25', { seat: 'Việt Trì' }],
  ['vinh-phuc', 'Vĩnh Phúc', '26', { seat: 'Vĩnh Yên', into: 'phu-tho' }],
  ['bac-ninh', 'Bắc Ninh', '27', { cityFrom: '2026-09-20' }],
  ['hai-duong', 'Hải Dương', '30', { into: 'hai-phong' }],
  ['hai-phong', 'Hải Phòng', '31', { city: true, hosts: ['haiphong.gov.vn', 'thanhphohaiphong.gov.vn'] }],
  ['hung-yen', 'Hưng Yên', '33'],
  ['thai-binh', 'Thái Bình', '34', { into: 'hung-yen' }],
  ['ha-nam', 'Hà Nam', '35', { seat: 'Phủ Lý', into: 'ninh-binh' }],
  ['nam-dinh', 'Nam Định', '36', { into: 'ninh-binh' }],
  ['ninh-binh', 'Ninh Bình', '37', { seat: 'Hoa Lư' }],
  ['thanh-hoa', 'Thanh Hóa', '38'],
  ['nghe-an', 'Nghệ An', '40', { seat: 'Vinh' }],
  ['ha-tinh', 'Hà Tĩnh', '42'],
  ['quang-binh', 'Quảng Bình', '44', { seat: 'Đồng Hới', into: 'quang-tri' }],
  ['quang-tri', 'Quảng Trị', '45', { seat: 'Đông Hà' }],
  [
    'hue',
    'Huế',
    '46',
    {
      city: true,
      hosts: ['hue.gov.vn', 'thuathienhue.gov.vn'],
      aliases: ['Thừa Thiên Huế', 'Thừa Thiên - Huế', 'TT Huế', 'TTH'],
    },
  ],
  ['da-nang', 'Đà Nẵng', '48', { city: true, hosts: ['danang.gov.vn', 'danangcity.gov.vn'] }],
  ['quang-nam', 'Quảng Nam', '49', { seat: 'Tam Kỳ', into: 'da-nang' }],
  ['quang-ngai', 'Quảng Ngãi', '51'],
  ['binh-dinh', 'Bình Định', '52', { seat: 'Quy Nhơn', into: 'gia-lai' }],
  ['phu-yen', 'Phú Yên', '54', { seat: 'Tuy Hòa', into: 'dak-lak' }],
  ['khanh-hoa', 'Khánh Hòa', '56', { seat: 'Nha Trang' }],
  ['ninh-thuan', 'Ninh Thuận', '58', { seat: 'Phan Rang - Tháp Chàm', into: 'khanh-hoa' }],
  ['binh-thuan', 'Bình Thuận', '60', { seat: 'Phan Thiết', into: 'lam-dong' }],
  ['kon-tum', 'Kon Tum', '62', { into: 'quang-ngai', aliases: ['Kontum'] }],
  ['gia-lai', 'Gia Lai', '64', { seat: 'Pleiku' }],
  ['dak-lak', 'Đắk Lắk', '66', { seat: 'Buôn Ma Thuột', aliases: ['Đắc Lắc', 'Đắc Lắk', 'Daklak'] }],
  ['dak-nong', 'Đắk Nông', '67', { seat: 'Gia Nghĩa', into: 'lam-dong', aliases: ['Đắc Nông'] }],
  ['lam-dong', 'Lâm Đồng', '68', { seat: 'Đà Lạt' }],
  ['binh-phuoc', 'Bình Phước', '70', { seat: 'Đồng Xoài', into: 'dong-nai' }],
  ['tay-ninh', 'Tây Ninh', '72'],
  ['binh-duong', 'Bình Dương', '74', { seat: 'Thủ Dầu Một', into: 'ho-chi-minh' }],
  ['dong-nai', 'Đồng Nai', '75', { seat: 'Biên Hòa', cityFrom: '2026-04-30' }],
  [
    'ba-ria-vung-tau',
    'Bà Rịa - Vũng Tàu',
    '77',
    { seat: 'Bà Rịa', into: 'ho-chi-minh', hosts: ['baria-vungtau.gov.vn'], aliases: ['BR-VT', 'BRVT'] },
  ],
  [
    'ho-chi-minh',
    'Hồ Chí Minh',
    '79',
    {
      city: true,
      hosts: ['hochiminhcity.gov.vn', 'tphcm.gov.vn', 'hcmcity.gov.vn'],
      aliases: ['TPHCM', 'TP HCM', 'HCM', 'HCMC', 'Sài Gòn'],
    },
  ],
  ['long-an', 'Long An', '80', { seat: 'Tân An', into: 'tay-ninh' }],
  ['tien-giang', 'Tiền Giang', '82', { seat: 'Mỹ Tho', into: 'dong-thap' }],
  ['ben-tre', 'Bến Tre', '83', { into: 'vinh-long' }],
  ['tra-vinh', 'Trà Vinh', '84', { into: 'vinh-long' }],
  ['vinh-long', 'Vĩnh Long', '86'],
  ['dong-thap', 'Đồng Tháp', '87', { seat: 'Cao Lãnh' }],
  ['an-giang', 'An Giang', '89', { seat: 'Long Xuyên' }],
  ['kien-giang', 'Kiên Giang', '91', { seat: 'Rạch Giá', into: 'an-giang' }],
  ['can-tho', 'Cần Thơ', '92', { city: true }],
  ['hau-giang', 'Hậu Giang', '93', { seat: 'Vị Thanh', into: 'can-tho' }],
  ['soc-trang', 'Sóc Trăng', '94', { into: 'can-tho' }],
  ['bac-lieu', 'Bạc Liêu', '95', { into: 'ca-mau' }],
  ['ca-mau', 'Cà Mau', '96'],
];

/** The 63 provinces of 2025-06-30, in the order of their statistical codes. */
export const PROVINCES: readonly Province[] = ROWS.map(([slug, name, code, more = {}]) => ({
  slug,
  name,
  fullName: `${more.city || more.cityFrom ? 'Thành phố' : 'Tỉnh'} ${name}`,
  kind: more.city ? 'city' : 'province',
  cityFrom: more.cityFrom ?? null,
  code,
  validTo: more.into ? LAST_DAY_OF_63 : null,
  successor: more.into ?? null,
  absorbed: ROWS.filter((other) => other[3]?.into === slug).map((other) => other[0]),
  hosts: more.hosts ?? [`${slug.replaceAll('-', '')}.gov.vn`],
  aliases: more.aliases ?? [],
  seat: more.seat ?? null,
}));

type FormerRow = readonly [slug: string, name: string, lastDay: string, into: string];

/** Days unverified. Where several provinces followed, the one that kept the seat. */
const FORMER_ROWS: readonly FormerRow[] = [
  ['ha-tay', 'Hà Tây', '2008-07-31', 'ha-noi'],
  ['bac-thai', 'Bắc Thái', '1996-12-31', 'thai-nguyen'],
  ['ha-bac', 'Hà Bắc', '1996-12-31', 'bac-giang'],
  ['vinh-phu', 'Vĩnh Phú', '1996-12-31', 'phu-tho'],
  ['nam-ha', 'Nam Hà', '1996-12-31', 'nam-dinh'],
  ['hai-hung', 'Hải Hưng', '1996-12-31', 'hai-duong'],
  ['quang-nam-da-nang', 'Quảng Nam - Đà Nẵng', '1996-12-31', 'da-nang'],
  ['song-be', 'Sông Bé', '1996-12-31', 'binh-duong'],
  ['minh-hai', 'Minh Hải', '1996-12-31', 'ca-mau'],
  ['ha-son-binh', 'Hà Sơn Bình', '1991-12-31', 'ha-tay'],
  ['ha-tuyen', 'Hà Tuyên', '1991-12-31', 'tuyen-quang'],
  ['hoang-lien-son', 'Hoàng Liên Sơn', '1991-12-31', 'yen-bai'],
  ['nghe-tinh', 'Nghệ Tĩnh', '1991-12-31', 'nghe-an'],
  ['ha-nam-ninh', 'Hà Nam Ninh', '1991-12-31', 'nam-ha'],
  ['thuan-hai', 'Thuận Hải', '1991-12-31', 'binh-thuan'],
  ['gia-lai-kon-tum', 'Gia Lai - Kon Tum', '1991-12-31', 'gia-lai'],
  ['cuu-long', 'Cửu Long', '1991-12-31', 'vinh-long'],
  ['binh-tri-thien', 'Bình Trị Thiên', '1989-06-30', 'hue'],
  ['nghia-binh', 'Nghĩa Bình', '1989-06-30', 'binh-dinh'],
  ['phu-khanh', 'Phú Khánh', '1989-06-30', 'khanh-hoa'],
];

/** Provinces that ended before 2025, so that their names are not taken for another's. */
export const FORMER_PROVINCES: readonly Province[] = FORMER_ROWS.map(([slug, name, validTo, successor]) => ({
  slug,
  name,
  fullName: `Tỉnh ${name}`,
  kind: 'province',
  cityFrom: null,
  code: '',
  validTo,
  successor,
  absorbed: [],
  hosts: [],
  aliases: [],
  seat: null,
}));

const BY_SLUG = new Map([...PROVINCES, ...FORMER_PROVINCES].map((province) => [province.slug, province]));
const BY_HOST = new Map(PROVINCES.flatMap((province) => province.hosts.map((host) => [host, province] as const)));

/** The province with this slug, or null. */
export function provinceBySlug(slug: string): Province | null {
  return BY_SLUG.get(slug) ?? null;
}

/** The province whose portal answers on this host, at any depth of sub-domain; null for central and foreign hosts. */
export function provinceOfHost(host: string): Province | null {
  const labels = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '').split('.');
  for (let from = 0; from < labels.length - 2; from++) {
    const province = BY_HOST.get(labels.slice(from).join('.'));
    if (province) return province;
  }
  return null;
}

/** Nghị quyết 175/2024/QH15: Thừa Thiên Huế is the city of Huế from this day. */
export const HUE_CITY_FROM = '2025-01-01';

/** The day on which a province became a city of a name that a town in it had before; null where none had. */
export function cityFromOf({ slug, cityFrom }: Province): string | null {
  return slug === 'hue' ? HUE_CITY_FROM : cityFrom;
}

/** Who keeps the province's files on an ISO date: itself, or the province it merged into. */
export function provinceOn(slug: string, date: string): Province | null {
  const province = BY_SLUG.get(slug);
  if (!province) return null;
  return province.successor && province.validTo && date > province.validTo
    ? provinceOn(province.successor, date)
    : province;
}
