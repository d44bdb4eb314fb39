/** A date line with its day left open, as printed, cut where the day would stand: "ngày … tháng 5 năm 2024". */
export function splitAtBlank(dateText: string): [string, string] {
  const day = /^\s*(ngày)?[\s.…]*/iu.exec(dateText)?.[0] ?? '';
  return [day.trim().replace(/[\s.…]+$/, ''), dateText.slice(day.length)];
}
