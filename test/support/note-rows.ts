import type { NoteWrite } from '../../extension/api/notes-database.ts';
import type { Annotation } from '../../shared/schema/index.ts';

const at = '2026-11-20T09:00:00.000Z';
const target = {
  type: 'SpecificResource' as const,
  source: 'https://langson.gov.vn/van-ban/940',
  equivalents: [],
  instrument: null,
  citation: null,
  selector: [],
};
const bodyOf = (words: string) => [
  {
    type: 'TextualBody' as const,
    value: words,
    format: 'text/markdown' as const,
    language: 'vi' as const,
    purpose: 'questioning' as const,
  },
];

/** A note as the server gives it, of "Thẩm tra viên A". */
export function annotation(fields: Partial<Annotation> & { words?: string } = {}): Annotation {
  const { words = 'Đã bố trí chưa?', ...rest } = fields;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://may-chu/v1/annotations/n_1',
    type: 'Annotation',
    motivation: 'questioning',
    target,
    body: bodyOf(words),
    visibility: 'everyone',
    workflow: 'open',
    assignee: null,
    due: null,
    creator: { id: 'https://may-chu/v1/people/p_1', type: 'Person', name: 'Thẩm tra viên A' },
    created: at,
    modified: at,
    group: null,
    assignedTo: null,
    version: 1,
    edited: false,
    deleted: false,
    may: ['edit', 'delete', 'reply'],
    ...rest,
  };
}

/** A write of note n_1 that waits, a change unless told otherwise. */
export function noteWrite(
  id: string,
  fields: Partial<Pick<NoteWrite, 'kind' | 'note' | 'base' | 'order' | 'sent'>> & {
    words?: string;
    target?: string;
  } = {},
): NoteWrite {
  const { kind = 'change', note = 'n_1', base = null, order = 1, sent = false, words = 'một' } = fields;
  const hasWords = kind === 'create' || kind === 'change';
  return {
    id,
    note,
    order,
    kind,
    base,
    sent,
    request: hasWords
      ? {
          type: 'Annotation',
          motivation: 'questioning',
          target: fields.target ?? target,
          body: bodyOf(words),
          visibility: 'everyone',
          workflow: 'open',
          assignee: null,
          due: null,
          group: null,
        }
      : null,
    server: 'https://may-chu',
    by: 'Thẩm tra viên A',
    at,
    failures: 0,
    state: { kind: 'waiting', cause: null, retryAt: null },
  };
}
