/** A letter of a department of Lạng Sơn, by its own number and day. */
export const departmentLetter = (
  symbol: string,
  day: string,
  body: string,
  department = 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
) =>
  `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\n${department}\n\nSố: ${symbol}\n\nLạng Sơn, ngày ${day}\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\n${body}`;

/** That two codes of that department are one. */
export const ALIAS = {
  code: 'HTS',
  means: 'BCVT',
  issuer: 'so-thong-tin-va-truyen-thong',
  jurisdiction: 'lang-son',
  validFrom: '2022-01-01',
  source: 'Quyết định 12/QĐ-STTTT về cơ cấu phòng',
  reason: 'Một phòng, hai cách viết.',
};
