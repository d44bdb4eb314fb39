import { useState } from 'preact/hooks';
import { fold } from '../../../shared/registry/fold.ts';
import { type NoteTag, NoteTagsReply } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { useChange } from '../use-change.ts';

const PATH = '/v1/note-tags';
const WORD_MAX = 80;
const idOf = (word: string) =>
  fold(word)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The terms that notes are tagged with; one in use is retired, never removed. */
export function TagsTab({ canWrite }: { canWrite: boolean }) {
  const { answer, again } = useAnswer(PATH, NoteTagsReply);
  const { sending, failed, send } = useChange();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [said, setSaid] = useState('');

  async function put(tag: NoteTag, words: string): Promise<boolean> {
    const reply = await send({ method: 'POST', path: PATH, body: tag }, NoteTagsReply);
    if (reply) setSaid(words);
    again();
    return reply !== null;
  }

  async function add(event: Event) {
    event.preventDefault();
    if (!(await put({ id: idOf(vi), vi: vi.trim(), en: en.trim(), retired: false }, t('termsTagAdded', [vi.trim()]))))
      return;
    setVi('');
    setEn('');
  }

  return (
    <>
      <p class="note">{t('termsTagsHint')}</p>
      {canWrite ? (
        <form class="terms-bar" onSubmit={add} aria-label={t('termsAddTag')}>
          <label>
            {t('termsTagVi')}
            <input
              class="field"
              required
              maxLength={WORD_MAX}
              value={vi}
              onInput={(event) => setVi(event.currentTarget.value)}
            />
          </label>
          <label>
            {t('termsTagEn')}
            <input
              class="field"
              required
              maxLength={WORD_MAX}
              value={en}
              onInput={(event) => setEn(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button main" disabled={sending}>
            {t('termsAddTag')}
          </button>
        </form>
      ) : null}
      <p class="note terms-done" role="status">
        {said}
      </p>
      {failed ? <Trouble answer={failed} /> : null}
      {answer === null ? <p class="empty">{t('consoleLoading')}</p> : null}
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {answer?.kind === 'ok' && answer.value.items.length === 0 ? <p class="empty">{t('termsNoTags')}</p> : null}
      {answer?.kind === 'ok' && answer.value.items.length > 0 ? (
        <div class="console-box">
          <table class="rows" aria-label={t('termsTags')}>
            <thead>
              <tr>
                <th scope="col">{t('termsTagVi')}</th>
                <th scope="col">{t('termsTagEn')}</th>
                <th scope="col">{t('peopleActions')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.value.items.map((tag) => (
                <tr key={tag.id} data-shipped={tag.retired}>
                  <th scope="row" lang="vi">
                    <Outside>{tag.vi}</Outside>
                    {tag.retired ? <small>{t('termsTagRetired')}</small> : null}
                  </th>
                  <td lang="en">
                    <Outside>{tag.en}</Outside>
                  </td>
                  <td class="terms-acts">
                    {canWrite ? (
                      <button
                        type="button"
                        class="button"
                        disabled={sending}
                        aria-label={`${t(tag.retired ? 'termsTagBack' : 'termsTagRetire')}: ${tag.vi}`}
                        onClick={() =>
                          void put(
                            { ...tag, retired: !tag.retired },
                            t(tag.retired ? 'termsTagIsBack' : 'termsTagIsRetired', [tag.vi]),
                          )
                        }
                      >
                        {t(tag.retired ? 'termsTagBack' : 'termsTagRetire')}
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
