import type { NoteForms } from '../annotation/use-note-forms.ts';
import { t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';

const SHOWN = 60;

/** Notes of this page that were begun and not saved. */
export function NoteFormsList(props: {
  forms: NoteForms;
  onOpen: (key: string) => void;
  onDrop: (key: string) => void;
}) {
  const { forms, onOpen, onDrop } = props;
  const all = Object.entries(forms);
  if (all.length === 0) return null;
  return (
    <section class="note-forms" aria-labelledby="note-forms-heading">
      <h2 id="note-forms-heading">{t('noteForms')}</h2>
      <ul>
        {all.map(([key, { text, words }]) => {
          const name = (text.trim() || words || '').slice(0, SHOWN);
          return (
            <li key={key}>
              <button type="button" class="link" onClick={() => onOpen(key)}>
                {t('noteFormResume')}
              </button>
              <Outside>{name}</Outside>
              <button
                type="button"
                class="link"
                aria-label={t('noteFormDropNamed', [name])}
                onClick={() => onDrop(key)}
              >
                {t('noteFormDrop')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
