import { browser } from 'wxt/browser';
import type { PageNotes } from '../annotation/types.ts';
import { connectionName } from '../ui/connection.ts';
import { t } from '../ui/i18n.ts';
import { Message } from './Message.tsx';

/** Why there is no note to list, and the next step. */
export function NotesAbsent({ notes, onBegin }: { notes: PageNotes | null; onBegin: (() => void) | null }) {
  const line = notes?.connection.kind;
  if (line === 'signedOut' || line === 'expired') {
    return (
      <Message icon="lock" title={connectionName(line)} words={t('notesSignIn')}>
        <button type="button" class="button main" onClick={() => browser.runtime.openOptionsPage()}>
          {t('signIn')}
        </button>
      </Message>
    );
  }
  if (!notes || (!notes.complete && line === 'connected')) {
    return (
      <p class="loading" role="status">
        {t('notesLoading')}
      </p>
    );
  }
  if (!notes.complete) return <Message icon="offline" title={t('notesUnread')} words={t('notesUnreadWhy')} />;
  return (
    <Message icon="quote" title={t('notesNone')} words={t(onBegin ? 'notesNoneWhy' : 'notesNoneReviewer')}>
      {onBegin ? (
        <button type="button" class="button" onClick={onBegin}>
          {t('noteNew')}
        </button>
      ) : null}
    </Message>
  );
}
