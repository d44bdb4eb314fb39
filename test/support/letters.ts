/** A short document in the genre, with the head that its fields give. */
export function letter(fields: {
  symbol?: string;
  place?: string;
  date?: string;
  title?: string;
  body: string;
}): string {
  const [day, month, year] = (fields.date ?? '').split('/');
  const dateline = fields.date
    ? `${fields.place ? `${fields.place}, ` : ''}ngày ${day} tháng ${month} năm ${year}`
    : null;
  return [
    fields.symbol ? `Số: ${fields.symbol}` : null,
    dateline,
    fields.title ?? null,
    fields.body,
    'Nơi nhận:\n\n- Như trên;\n- Lưu: VT.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}
