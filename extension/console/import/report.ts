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

/** A byte order mark lets spreadsheets read the letters as they are. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
