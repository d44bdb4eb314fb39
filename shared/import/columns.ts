import { fold } from '../registry/fold.ts';
import type { ImportRow } from '../schema/index.ts';

/** What a column of a list may hold. */
export type ImportField = keyof ImportRow;

/** Heads of columns as people write them, the name of the field first. */
const HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  type: ['loại', 'loại văn bản', 'loại vb', 'hình thức văn bản', 'thể loại'],
  symbol: [
    'số',
    'số ký hiệu',
    'số kí hiệu',
    'số và ký hiệu',
    'số hiệu',
    'số hiệu văn bản',
    'ký hiệu',
    'số văn bản',
    'số vb',
  ],
  name: ['tên', 'tên luật'],
  title: ['trích yếu', 'trích yếu nội dung', 'nội dung trích yếu', 'tiêu đề', 'về việc', 'tên văn bản'],
  issuer: ['cơ quan ban hành', 'nơi ban hành', 'cơ quan', 'đơn vị ban hành', 'cq ban hành'],
  issuedOn: ['ngày ban hành', 'ngày văn bản', 'ngày', 'ngày tháng', 'ngày ký', 'ngày vb', 'ngày bh', 'ngày tháng năm'],
  series: ['năm', 'năm ban hành'],
  effectiveOn: ['ngày có hiệu lực', 'ngày hiệu lực', 'có hiệu lực từ'],
  expiresOn: ['ngày hết hiệu lực', 'hết hiệu lực từ'],
  replacedBy: ['bị thay thế bởi', 'thay thế bởi'],
  amendedBy: ['được sửa đổi bởi', 'sửa đổi bởi'],
  amends: ['sửa đổi'],
  aliases: ['tên khác'],
  verified: ['đã kiểm chứng'],
  source: ['nguồn'],
  sourceUrl: ['địa chỉ nguồn', 'đường dẫn', 'liên kết', 'url'],
};

export const IMPORT_FIELDS = Object.keys(HEADS) as readonly ImportField[];

const lettersOf = (head: string) =>
  head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');

const entries = IMPORT_FIELDS.flatMap((field) => [field, ...HEADS[field]].map((head) => [head, field] as const));
const WRITTEN = new Map(entries.map(([head, field]) => [lettersOf(head), field]));
const BARE = new Map(entries.map(([head, field]) => [lettersOf(fold(head)), field]));

/**
 * The field that a head of a column means, with its marks or without any; null for one that means nothing here. A head
 * with some marks is read with them: "Sở" is no "Số".
 */
export function fieldOfColumn(head: string): ImportField | null {
  const letters = lettersOf(head);
  return WRITTEN.get(letters) ?? (/^[a-z]*$/.test(letters) ? BARE.get(letters) : null) ?? null;
}

const rankOf = (head: string, field: ImportField) => {
  const letters = lettersOf(fold(head));
  return [field, ...HEADS[field]].findIndex((each) => lettersOf(fold(each)) === letters);
};

/** The field of each column; where several mean one field, the usual name has it, and of two alike the first. */
export function fieldsOf(columns: readonly string[]): (ImportField | null)[] {
  const fields = columns.map(fieldOfColumn);
  return fields.map((field, at) => {
    if (field === null) return null;
    const rivals = columns.flatMap((head, other) =>
      fields[other] === field ? { other, rank: rankOf(head, field) } : [],
    );
    const [first] = rivals.sort((a, b) => a.rank - b.rank || a.other - b.other);
    return first?.other === at ? field : null;
  });
}

export interface CsvLayout {
  delimiter: string;
  columns: string[];
}

/**
 * How the cells of a CSV are parted. Heads come split at commas; where a semicolon or a tab makes more of them known, as
 * in files that a Vietnamese Excel saves, those part the cells.
 */
export function layoutOf(columns: readonly string[]): CsvLayout {
  const known = ({ columns: heads }: CsvLayout) =>
    heads.filter((head) => !/[;\t]/.test(head) && fieldOfColumn(head) !== null).length;
  const split = (delimiter: string) => ({ delimiter, columns: columns.join(',').split(delimiter) });
  return [split(';'), split('\t')].reduce((best, layout) => (known(layout) > known(best) ? layout : best), {
    delimiter: ',',
    columns: [...columns],
  });
}
