import { fold } from '../../../shared/registry/fold.ts';
import type { NoteTag } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { spanWords } from './EntryRow.tsx';
import { type SpanForm, spanOf } from './SpanFields.tsx';

export const TAGS_PATH = '/v1/note-tags';
export const TERM_MAX = 80;

export interface TagForm extends SpanForm {
  vi: string;
  en: string;
}

/** "thẩm quyền" -> "tham-quyen". */
const idOf = (word: string) =>
  fold(word)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const formOf = (tag: NoteTag | null): TagForm => ({
  vi: tag?.vi ?? '',
  en: tag?.en ?? '',
  validFrom: tag?.validFrom ?? '',
  validTo: tag?.validTo ?? '',
  source: tag?.source ?? '',
  reason: '',
});

/** What the server is sent of a new term, or of one that is there. */
export const requestOf = (form: TagForm, tag: NoteTag | null) => ({
  ...(tag ? {} : { id: idOf(form.vi) }),
  vi: form.vi.trim(),
  en: form.en.trim(),
  ...spanOf(form),
});

/** A term in one line, to hold two against each other. */
export function tagWords(
  tag: Pick<TagForm, 'vi' | 'en'> & { validFrom: string | null; validTo: string | null; source: string | null },
): string {
  const span = spanWords({ validFrom: tag.validFrom || null, validTo: tag.validTo || null });
  return [`${tag.vi} / ${tag.en}`, span, tag.source || t('termsShipped')].join(' · ');
}
