import { useEffect, useState } from 'preact/hooks';
import type { ImportNote, ImportSummary } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { Notes } from './Notes.tsx';
import { readNotes } from './send-list.ts';

/** What the server had to say of the rows of an earlier import. */
export function ErrorsDialog({ job, onClose }: { job: ImportSummary; onClose: () => void }) {
  const [notes, setNotes] = useState<ImportNote[] | null>(null);
  useEffect(() => {
    let live = true;
    void readNotes(job.id).then((came) => live && setNotes(came));
    return () => {
      live = false;
    };
  }, [job.id]);
  return (
    <Dialog title={t('notesOf', [job.name])} onClose={onClose} wide>
      {notes === null ? <p class="note">{t('consoleLoading')}</p> : null}
      {notes?.length === 0 ? <p class="empty">{t('importsNoErrors')}</p> : null}
      {notes && notes.length > 0 ? <Notes notes={notes} name={job.name} /> : null}
    </Dialog>
  );
}
