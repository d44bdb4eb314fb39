/** Sentences that tell a person why a row was left out, what differs, or which part was not taken. */
export interface Reason {
  code: string;
  /** The field at fault, where it is one. */
  field?: string;
  vi: string;
  en: string;
}

const FIELDS: Record<string, readonly [vi: string, en: string]> = {
  type: ['loại văn bản', 'type'],
  symbol: ['số, ký hiệu', 'symbol'],
  name: ['tên', 'name'],
  title: ['trích yếu', 'title'],
  issuer: ['cơ quan ban hành', 'issuer'],
  issuedOn: ['ngày ban hành', 'date of issue'],
  series: ['năm ban hành', 'year of issue'],
  effectiveOn: ['ngày có hiệu lực', 'date of effect'],
  expiresOn: ['ngày hết hiệu lực', 'date of expiry'],
  sourceUrl: ['địa chỉ nguồn', 'source address'],
  text: ['toàn văn', 'text'],
};

const fieldName = (field: string) => FIELDS[field] ?? [field, field];
/** What a reader of a report needs to see of a value; the suggestion keeps it whole. */
const shown = (value: string) => (value.length > 160 ? `${value.slice(0, 159)}…` : value);

export const notJson = (): Reason => ({
  code: 'notJson',
  vi: 'Dòng này không phải là một đối tượng JSON.',
  en: 'This line is not a JSON object.',
});

export const brokenCsv = (): Reason => ({
  code: 'brokenCsv',
  vi: 'Dấu ngoặc kép trong dòng này không khép lại đúng chỗ.',
  en: 'The quotes of this row do not close where they should.',
});

export const tooManyCells = (cells: number, columns: number): Reason => ({
  code: 'tooManyCells',
  vi: `Dòng có ${cells} ô, tiêu đề chỉ có ${columns} cột.`,
  en: `The row has ${cells} cells, the header only ${columns} columns.`,
});

export const invalidField = (field: string): Reason => {
  const [vi, en] = fieldName(field);
  return {
    code: 'invalidField',
    field,
    vi: `Trường “${vi}” thiếu hoặc không đúng.`,
    en: `The ${en} is missing or wrong.`,
  };
};

export const unknownType = (value: string): Reason => ({
  code: 'unknownType',
  field: 'type',
  vi: `Không có loại văn bản “${shown(value)}”.`,
  en: `There is no type of instrument “${shown(value)}”.`,
});

export const notSymbol = (value: string): Reason => ({
  code: 'notSymbol',
  field: 'symbol',
  vi: `“${shown(value)}” không đọc được như số, ký hiệu.`,
  en: `“${shown(value)}” cannot be read as a symbol.`,
});

export const typeDiffers = (type: string, symbolType: string): Reason => ({
  code: 'typeDiffers',
  field: 'type',
  vi: `Loại ghi là ${type}, ký hiệu là của ${symbolType}.`,
  en: `The type says ${type}, the symbol is that of ${symbolType}.`,
});

export const unknownIssuer = (issuer: string): Reason => ({
  code: 'unknownIssuer',
  field: 'issuer',
  vi: `Không nhận ra cơ quan ban hành hoặc địa phương của cơ quan: “${shown(issuer)}”.`,
  en: `The issuer or its province is not recognised: “${shown(issuer)}”.`,
});

export const needsDate = (): Reason => ({
  code: 'needsDate',
  field: 'issuedOn',
  vi: 'Ký hiệu không ghi năm, nên cần ngày hoặc năm ban hành.',
  en: 'The symbol has no year, so the date or the year of issue is needed.',
});

export const endsBeforeIssue = (): Reason => ({
  code: 'endsBeforeIssue',
  field: 'expiresOn',
  vi: 'Ngày hết hiệu lực không sau ngày ban hành hoặc ngày có hiệu lực.',
  en: 'The date of expiry is not after the dates of issue and effect.',
});

export const differs = (field: string, held: string, offered: string, stands: 'held' | 'offered'): Reason => {
  const [vi, en] = fieldName(field);
  const [now, rest] = stands === 'held' ? [held, offered] : [offered, held];
  return {
    code: 'differs',
    field,
    vi: `Khác về ${vi}: chỉ mục ghi “${shown(now)}”, ${stands === 'held' ? 'danh sách' : 'nơi viện dẫn'} ghi “${shown(rest)}”.`,
    en: `The ${en} differs: the index says “${shown(now)}”, ${stands === 'held' ? 'the list' : 'a citation'} “${shown(rest)}”.`,
  };
};

/** The row says something of its own, against what was given for rows that say nothing; it is taken as it says. */
export const otherThanDefault = (field: string, stated: string, given: string): Reason => {
  const [vi, en] = fieldName(field);
  return {
    code: 'otherThanDefault',
    field,
    vi: `Khác giá trị chung về ${vi}: dòng ghi “${shown(stated)}”, giá trị chung là “${shown(given)}”. Nhập theo lời của dòng.`,
    en: `Other than the common ${en}: the row says “${shown(stated)}”, the common one is “${shown(given)}”. Taken as the row says.`,
  };
};

export const unplacedLink = (entry: string): Reason => ({
  code: 'unplacedLink',
  vi: `Không xác định được văn bản liên quan “${shown(entry)}”.`,
  en: `The related instrument “${shown(entry)}” cannot be placed.`,
});

export const noText = (name: string): Reason => ({
  code: 'noText',
  vi: `${shown(name)}: không có chữ nào.`,
  en: `${shown(name)}: there is no text.`,
});

export const notDocument = (name: string): Reason => ({
  code: 'notDocument',
  vi: `${shown(name)}: không có số, ngày, cơ quan, loại, trích yếu nào, và không viện dẫn gì.`,
  en: `${shown(name)}: it has no number, date, issuer, type or title, and cites nothing.`,
});

export const textTooLong = (name: string, max: number): Reason => ({
  code: 'textTooLong',
  vi: `${shown(name)}: dài hơn ${max} ký tự.`,
  en: `${shown(name)}: longer than ${max} characters.`,
});

export const otherText = (name: string, key: string): Reason => ({
  code: 'differs',
  vi: `${shown(name)}: chỉ mục đã giữ một toàn văn khác của ${key}.`,
  en: `${shown(name)}: the index holds another text of ${key}.`,
});

export const notExport = (): Reason => ({
  code: 'notExport',
  vi: 'Dòng này không phải của một bản xuất chỉ mục.',
  en: 'This line is not of an export of the index.',
});

export const hashDiffers = (): Reason => ({
  code: 'hashDiffers',
  vi: 'Nội dung dòng này không khớp mã băm của nó.',
  en: 'This row does not agree with its hash.',
});

export const missingGroup = (group: string): Reason => ({
  code: 'missingGroup',
  vi: `Dòng này thuộc nhóm “${shown(group)}”, nơi triển khai này không có cơ sở dữ liệu đó.`,
  en: `This row belongs to the group “${shown(group)}”, for which this deployment has no database.`,
});

export const missingInstrument = (): Reason => ({
  code: 'missingInstrument',
  vi: 'Dòng này nói về một văn bản không có trong bản xuất.',
  en: 'This row is about an instrument that the export does not hold.',
});
