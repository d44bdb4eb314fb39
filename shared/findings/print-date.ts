/**
 * ISO date as Nghị định 30/2020/NĐ-CP has dates printed (Phụ lục I, phần II, khoản 4): a zero before days 1 to 9 and
 * months 1 and 2. "2024-05-02" gives "02/5/2024".
 */
export function printDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
