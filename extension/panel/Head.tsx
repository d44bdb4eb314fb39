import type { Connection } from '../background-state.ts';
import type { PageReading } from '../page-facts.ts';
import { ConnectionDot } from '../ui/ConnectionDot.tsx';
import { listFindings } from '../ui/findings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Mark } from '../ui/Mark.tsx';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { ownTitle } from './own-title.ts';
import type { PanelState } from './state.ts';

const TABS: readonly { id: PanelState['tab']; label: MessageKey }[] = [
  { id: 'references', label: 'panelReferences' },
  { id: 'findings', label: 'panelFindings' },
  { id: 'notes', label: 'panelNotes' },
  { id: 'page', label: 'panelPage' },
];

/** What page this is, how the line stands, and the tabs. */
export function Head(props: {
  reading: PageReading | null;
  host: string | null;
  connection: Connection;
  /** Threads on this page, and notes of any page that are for the reader. */
  notes: NoteCounts;
  tab: PanelState['tab'];
  onTab: (tab: PanelState['tab']) => void;
}) {
  const { reading, host, connection, notes, tab, onTab } = props;
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const at = TABS.findIndex(({ id }) => id === tab) + (event.key === 'ArrowRight' ? 1 : -1);
    const other = TABS.at(at % TABS.length)!.id;
    onTab(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <header class="panel-head">
      <div class="title">
        <Mark />
        <h1>
          <Outside>{reading ? ownTitle(reading, host) : t('extensionName')}</Outside>
        </h1>
        <ConnectionDot connection={connection} />
      </div>
      {reading ? (
        <div class="tabs" role="tablist" aria-label={t('panelTabs')} onKeyDown={turn}>
          {TABS.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={tab === id}
              aria-controls={tab === id ? `sheet-${id}` : undefined}
              tabIndex={tab === id ? 0 : -1}
              onClick={() => onTab(id)}
            >
              {t(label)}
              {id === 'page' ? null : id === 'notes' ? <NoteCount {...notes} /> : <Count of={id} reading={reading} />}
            </button>
          ))}
        </div>
      ) : null}
    </header>
  );
}

export interface NoteCounts {
  here: number | null;
  forMe: number;
}

function NoteCount({ here, forMe }: NoteCounts) {
  return (
    <>
      {here === null ? null : <span class="count">{formatNumber(here)}</span>}
      {forMe > 0 ? (
        <span class="count for-me">
          <span class="said">{t('noteForMeCount')} </span>
          {formatNumber(forMe)}
        </span>
      ) : null}
    </>
  );
}

function Count({ of, reading }: { of: 'references' | 'findings'; reading: PageReading }) {
  if (of === 'references') return <span class="count">{formatNumber(reading.references.length)}</span>;
  const looks = listFindings(reading).filter(({ finding }) => finding.severity === 'look').length;
  return <span class={looks > 0 ? 'count look' : 'count'}>{formatNumber(looks)}</span>;
}
