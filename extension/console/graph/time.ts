import type { GraphNode } from '../../../shared/schema/index.ts';

type Dated = Pick<GraphNode, 'issuedOn' | 'dateText' | 'key'>;

/** A date as far as it is printed: "5/2024", "2024". */
const PRINTED = /(?<!\d)(?:(\d{1,2})\/)?((?:19|20)\d\d)$/;
/** The year in a readable key: lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd. */
const IN_KEY = /\/((?:19|20)\d\d)(?:-\d\d)?\//;

/** When an instrument was issued, in years with their fraction; the middle of what is known only by month or year. Null: nobody says. */
export function timeOf({ issuedOn, dateText, key }: Dated): number | null {
  if (issuedOn) {
    const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
    return year + (month - 1) / 12 + (day - 1) / 372;
  }
  const [, month, printed] = PRINTED.exec(dateText ?? '') ?? [];
  if (printed) return Number(printed) + (month ? (Number(month) - 0.5) / 12 : 0.5);
  const [, year] = IN_KEY.exec(key) ?? [];
  return year ? Number(year) + 0.5 : null;
}

export function yearOf(node: Dated): number | null {
  const time = timeOf(node);
  return time === null ? null : Math.floor(time);
}
