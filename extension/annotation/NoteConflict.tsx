import type { Annotation, NoteTag } from '../../shared/schema/index.ts';
import { formatDate, formatTime } from '../ui/dates.ts';
import { differing, type Part } from '../ui/differing.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { reveal } from '../ui/reveal.ts';
import { tagsOf, wordsOf } from './note-facts.ts';
import { tagName, WORKFLOW } from './note-words.ts';
import type { LocalNote, NoteState } from './types.ts';

/** Both texts of a note that was changed in two places, what differs underlined, and the choice between them. */
export function NoteConflict(props: {
  note: LocalNote;
  state: Extract<NoteState, { kind: 'conflict' }>;
  tags: readonly NoteTag[];
  onSettle: (keep: 'mine' | 'saved') => void;
}) {
  const { note, tags, onSettle } = props;
  const { saved, deletes } = props.state;
  const mine = note.annotation;
  const savedHead = saved.deleted ? t('conflictSavedDeleted') : t('conflictSaved', [formatTime(saved.modified)]);
  return (
    <section class="note-conflict" aria-label={t('conflictTitle')}>
      <h2>
        <Icon name="warning" />
        {t('conflictTitle')}
      </h2>
      <div class="note-versions">
        <Version head={t('conflictMine')} own={mine} other={saved} tags={tags} gone={deletes} />
        <Version head={savedHead} own={saved} other={mine} tags={tags} gone={saved.deleted} />
      </div>
      <p class="note-acts">
        <button type="button" class="button" onClick={() => onSettle('mine')}>
          {t('conflictKeepMine')}
        </button>
        <button type="button" class="button" onClick={() => onSettle('saved')}>
          {t('conflictKeepSaved')}
        </button>
      </p>
    </section>
  );
}

function Version(props: { head: string; own: Annotation; other: Annotation; tags: readonly NoteTag[]; gone: boolean }) {
  const { head, own, other, tags, gone } = props;
  return (
    <div class="note-version">
      <h3>{head}</h3>
      {gone ? (
        <p>{t('noteDeleted')}</p>
      ) : (
        <p lang="vi" dir="auto">
          <Differing own={wordsOf(own)} other={wordsOf(other)} />
        </p>
      )}
      {gone ? null : (
        <dl>
          {fieldsThatDiffer(own, other, tags).map(({ label, value }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <bdi>
                  <u>{reveal(value)}</u>
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The pieces of a text that read otherwise than another, underlined. */
export function Differing({ own, other }: { own: string; other: string }) {
  return (
    <>
      {wholeNumbers(differing(own, other)).map(({ text, differs }, at) =>
        differs ? <u key={at}>{reveal(text)}</u> : reveal(text),
      )}
    </>
  );
}

/** A number of which a part differs differs as a whole: "8.000" beside "8". */
export function wholeNumbers(parts: readonly Part[]): Part[] {
  const grown = parts.map((part) => ({ ...part }));
  for (const [at, part] of grown.entries()) {
    const before = grown[at - 1];
    const head = !part.differs || !before ? null : /\d[\d.,/]*$/.exec(before.text);
    if (!head || !before) continue;
    part.text = head[0] + part.text;
    before.text = before.text.slice(0, head.index);
  }
  return grown.filter(({ text }) => text !== '');
}

function fieldsThatDiffer(own: Annotation, other: Annotation, tags: readonly NoteTag[]) {
  const fields: readonly [label: MessageKey, say: (of: Annotation) => string][] = [
    ['noteFieldState', ({ workflow }) => (workflow ? t(WORKFLOW[workflow].label) : '–')],
    [
      'noteFieldKinds',
      (of) =>
        tagsOf(of)
          .map((id) => tagName(tags, id))
          .join(', ') || '–',
    ],
    ['noteFieldAssignee', ({ assignedTo, assignee }) => assignedTo?.name ?? assignee ?? '–'],
    ['noteFieldDue', ({ due }) => (due ? formatDate(due) : '–')],
    ['noteFieldAudience', ({ visibility, group }) => sayAudience(visibility, group)],
  ];
  return fields
    .map(([label, say]) => ({ label, value: say(own), other: say(other) }))
    .filter(({ value, other: theirs }) => value !== theirs);
}

function sayAudience(visibility: Annotation['visibility'], group: string | null): string {
  if (visibility === 'me') return t('noteForMe');
  return visibility === 'everyone' ? t('noteForEveryone') : (group ?? t('noteForGroup'));
}
