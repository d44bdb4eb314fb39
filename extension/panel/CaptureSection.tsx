import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageWords } from '../page-facts.ts';
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
export function CaptureSection(props: {
  tab: number;
  title: string;
  words: PageWords | null;
  /** The preview was asked for elsewhere, as in the page's menu. */
  asked: boolean;
  /** The reader comes from the preview: here he sees what came of it. */
  isBack: { current: boolean };
  onDraft: (draft: CaptureDraft) => void;
}) {
  const { tab, title, words, asked, isBack, onDraft } = props;
  const session = useSetting(sessionSetting);
  const items = useOutbox();
  const [failed, setFailed] = useState(false);
  const role = session?.value?.role ?? null;
  const may = role === 'staff' || role === 'admin';
  const waits = items?.some(({ page, state }) => state.kind === 'waiting' && page === words?.url) ?? false;
  const ready = items !== null && may && !waits;

  async function begin() {
    const [now, home] = [await readWords(tab), await homeSetting.read()];
    setFailed(now === null);
    if (!now) return;
    onDraft({ id: crypto.randomUUID(), title: title.slice(0, 500), page: now.url, body: writeCapture(now, home) });
  }

  useEffect(() => {
    if (asked && ready) void begin();
  }, [asked, ready]);

  const section = useRef<HTMLElement>(null);
  const isShown = session !== null && items !== null;
  useEffect(() => {
    if (!isBack.current || !section.current) return;
    isBack.current = false;
    section.current.focus({ preventScroll: true });
    section.current.scrollIntoView({ block: 'start' });
  }, [isShown]);

  if (!session || !items) return null;
  return (
    <>
      <section
        ref={section}
        class={may && !waits ? 'capture-offer ready' : 'capture-offer'}
        id="capture"
        tabIndex={-1}
        aria-labelledby="capture-heading"
      >
        <h2 id="capture-heading">{t('captureOffer')}</h2>
        {may && waits ? <p class="quiet">{t('captureWaiting')}</p> : null}
        {may && !waits ? (
          <button type="button" class="button main" onClick={begin}>
            <Icon name="plus" />
            {t('captureBegin')}
          </button>
        ) : null}
        {may ? null : (
          <p class="quiet">{role === null ? t('captureSignIn') : t('sayNeedsRole', [roleName('staff')])}</p>
        )}
        {role === null ? (
          <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
            {t('signIn')}
          </button>
        ) : null}
        {failed ? <p role="alert">{t('captureUnread')}</p> : null}
      </section>
      <OutboxList items={items} name={session.value?.name ?? null} />
    </>
  );
}
