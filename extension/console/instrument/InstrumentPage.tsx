import { useState } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { AuditList } from '../history/AuditList.tsx';
import { Trouble } from '../Trouble.tsx';
import { Aliases } from './Aliases.tsx';
import { Fields } from './Fields.tsx';
import { Head } from './Head.tsx';
import { Links } from './Links.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Relations } from './Relations.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { TABS, type Tab, Tabs } from './Tabs.tsx';
import { Timeline } from './Timeline.tsx';
import { useInstrument } from './use-instrument.ts';

type Open = { kind: 'merge'; other: string | null } | { kind: 'split' } | null;

/** Everything about one instrument; an admin puts it right here, others read it. */
export function InstrumentPage({ id, route, go, role }: ScreenProps & { id: string }) {
  const { instrument, record, again } = useInstrument(id);
  const [open, setOpen] = useState<Open>(null);
  /** Lists below are read anew after a merge or a split. */
  const [turn, setTurn] = useState(0);
  const [isEditing, setEditing] = useState(false);
  const canEdit = role === 'admin';
  const tabs = canEdit ? TABS : TABS.filter((tab) => tab !== 'history');
  const shown = tabs.find((tab) => tab === route.query.get('tab')) ?? 'overview';
  const show = (tab: Tab) =>
    go({ screen: 'instrument', subject: id, query: new URLSearchParams(tab === 'overview' ? {} : { tab }) });

  if (instrument.answer?.kind !== 'ok')
    return (
      <section aria-labelledby="instrument-title" aria-busy={instrument.asking}>
        <header class="screen-head">
          <h1 id="instrument-title">{t('instrumentTitle')}</h1>
        </header>
        {instrument.answer ? (
          <Trouble answer={instrument.answer} onAgain={again} />
        ) : (
          <p class="empty">{t('consoleLoading')}</p>
        )}
      </section>
    );
  const card = instrument.answer.value;
  const kept = record.answer?.kind === 'ok' ? record.answer.value : null;
  const { relations, cited, citing, aliases, changes } = kept?.counts ?? {};
  const counts = {
    ...(relations === undefined ? {} : { relations }),
    ...(cited === undefined || citing === undefined ? {} : { links: cited + citing }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(changes === undefined ? {} : { history: changes }),
  };
  const went = (to: string) => {
    setOpen(null);
    setTurn(turn + 1);
    if (to === id) again();
    else go({ screen: 'instrument', subject: to });
  };
  const edit = { canEdit, onChanged: again };

  return (
    <article class="instrument" aria-labelledby="instrument-title" aria-busy={instrument.asking}>
      <div class="box top">
        <Head
          instrument={card}
          canEdit={canEdit}
          onMerge={() => setOpen({ kind: 'merge', other: null })}
          onSplit={() => setOpen({ kind: 'split' })}
          isEditing={isEditing}
          onEdit={() => {
            setEditing(!isEditing);
            if (!isEditing && shown !== 'overview') show('overview');
          }}
        />
        <Tabs tabs={tabs} shown={shown} counts={counts} onShow={show} />
      </div>
      {record.answer && record.answer.kind !== 'ok' ? <Trouble answer={record.answer} onAgain={again} /> : null}
      <div key={turn} id="tab-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} class={`panel-${shown}`}>
        {shown === 'overview' ? (
          <>
            {kept ? <Timeline instrument={card} record={kept} /> : null}
            <div class="columns">
              <Fields instrument={card} record={kept} isChoosing={isEditing} {...edit} />
              <Relations instrument={card} {...edit} />
            </div>
            <Links instrument={card} direction="in" count={cited ?? null} {...edit} />
          </>
        ) : null}
        {shown === 'relations' ? <Relations instrument={card} {...edit} /> : null}
        {shown === 'links' ? (
          <>
            <Links instrument={card} direction="out" count={citing ?? null} {...edit} />
            <Links instrument={card} direction="in" count={cited ?? null} {...edit} />
          </>
        ) : null}
        {shown === 'aliases' && kept ? (
          <Aliases record={kept} {...edit} onMerge={(other) => setOpen({ kind: 'merge', other })} />
        ) : null}
        {shown === 'history' ? (
          <AuditList filter={{ instrument: id }} label={t('historyTitle')} onChanged={again} />
        ) : null}
      </div>
      {open?.kind === 'merge' ? (
        <MergeDialog instrument={card} other={open.other} onMerged={went} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'split' ? (
        <SplitDialog instrument={card} record={kept} onSplit={went} onClose={() => setOpen(null)} />
      ) : null}
    </article>
  );
}
