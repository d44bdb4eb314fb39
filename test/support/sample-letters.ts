const HEAD = 'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN';

/** A decision of the province with its subject and articles. */
export function decisionText(symbol: string, date: string, subject: string, articles: readonly string[]): string {
  return [HEAD, `Số: ${symbol}`, `Lạng Sơn, ngày ${date}`, 'QUYẾT ĐỊNH', subject, ...articles].join('\n\n');
}

/** A letter of the province's committee. */
export function letterText(number: number, body: string): string {
  const head = [HEAD, `Số: ${number}/UBND-KT`, 'Lạng Sơn, ngày 05 tháng 6 năm 2024', 'Kính gửi: Các sở.'];
  return [...head, body].join('\n\n');
}
