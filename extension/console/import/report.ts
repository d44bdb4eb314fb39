import type { ImportNote } from '../../../shared/schema/index.ts';

/** A report as CSV, for a spreadsheet: no cell is taken for a formula. */
export function reportOf(notes: readonly ImportNote[], language: 'vi' | 'en'): string {
  const head = language === 'vi' ? ['dòng', 'loại', 'mã', 'vì sao'] : ['line', 'kind', 'code', 'why'];
  const rows = notes.map((note) => [String(note.line), note.kind, note.code, note[language]]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
