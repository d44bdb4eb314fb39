import type { ComponentChildren } from 'preact';
import type { CardSubject } from '../bridge.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { writeReport } from './copies.ts';
import type { OpenCard, ReportShown } from './state.ts';

/** What came of the reader's last act: copied, on its way, sent, failed. "Sent" is said only after the server's answer. */
export function Said(props: { card: OpenCard; subject: CardSubject; onCopy(text: string, said: string): void }) {
  const { card, subject, onCopy } = props;
  return (
    <div role="status">
      {card.copied ? <p class="copied">{card.copied}</p> : null}
      {card.report && !card.copied ? (
        <Report report={card.report}>
          <button
            type="button"
            class="link"
            onClick={() => onCopy(writeReport(subject, openingOf(subject)), t('cardReport'))}
          >
            {t('cardReportCopy')}
          </button>
        </Report>
      ) : null}
    </div>
  );
}

function openingOf({ answer }: CardSubject): string {
  const isFound = answer !== null && 'outcome' in answer && answer.outcome.kind === 'found';
  return t(isFound ? 'cardWrongLink' : 'cardMissing');
}

/** The children are what is left to do where sending failed. */
function Report({ report, children }: { report: ReportShown; children: ComponentChildren }) {
  switch (report.kind) {
    case 'sending':
    case 'waiting':
      return <Line kind="waiting" icon="clock" words={t('cardReportWaiting')} />;
    case 'sent':
      return <Line kind="done" icon="tick" words={t('cardReportSent')} />;
    case 'failed':
      return (
        <Line kind="failed" icon="warning" words={t('cardReportFailed', [report.code])}>
          {children}
        </Line>
      );
    case 'untaken':
      return (
        <Line kind="failed" icon="warning" words={t('cardReportRefused')}>
          {children}
        </Line>
      );
  }
}

function Line(props: {
  kind: 'waiting' | 'done' | 'failed';
  icon: IconName;
  words: string;
  children?: ComponentChildren;
}) {
  const { kind, icon, words, children } = props;
  return (
    <p class={`copied ${kind}`}>
      <Icon name={icon} /> {words} {children}
    </p>
  );
}
