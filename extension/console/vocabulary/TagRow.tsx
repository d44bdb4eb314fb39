import type { NoteTag } from '../../../shared/schema/index.ts';
import { dayOf, formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { spanWords } from './EntryRow.tsx';

/** A term of notes with its days, and who said so where that is written. */
export function TagRow({ tag, onChange }: { tag: NoteTag; onChange: (() => void) | null }) {
  const by = tag.by === null ? t('termsShipped') : t('termsBy', [tag.by, tag.at ? formatDate(dayOf(tag.at)) : '']);
  return (
    <tr data-shipped={tag.retired}>
      <th scope="row" lang="vi">
        <Outside>{tag.vi}</Outside>
        {tag.retired ? <small>{t('termsTagRetired')}</small> : null}
      </th>
      <td lang="en">
        <Outside>{tag.en}</Outside>
      </td>
      <td>{spanWords(tag)}</td>
      <td class="terms-source" lang="vi">
        <Outside>{tag.source ?? by}</Outside>
        {tag.source === null && tag.reason === null ? null : (
          <small>
            {tag.source === null ? null : by}
            {tag.reason ? (
              <>
                {' · '}
                <Outside>{tag.reason}</Outside>
              </>
            ) : null}
          </small>
        )}
      </td>
      {onChange ? (
        <td class="terms-acts">
          <button type="button" class="button" aria-label={t('termsChangeOf', [tag.vi])} onClick={onChange}>
            {t('termsChange')}
          </button>
        </td>
      ) : null}
    </tr>
  );
}
