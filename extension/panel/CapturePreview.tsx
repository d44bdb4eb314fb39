import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { provinceBySlug } from '../../shared/registry/provinces.ts';
import { CAPTURE_TEXT_MAX } from '../../shared/schema/capture.ts';
import { ask } from '../ask.ts';
import type { PageReading } from '../page-facts.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { type CaptureDraft, obstacle } from './capture.ts';
import { impliedIssuer } from './implied-issuer.ts';
import { Letterhead } from './Letterhead.tsx';
import { listRows } from './rows.ts';

/** What was read and what will be sent, before anything is. */
export function CapturePreview(props: {
  draft: CaptureDraft;
  reading: PageReading;
  host: string | null;
  onDone: () => void;
}) {
  const { draft, reading, host, onDone } = props;
  const { text, sourceUrl, portal, home } = draft.body;
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const hindrance = obstacle(draft.body);

  async function confirm() {
    const { id, title, body } = draft;
    if (await ask({ type: 'outbox/add', id, title, body })) onDone();
    else setFailed(true);
  }

  const acts = listRows(reading.references, true).length;
  const province = (slug: string | null) => (slug && provinceBySlug(slug)?.name) ?? null;
  const [portalName, homeName] = [province(portal), province(home)];
  return (
    <div class="sheet facts capture" role="tabpanel" id="sheet-page" aria-labelledby="tab-page">
      <section>
        <h2 class="capture-title" tabIndex={-1} ref={heading}>
          {t('captureHeading')}
        </h2>
        <p class="quiet">{t('captureNothingSent')}</p>
        <Letterhead letterhead={reading.letterhead} implied={impliedIssuer(reading, host)} />
      </section>
      <section>
        <h2>{t('captureSends')}</h2>
        <ul>
          <li>
            <Icon name="document" />
            <details>
              <summary>{t('captureText', [formatNumber(text.length)])}</summary>
              <textarea class="field" lang="vi" readOnly rows={12} value={text} aria-label={t('captureWords')} />
            </details>
          </li>
          <li>
            <Icon name="globe" />
            <span>
              {t('captureAddress')} {sourceUrl === null ? t('captureNoAddress') : <Outside>{sourceUrl}</Outside>}
            </span>
          </li>
          {portalName ? (
            <li>
              <Icon name="tag" />
              <span>{t('capturePortal', [portalName])}</span>
            </li>
          ) : null}
          {homeName ? (
            <li>
              <Icon name="tag" />
              <span>{t('captureHome', [homeName])}</span>
            </li>
          ) : null}
        </ul>
        <p class="quiet">
          {tCount('captureReferences', reading.references.length, [
            formatNumber(reading.references.length),
            formatNumber(acts),
          ])}
        </p>
      </section>
      <section>
        <h2>{t('captureKeeps')}</h2>
        <p>{t('captureKept')}</p>
      </section>
      <div class="capture-acts">
        {hindrance ? (
          <p role="alert">
            {hindrance === 'empty'
              ? t('captureEmpty')
              : t('sayTooLarge', [formatNumber(text.length), formatNumber(CAPTURE_TEXT_MAX)])}
          </p>
        ) : null}
        {failed ? <p role="alert">{t('captureNotKept')}</p> : null}
        <button type="button" class="button main" disabled={hindrance !== null} onClick={confirm}>
          {t('captureSend')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t('captureCancel')}
        </button>
      </div>
    </div>
  );
}
