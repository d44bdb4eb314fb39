import { useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { reveal } from '../ui/reveal.ts';
import { NoteActs } from './NoteActs.tsx';
import { NoteMeta } from './NoteMeta.tsx';
import { NoteStates } from './NoteState.tsx';
import { NoteText } from './NoteText.tsx';
import { NoteTrouble } from './NoteTrouble.tsx';
import { daysOverdue, quoteOf, tagsOf, wordsOf } from './note-facts.ts';
import type { NoteHandlers } from './note-handlers.ts';
import { sayDue, sayOrphan, tagName } from './note-words.ts';
import type { Thread } from './threads.ts';
import type { LocalNote, NoteChoices } from './types.ts';

/** A first note with its place, its words, what was answered, and what can be done with it. */
export function NoteThread(props: {
  thread: Thread;
  chosen: boolean;
  reachable: boolean;
  today: string;
  tags: NoteChoices['tags'];
  on: NoteHandlers;
  onChoose: () => void;
}) {
  const { thread, chosen, reachable, today, tags, on, onChoose } = props;
  const { first, replies } = thread;
  const { annotation } = first;
  const go = () => {
    onChoose();
    on.onGo(first);
  };
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && !target.closest('a, button, summary, section')) go();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the passage in it is a button that does the same.
    <li class="note-thread" aria-current={chosen ? 'true' : undefined} data-state={first.state.kind} onClick={onClick}>
      <div class="note-head">
        <NoteStates note={first} />
        {tagsOf(annotation).map((id) => (
          <span key={id} class="note-tag">
            {reveal(tagName(tags, id))}
          </span>
        ))}
        <Due note={first} today={today} />
      </div>
      <button type="button" class="note-place" tabIndex={reachable ? 0 : -1} onFocus={onChoose} onClick={go}>
        <Passage note={first} />
      </button>
      <Orphaned note={first} onReplace={on.onReplace} />
      <Entry note={first} today={today} tags={tags} on={on} />
      {replies.length > 0 ? (
        <ol class="note-replies" aria-label={t('noteReplies')}>
          {replies.map((reply) => (
            <li key={reply.key} data-state={reply.state.kind}>
              <Entry note={reply} today={today} tags={tags} on={on} acts={chosen} />
            </li>
          ))}
        </ol>
      ) : null}
      {chosen && !annotation.deleted ? <NoteActs note={first} on={on} /> : null}
    </li>
  );
}

function Due({ note: { annotation }, today }: { note: LocalNote; today: string }) {
  if (annotation.due === null || annotation.deleted) return null;
  const overdue = daysOverdue(annotation, today);
  return (
    <span class="note-due" data-overdue={overdue > 0 ? '' : undefined}>
      <Icon name="calendar" size={13} />
      {sayDue(annotation.due, overdue)}
    </span>
  );
}

/** The text a note stands on, or stood on. */
function Passage({ note: { annotation, place } }: { note: LocalNote }) {
  const quote = quoteOf(annotation);
  if (quote === null) return <span class="note-quote whole">{t('noteWholePage')}</span>;
  return (
    <span class="note-quote" lang="vi" data-orphan={place.kind === 'orphan' ? '' : undefined}>
      <span class="said">{place.kind === 'orphan' ? t('noteStoodOn') : t('noteStandsOn')} </span>
      <bdi>{reveal(quote.replace(/\s+/g, ' '))}</bdi>
    </span>
  );
}

function Orphaned({ note, onReplace }: { note: LocalNote; onReplace: (note: LocalNote) => void }) {
  const [asked, setAsked] = useState(false);
  if (note.place.kind !== 'orphan' || note.annotation.deleted) return null;
  return (
    <div class="note-orphan">
      <p class="quiet">{sayOrphan(note.place)}</p>
      {note.annotation.may.includes('edit') && !asked ? (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {t('noteReplace')}
        </button>
      ) : null}
      {asked ? (
        <section>
          <p role="status">{t('noteReplaceHow')}</p>
          <p class="note-acts">
            <button type="button" class="button main" onClick={() => onReplace(note)}>
              {t('noteReplaceHere')}
            </button>
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {t('captureCancel')}
            </button>
          </p>
        </section>
      ) : null}
    </div>
  );
}

/** One note of a thread; a reply carries its own actions. */
function Entry(props: { note: LocalNote; today: string; tags: NoteChoices['tags']; on: NoteHandlers; acts?: boolean }) {
  const { note, today, tags, on, acts } = props;
  const { deleted, may } = note.annotation;
  if (deleted) {
    return (
      <p class="note-meta">
        <span>{t('noteDeleted')}</span>
        {may.includes('restore') ? (
          <button type="button" class="link" onClick={() => on.onRestore(note)}>
            {t('noteRestore')}
          </button>
        ) : null}
      </p>
    );
  }
  return (
    <>
      {note.state.kind === 'conflict' ? null : <NoteText text={wordsOf(note.annotation)} onCitation={on.onCitation} />}
      <NoteMeta note={note} today={today} onHistory={on.onHistory}>
        {acts && may.includes('edit') ? (
          <button type="button" class="link" aria-label={t('noteEditReply')} onClick={() => on.onEdit(note)}>
            {t('noteEdit')}
          </button>
        ) : null}
        {acts && may.includes('delete') ? (
          <button type="button" class="link" aria-label={t('noteDeleteReply')} onClick={() => on.onDelete(note)}>
            {t('noteDelete')}
          </button>
        ) : null}
      </NoteMeta>
      <NoteTrouble note={note} tags={tags} on={on} />
    </>
  );
}
