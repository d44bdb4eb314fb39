import { useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { listThreads } from '../annotation/threads.ts';
import { useMyNotes, usePageNotes } from '../annotation/use-notes.ts';
import type { PageReading } from '../messages.ts';
import { commandTab, showPassage } from '../read-tab.ts';
import { captureSetting, lookUpSetting } from '../settings.ts';
import { originOf } from '../sites.ts';
import { t } from '../ui/i18n.ts';
import { standingOf } from '../ui/standing.ts';
import { useAllowed } from '../ui/use-allowed.ts';
import { useReading } from '../ui/use-reading.ts';
import { useSession } from '../ui/use-session.ts';
import { useSetting } from '../ui/use-setting.ts';
import { useSite } from '../ui/use-site.ts';
import { useTab } from '../ui/use-tab.ts';
import { Absent } from './Absent.tsx';
import { Banner } from './Banner.tsx';
import type { CaptureDraft } from './capture.ts';
import { copyReference } from './copy.ts';
import { countForMe } from './count-for-me.ts';
import { FindingsTab } from './FindingsTab.tsx';
import { Foot } from './Foot.tsx';
import { filterNamed, passes } from './filters.ts';
import { Head } from './Head.tsx';
import { Help } from './Help.tsx';
import { LookUp } from './LookUp.tsx';
import { NotesTab } from './NotesTab.tsx';
import { ownTitle } from './own-title.ts';
import { PageFactsTab } from './PageFactsTab.tsx';
import type { Passage } from './passage.ts';
import { ReferencesTab } from './ReferencesTab.tsx';
import { listRows, type Row, searchRows } from './rows.ts';
import { initialState, type PanelState, reduce } from './state.ts';
import { usePanelAsks } from './use-panel-asks.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { WorkSheet } from './WorkSheet.tsx';

/** Everything that stands in the page of the tab in front. */
export function Panel({ search }: { search: string }) {
  const tab = useTab(search);
  const session = useSession();
  const page = useReading(tab?.id ?? null);
  const site = useSite(tab?.host ?? null);
  const allowed = useAllowed(tab?.host ? [originOf(tab.host)] : []);
  const [state, send] = useReducer(reduce, initialState);
  const said = useRef<HTMLParagraphElement>(null);
  const standing = tab ? standingOf(tab.host, site, page, allowed) : ({ kind: 'waiting' } as const);
  const reading = standing.kind === 'running' ? standing.reading : null;
  const rows = useMemo(
    () => (reading ? chooseRows(reading, state) : []),
    [reading, state.filter, state.grouped, state.query],
  );
  const asked = useSetting(lookUpSetting)?.value;
  const captureAsked = usePanelAsks({ tabId: tab?.id ?? null, reading, rows, state, send });
  const notes = usePageNotes(reading ? (tab?.id ?? null) : null, reading?.characters);
  const mine = useMyNotes();
  const [noteAsked, setNoteAsked] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<number, CaptureDraft | null>>>({});
  const lookUp = asked && asked.tab === tab?.id && standing.kind !== 'waiting' ? asked : null;

  function say(words: string) {
    if (said.current) said.current.textContent = words;
  }

  async function goTo(row: Row, place: number) {
    if (!tab) return;
    await commandTab(tab.id, { type: 'page/goTo', ref: row.refs[place % row.refs.length]! });
    send({ type: 'choose', key: row.key });
    send({ type: 'went', places: row.refs.length });
  }

  async function show(passage: Passage) {
    if (tab && !(await showPassage(tab.id, passage))) say(t('goNotFound'));
  }

  function draft(tab: number, made: CaptureDraft | null) {
    setDrafts((kept) => ({ ...kept, [tab]: made }));
    void captureSetting.write(null);
  }

  async function copy(row: Row | undefined) {
    const copied = row && (await copyReference(row.shown));
    if (copied) say(copied);
  }

  usePanelKeys({
    state,
    rows: lookUp ? [] : rows,
    send,
    onCopy: () => copy(rows.find(({ key }) => key === state.chosen)),
    onNote() {
      if (!reading || lookUp) return;
      send({ type: 'tab', tab: 'notes' });
      setNoteAsked(true);
    },
  });

  if (!tab || !session) return <main class="panel" aria-busy="true" />;
  const { connection } = session;
  const lookUpText = (text: string) => void lookUpSetting.write({ tab: tab.id, text });
  const openLookUp = () => lookUpText('');
  const counts = { here: notes && listThreads(notes.notes).length, forMe: countForMe(mine) };
  const shown = state.work ? null : state.tab;
  if (lookUp) {
    return (
      <main class="panel">
        <Head reading={null} host={tab.host} connection={connection} notes={counts} tab={state.tab} onTab={() => {}} />
        <LookUp
          key={lookUp.text}
          text={lookUp.text}
          facts={reading?.facts ?? null}
          connection={connection}
          onSaid={say}
          onClose={() => lookUpSetting.write(null)}
        />
        <p class="said" role="status" ref={said} />
      </main>
    );
  }
  return (
    <main class="panel" data-standing={standing.kind}>
      <Head
        reading={reading}
        host={tab.host}
        connection={connection}
        notes={counts}
        tab={state.tab}
        onTab={(next) => send({ type: 'tab', tab: next })}
      />
      {state.work ? (
        <WorkSheet
          mine={mine}
          tab={tab.id}
          onSaid={say}
          onCitation={lookUpText}
          onClose={() => send({ type: 'work', open: false })}
        />
      ) : null}
      {reading ? <Banner connection={connection} references={reading.references} /> : null}
      {shown === 'page' && reading ? (
        <PageFactsTab
          key={tab.id}
          reading={reading}
          tab={tab.id}
          host={tab.host}
          title={ownTitle(reading, tab.host)}
          draft={drafts[tab.id] ?? null}
          captureAsked={captureAsked}
          onDraft={(made) => draft(tab.id, made)}
          onGo={show}
        />
      ) : null}
      {shown === 'findings' && reading ? (
        <FindingsTab
          reading={reading}
          title={ownTitle(reading, tab.host)}
          tab={tab.id}
          onGo={(ref) => commandTab(tab.id, { type: 'page/goTo', ref })}
          onShow={show}
          onSaid={say}
        />
      ) : null}
      {shown === 'notes' && reading ? (
        <NotesTab
          key={tab.id}
          tab={tab.id}
          notes={notes}
          asked={noteAsked}
          onTaken={() => setNoteAsked(false)}
          forMe={counts.forMe}
          onWork={() => send({ type: 'work', open: true })}
          onCitation={lookUpText}
          onSaid={say}
        />
      ) : null}
      {shown === 'references' && reading ? (
        <ReferencesTab
          reading={reading}
          rows={rows}
          state={state}
          connection={connection}
          send={send}
          onGo={goTo}
          onCopy={copy}
          onLookUp={openLookUp}
        />
      ) : null}
      {reading || state.work ? null : (
        <Absent
          standing={standing}
          host={tab.host}
          tab={tab.id}
          onWork={mine?.choices.me ? () => send({ type: 'work', open: true }) : null}
          onLookUp={openLookUp}
        />
      )}
      <Foot reading={reading} at={state.tab} tab={tab.id} onHelp={() => send({ type: 'help' })} />
      {state.help ? <Help onClose={() => send({ type: 'help' })} /> : null}
      <p class="said" role="status" ref={said} />
    </main>
  );
}

function chooseRows({ references }: PageReading, { filter, grouped, query }: PanelState): Row[] {
  const passed = references.filter((reference) => passes(filterNamed(filter), reference));
  const rows = listRows(passed, grouped);
  return query ? searchRows(rows, query) : rows;
}
