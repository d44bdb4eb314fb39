import { useState } from 'preact/hooks';
import type { PageReading } from '../messages.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { CapturePreview } from './CapturePreview.tsx';
import { CaptureSection } from './CaptureSection.tsx';
import { writeCapacity } from './capacity.ts';
import type { CaptureDraft } from './capture.ts';
import { Letterhead } from './Letterhead.tsx';

/** What the page says of itself at its head and foot, and the way to add it to the index. */
export function PageFactsTab({ reading, tab, title }: { reading: PageReading; tab: number; title: string }) {
  const { letterhead } = reading;
  const [draft, setDraft] = useState<CaptureDraft | null>(null);
  if (draft) return <CapturePreview draft={draft} reading={reading} onDone={() => setDraft(null)} />;
  return (
    <div class="sheet facts" role="tabpanel" id="sheet-page" aria-labelledby="tab-page">
      <section>
        <h2>{t('pageRead')}</h2>
        <Letterhead letterhead={letterhead} />
      </section>
      <Section title="pageAddressees" lines={letterhead.addressees} />
      <Section
        title="pageDistribution"
        lines={letterhead.distribution.length > 0 ? [letterhead.distribution.join(' · ')] : []}
        after={letterhead.fileMark}
      />
      <Section
        title="pageSignatory"
        lines={letterhead.signatory ? [letterhead.signatory] : []}
        after={letterhead.capacity && writeCapacity(letterhead.capacity)}
        strong
      />
      <CaptureSection tab={tab} title={title} onDraft={setDraft} />
    </div>
  );
}

function Section(props: { title: MessageKey; lines: readonly string[]; after?: string | null; strong?: boolean }) {
  const { title, lines, after, strong } = props;
  if (lines.length === 0 && !after) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      {lines.map((line) => (
        <p key={line} class={strong ? 'strong' : undefined}>
          <Outside>{line}</Outside>
        </p>
      ))}
      {after ? (
        <p class={strong ? undefined : 'quiet'}>
          <Outside>{after}</Outside>
        </p>
      ) : null}
    </section>
  );
}
