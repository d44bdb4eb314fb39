import { sayNeedsStaff } from '../annotation/note-words.ts';
import type { PageNotes } from '../annotation/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

/** The way to a new note and to the reader's own work; `unselected`: a note on words was asked for, and none are selected. */
export function NotesHead(props: {
  role: NonNullable<PageNotes['choices']['me']>['role'] | null;
  mayBegin: boolean;
  forMe: number;
  unselected: boolean;
  onBegin: (of: 'selection' | 'page') => void;
  onCancel: () => void;
  onWork: () => void;
}) {
  const { role, mayBegin, forMe, unselected, onBegin, onCancel, onWork } = props;
  return (
    <>
      <div class="notes-head">
        {mayBegin ? (
          <button type="button" class="button" onClick={() => onBegin('selection')}>
            <Icon name="plus" />
            {t('noteNew')}
          </button>
        ) : (
          <span />
        )}
        <button type="button" class="link" onClick={onWork}>
          {forMe > 0 ? `${t('work')} ${formatNumber(forMe)}` : t('work')}
        </button>
      </div>
      {role === 'reviewer' ? <p class="quiet notes-say">{sayNeedsStaff()}</p> : null}
      {unselected ? (
        <div class="notes-say" role="status">
          <p>{t('noteSelectFirst')}</p>
          <p class="note-acts">
            <button type="button" class="button" onClick={() => onBegin('page')}>
              {t('noteOnPage')}
            </button>
            <button type="button" class="button" onClick={onCancel}>
              {t('captureCancel')}
            </button>
          </p>
        </div>
      ) : null}
    </>
  );
}
