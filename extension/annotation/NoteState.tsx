import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { ORPHAN, type StateLook, WORKFLOW } from './note-words.ts';
import type { LocalNote } from './types.ts';

/** How far a note has come, and that it lost its place: each a word with an icon and a line of its own form. */
export function NoteStates({ note: { annotation, place } }: { note: LocalNote }) {
  return (
    <>
      {place.kind === 'orphan' ? <State look={ORPHAN} /> : null}
      {annotation.workflow ? <State look={WORKFLOW[annotation.workflow]} /> : null}
    </>
  );
}

function State({ look: { label, icon, form } }: { look: StateLook }) {
  return (
    <span class="note-state" data-form={form}>
      <Icon name={icon} size={13} />
      {t(label)}
    </span>
  );
}
