import { useRef } from 'preact/hooks';
import type { PageReading } from '../page-facts.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Outside } from '../ui/Outside.tsx';
import { useWords } from '../ui/use-words.ts';
import { CapturePreview } from './CapturePreview.tsx';
import { CaptureSection } from './CaptureSection.tsx';
import { writeCapacity } from './capacity.ts';
import type { CaptureDraft } from './capture.ts';
import { FiguresSection } from './FiguresSection.tsx';
import { impliedIssuer } from './implied-issuer.ts';
import { Letterhead } from './Letterhead.tsx';
import type { Passage } from './passage.ts';

/** What the page says of itself at its head and foot, its sums and deadlines, and the way to add it to the index. */
export function PageFactsTab(props: {
  reading: PageReading;
  tab: number;
  host: string | null;
  title: string;
  /** The preview begun on this tab, kept while other sheets are looked at. */
  draft: CaptureDraft | null;
  captureAsked: boolean;
  onDraft: (draft: CaptureDraft | null) => void;
  onGo: (passage: Passage) => void;
}) {
  const { reading, tab, host, title, draft, captureAsked, onDraft, onGo } = props;
  const { letterhead } = reading;
  const words = useWords(tab, reading.characters);
  const isBack = useRef(false);
  if (draft && words === null)
    return <div class="sheet" role="tabpanel" id="sheet-page" aria-labelledby="tab-page" aria-busy />;
  if (draft && draft.page === words?.url)
    return (
      <CapturePreview
        draft={draft}
        reading={reading}
        host={host}
        onDone={() => {
          isBack.current = true;
          onDraft(null);
        }}
      />
    );
  return (
    <div class="sheet facts" role="tabpanel" id="sheet-page" aria-labelledby="tab-page">
      <section>
        <h2>{t('pageRead')}</h2>
        <Letterhead letterhead={letterhead} implied={impliedIssuer(reading, host)} />
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
      {words ? <FiguresSection text={words.text} onGo={onGo} /> : null}
      <CaptureSection tab={tab} title={title} words={words} asked={captureAsked} isBack={isBack} onDraft={onDraft} />
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
