/** Where the facts of each table come from, and when they were gathered. Never imported at run time by the recogniser. */

export interface Source {
  /** ISO date on which the facts were gathered. */
  gathered: string;
  from: readonly string[];
  /** What could not be confirmed at a primary source. */
  unverified: readonly string[];
}

export const SOURCES: Record<'types' | 'issuers' | 'provinces' | 'laws', Source> = {
  types: {
    gathered: '2026-11-20',
    from: [
      'Nghị định 30/2020/NĐ-CP, Phụ lục III: names and abbreviations of administrative instruments',
      'Luật 64/2025/QH15 and 80/2015/QH13, Điều 4: normative instruments',
      'Quy định 66-QĐ/TW (06/02/2017) and 399-QĐ/TW (09/01/2026); Hướng dẫn 36-HD/VPTW (03/4/2018): Party documents',
      'TTLB, TTLN, CTHĐ, KLTT, NQLT and the misspelt words: attested in published texts',
    ],
    unverified: ['SLT', 'LPQT', 'TCXDVN', 'TCN', 'TCCS'],
  },
  issuers: {
    gathered: '2026-11-20',
    from: [
      'Nghị quyết 176/2025/QH15: ministries from 2025-03-01',
      'Nghị định 45/2025/NĐ-CP and 150/2025/NĐ-CP: departments of the provinces',
      'Quyết định 09/2025/QĐ-TTg: list of central bodies',
      'Luật 72/2025/QH15: no district bodies since 2025-07-01',
      'Codes attested in published texts of 2010-2014 and 2025',
    ],
    unverified: [
      'dates of bodies that ended before 2025',
      'VPĐĐBQHHĐND',
      'HU, QU, ThU and TXU, whose use differs between provinces',
    ],
  },
  provinces: {
    gathered: '2026-11-20',
    from: [
      'Nghị quyết 202/2025/QH15 (12/6/2025): the 34 provinces and their predecessors',
      'Quyết định 19/2025/QĐ-TTg and the list before it: statistical codes',
      'Nghị quyết 30/2026/QH16, 36/2026/QH16, 39/2026/QH16: Đồng Nai, Quảng Ninh and Bắc Ninh become cities',
      'Hosts: the ASCII name under gov.vn, seen in published pages for 51 of the 63',
    ],
    unverified: [
      'hosts of Bắc Kạn, Điện Biên, Hòa Bình, Thái Nguyên, Hưng Yên, Nam Định, Phú Yên, Đắk Nông, Bình Phước, Long An, Vĩnh Long, Kiên Giang, Bạc Liêu, Cà Mau, and hue.gov.vn: the pattern only',
      'the days on which the three new cities of 2026 began',
      'last days of the provinces that ended before 2025',
      'towns where the provinces sat on 2025-06-30',
    ],
  },
  laws: {
    gathered: '2026-11-20',
    from: ['Each row of known-laws-table.ts names its own source and what that source confirms.'],
    unverified: ['rows with an empty source (69 of 607)', 'ends of force that no source states'],
  },
};
