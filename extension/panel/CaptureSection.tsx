import { useState } from 'preact/hooks';
import { readWords } from '../read-tab.ts';
import { homeSetting, sessionSetting } from '../settings.ts';
import { roleName } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { useOutbox } from '../ui/use-outbox.ts';
import { useSetting } from '../ui/use-setting.ts';
import { type CaptureDraft, writeCapture } from './capture.ts';
import { OutboxList } from './OutboxList.tsx';

/** The way to add this page to the index, and what is on its way there. */
export function CaptureSection(props: { tab: number; title: string; onDraft: (draft: CaptureDraft) => void }) {
  const { tab, title, onDraft } = props;
  const session = useSetting(sessionSetting);
  const items = useOutbox();
  const [failed, setFailed] = useState(false);
  if (!session || !items) return null;
  const role = session.value?.role ?? null;

  async function begin() {
    const [words, home] = [await readWords(tab), await homeSetting.read()];
    setFailed(words === null);
    if (words) onDraft({ id: crypto.randomUUID(), title: title.slice(0, 500), body: writeCapture(words, home) });
  }

  return (
    <>
      <section class="capture-offer">
        <h2>{t('captureOffer')}</h2>
        {role === 'staff' || role === 'admin' ? (
          <button type="button" class="button" onClick={begin}>
            <Icon name="plus" />
            {t('captureBegin')}
          </button>
        ) : (
          <p class="quiet">{role === null ? t('captureSignIn') : t('sayNeedsRole', [roleName('staff')])}</p>
        )}
        {failed ? <p role="alert">{t('captureUnread')}</p> : null}
      </section>
      <OutboxList items={items} name={session.value?.name ?? null} />
    </>
  );
}
