import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { reveal } from '../ui/reveal.ts';
import { plainText } from './cite.ts';
import { readMarkdown } from './markdown.ts';
import { NoteStates } from './NoteState.tsx';
import { NoteTrouble } from './NoteTrouble.tsx';
import { daysOverdue, pageOf, quoteOf, wordsOf } from './note-facts.ts';
import type { NoteHandlers } from './note-handlers.ts';
import { sayDue, sayWaiting } from './note-words.ts';
import type { LocalNote, MyNotes } from './types.ts';

/** The reader's notes over all pages: what waits for him, what is late, what is not sent. Each opens its page. */
export function MyWork(props: { mine: MyNotes; today: string; on: NoteHandlers; onOpen: (note: LocalNote) => void }) {
  const { mine, today, on, onOpen } = props;
  const groups: readonly { label: MessageKey; notes: readonly LocalNote[] }[] = [
    { label: 'workOverdue', notes: mine.overdue },
    { label: 'workAssigned', notes: mine.assigned },
    { label: 'workMentioned', notes: mine.mentioned ?? [] },
    { label: 'workWaiting', notes: mine.waiting },
    { label: 'workWritten', notes: mine.written },
  ];
  const shown = groups.filter(({ notes }) => notes.length > 0);
  if (shown.length === 0) return <p class="no-match">{t(mine.complete ? 'workNone' : 'notesLoading')}</p>;
  return (
    <>
      {shown.map(({ label, notes }) => (
        <section key={label} class="work" aria-label={t(label)}>
          <h2>
            {t(label)} {formatNumber(notes.length)}
          </h2>
          <ul>
            {notes.map((note) => (
              <WorkItem
                key={note.key}
                note={note}
                today={today}
                tags={mine.choices.tags}
                on={on}
                onOpen={() => onOpen(note)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function WorkItem(props: {
  note: LocalNote;
  today: string;
  tags: MyNotes['choices']['tags'];
  on: NoteHandlers;
  onOpen: () => void;
}) {
  const { note, today, tags, on, onOpen } = props;
  const { annotation, state } = note;
  const quote = quoteOf(annotation);
  const page = pageOf(annotation);
  const overdue = daysOverdue(annotation, today);
  return (
    <li class="work-item">
      <button type="button" class="work-open" disabled={page === null} onClick={onOpen}>
        <span class="note-head">
          <NoteStates note={note} />
          {annotation.due ? (
            <span class="note-due" data-overdue={overdue > 0 ? '' : undefined}>
              {sayDue(annotation.due, overdue)}
            </span>
          ) : null}
          {state.kind === 'waiting' ? (
            <span class="note-waiting">
              <Icon name="clock" size={13} />
              {sayWaiting(state)}
            </span>
          ) : null}
        </span>
        {quote ? (
          <span class="note-quote" lang="vi">
            <bdi>{reveal(shorten(quote))}</bdi>
          </span>
        ) : null}
        <span class="work-words" lang="vi">
          <bdi>{reveal(shorten(plainText(readMarkdown(wordsOf(annotation)))))}</bdi>
        </span>
        <span class="quiet work-page">
          <Outside>{[annotation.creator.name, page ? sayPage(page) : null].filter(Boolean).join(' · ')}</Outside>
        </span>
      </button>
      <NoteTrouble note={note} tags={tags} on={on} />
    </li>
  );
}

const SHOWN = 160;

/** Its first words: the whole is a click away. */
function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/\s+\S*$/, '')}…` : line;
}

function sayPage(url: string): string {
  const address = URL.parse(url);
  return address ? address.hostname + (address.pathname === '/' ? '' : address.pathname) : url;
}
