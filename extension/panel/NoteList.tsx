import { NoteThread } from '../annotation/NoteThread.tsx';
import type { NoteHandlers } from '../annotation/note-handlers.ts';
import { FILTER_LABELS } from '../annotation/note-words.ts';
import { countThreads, listThreads, NOTE_FILTERS, type NoteFilter, passesFilter } from '../annotation/threads.ts';
import type { PageNotes } from '../annotation/types.ts';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { LongList } from './LongList.tsx';

/** The threads of a page in document order, and the filters it has a use for. */
export function NoteList(props: {
  notes: PageNotes;
  filter: NoteFilter;
  chosen: string | null;
  today: string;
  on: NoteHandlers;
  onFilter: (filter: NoteFilter) => void;
  onChoose: (key: string) => void;
}) {
  const { notes, filter, chosen, today, on, onFilter, onChoose } = props;
  const me = notes.choices.me?.id ?? null;
  const threads = listThreads(notes.notes);
  const counts = countThreads(threads, me, today);
  const shown = threads.filter((thread) => passesFilter(filter, thread, me, today));
  const at = shown.findIndex(({ first }) => first.key === chosen);
  return (
    <>
      <fieldset class="filters">
        <legend class="said">{t('noteFilters')}</legend>
        {NOTE_FILTERS.filter((id) => id === 'all' || id === filter || counts[id] > 0).map((id) => (
          <button
            key={id}
            type="button"
            class="pill"
            aria-pressed={id === filter}
            onClick={() => onFilter(id === filter ? 'all' : id)}
          >
            {`${t(FILTER_LABELS[id])} ${formatNumber(counts[id])}`}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? <p class="no-match">{t('noteNoMatch')}</p> : null}
      <LongList
        class="note-list"
        items={shown}
        name={filter}
        wanted={at}
        draw={(thread, index) => (
          <NoteThread
            key={thread.first.key}
            thread={thread}
            chosen={index === at}
            reachable={index === Math.max(at, 0)}
            today={today}
            tags={notes.choices.tags}
            on={on}
            onChoose={() => onChoose(thread.first.key)}
          />
        )}
      />
    </>
  );
}
