import { useState } from 'preact/hooks';
import type { PageReading } from '../page-facts.ts';
import { readWords } from '../read-tab.ts';
import { listFindings } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { type Language, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { FindingItem } from './FindingItem.tsx';
import { writeFindings } from './findings-report.ts';
import { LongList } from './LongList.tsx';
import { Message } from './Message.tsx';
import { beginNoteOn } from './note-on.ts';
import { findWords, type Passage } from './passage.ts';

type Shown = 'all' | 'look' | 'info';

/** What a careful reviewer should look at on this page. */
export function FindingsTab(props: {
  reading: PageReading;
  title: string;
  tab: number;
  /** The reader may begin notes. */
  mayNote: boolean;
  onGo: (ref: string) => void;
  onShow: (passage: Passage) => void;
  onSaid: (words: string) => void;
}) {
  const { reading, title, tab, mayNote, onGo, onShow, onSaid } = props;
  const [shown, setShown] = useState<Shown>('all');
  const findings = listFindings(reading);
  const sheet = { class: 'sheet', role: 'tabpanel', id: 'sheet-findings', 'aria-labelledby': 'tab-findings' } as const;
  if (findings.length === 0) {
    return (
      <div {...sheet}>
        <Message icon="flag" title={t('findingsNone')} words={sayWhy(reading)} />
      </div>
    );
  }
  const groups = (['look', 'info'] as const).map((severity) => ({
    severity,
    label: severity === 'look' ? t('findingsLook') : t('findingsInfo'),
    items: findings.filter(({ finding }) => finding.severity === severity),
  }));
  const pills: { id: Shown; label: string; count: number }[] = [
    { id: 'all', label: t('filterAll'), count: findings.length },
    ...groups.map(({ severity, label, items }) => ({ id: severity, label, count: items.length })),
  ];
  const copy = async (languages?: Language[]) => {
    try {
      await navigator.clipboard.writeText(writeFindings(title, findings, languages));
      onSaid(t('findingsCopied'));
    } catch {
      onSaid(t('cardCopyRefused'));
    }
  };
  const show = async (words: string) => {
    const text = (await readWords(tab))?.text ?? '';
    const passage = findWords(text, words);
    if (passage) onShow(passage);
    else onSaid(t('goNotFound'));
  };
  const note = async (words: string, citation: string | null) => {
    if (!(await beginNoteOn(tab, words, citation))) onSaid(t('goNotFound'));
  };
  return (
    <div {...sheet}>
      <fieldset class="filters">
        <legend class="said">{t('findingsFilters')}</legend>
        {pills
          .filter(({ id, count }) => id === 'all' || count > 0)
          .map(({ id, label, count }) => (
            <button key={id} type="button" class="pill" aria-pressed={id === shown} onClick={() => setShown(id)}>
              {`${label} ${formatNumber(count)}`}
            </button>
          ))}
        <button type="button" class="pill" onClick={() => copy()}>
          <Icon name="copy" size={14} />
          {t('findingsCopy')}
        </button>
        <button type="button" class="pill" onClick={() => copy(['vi', 'en'])}>
          <Icon name="copy" size={14} />
          {t('findingsCopyBoth')}
        </button>
      </fieldset>
      {groups
        .filter(({ severity, items }) => items.length > 0 && (shown === 'all' || shown === severity))
        .map(({ severity, label, items }) => (
          <section key={severity} class="findings">
            <h2>{label}</h2>
            <LongList
              class="finding-list"
              items={items}
              name={severity}
              wanted={-1}
              draw={(item) => (
                <FindingItem
                  key={`${item.about?.ref}${item.finding.vi}`}
                  item={item}
                  reading={reading}
                  onGo={onGo}
                  onShow={show}
                  onNote={mayNote ? note : null}
                />
              )}
            />
          </section>
        ))}
    </div>
  );
}

function sayWhy({ references }: PageReading): string {
  if (references.length === 0) return `${t('emptyTitle')}.`;
  const unchecked = references.filter(({ answer }) => answer === null || 'unchecked' in answer).length;
  return unchecked > 0
    ? t('findingsUnchecked', [formatNumber(unchecked)])
    : t('findingsNoneWhy', [formatNumber(references.length)]);
}
