import { useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { listThreads } from '../annotation/threads.ts';
import { useMyNotes, usePageNotes } from '../annotation/use-notes.ts';
import { lookUpSetting } from '../settings.ts';
import { originOf } from '../sites.ts';
import { standingOf } from '../ui/standing.ts';
import { useAllowed } from '../ui/use-allowed.ts';
import { useReading } from '../ui/use-reading.ts';
import { useSession } from '../ui/use-session.ts';
import { useSetting } from '../ui/use-setting.ts';
import { useSite } from '../ui/use-site.ts';
import { useTab } from '../ui/use-tab.ts';
import { Absent } from './Absent.tsx';
import { Banner } from './Banner.tsx';
import { countForMe } from './count-for-me.ts';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Help } from './Help.tsx';
import { LookUp } from './LookUp.tsx';
import { chooseRows } from './rows.ts';
import { Sheet } from './Sheet.tsx';
import { initialState, reduce } from './state.ts';
import { useCaptureDrafts } from './use-capture-drafts.ts';
import { usePageActs } from './use-page-acts.ts';
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
  const drafts = useCaptureDrafts();
  const acts = usePageActs(tab?.id ?? null, send, (words) => {
    if (said.current) said.current.textContent = words;
  });
  const lookUp = asked && asked.tab === tab?.id && standing.kind !== 'waiting' ? asked : null;

  usePanelKeys({
    state,
    rows: lookUp ? [] : rows,
    send,
    onCopy: () => acts.copy(rows.find(({ key }) => key === state.chosen)),
    onNote() {
      if (!reading || lookUp) return;
      send({ type: 'tab', tab: 'notes' });
      setNoteAsked(true);
    },
  });

  if (!tab || !session) return <main class="panel" aria-busy="true" />;
  const { connection } = session;
  const lookUpText = (text: string) => void lookUpSetting.write({ tab: tab.id, text });
  const work = (open: boolean) => () => send({ type: 'work', open });
  const counts = { here: notes && listThreads(notes.notes).length, forMe: countForMe(mine) };
  const head = { host: tab.host, connection, notes: counts, tab: state.tab };
  if (lookUp) {
    return (
      <main class="panel">
        <Head {...head} reading={null} onTab={() => {}} />
        <LookUp
          key={lookUp.text}
          text={lookUp.text}
          facts={reading?.facts ?? null}
          connection={connection}
          onSaid={acts.say}
          onClose={() => lookUpSetting.write(null)}
        />
        <p class="said" role="status" ref={said} />
      </main>
    );
  }
  return (
    <main class="panel" data-standing={standing.kind}>
      <Head {...head} reading={reading} onTab={(next) => send({ type: 'tab', tab: next })} />
      {state.work ? (
        <WorkSheet mine={mine} tab={tab.id} onSaid={acts.say} onCitation={lookUpText} onClose={work(false)} />
      ) : null}
      {reading ? <Banner connection={connection} references={reading.references} /> : null}
      {reading && !state.work ? (
        <Sheet
          tab={tab}
          reading={reading}
          rows={rows}
          state={state}
          connection={connection}
          notes={notes}
          forMe={counts.forMe}
          noteAsked={noteAsked}
          captureAsked={captureAsked}
          drafts={drafts}
          send={send}
          acts={acts}
          onNoteTaken={() => setNoteAsked(false)}
          onLookUp={lookUpText}
        />
      ) : null}
      {reading || state.work ? null : (
        <Absent
          standing={standing}
          host={tab.host}
          tab={tab.id}
          onWork={mine?.choices.me ? work(true) : null}
          onLookUp={() => lookUpText('')}
        />
      )}
      <Foot
        reading={reading}
        at={state.work ? 'notes' : state.tab}
        tab={tab.id}
        onHelp={() => send({ type: 'help' })}
        onOutbox={() => {
          send({ type: 'tab', tab: 'page' });
          requestAnimationFrame(goToOutbox);
        }}
      />
      {state.help ? <Help onClose={() => send({ type: 'help' })} /> : null}
      <p class="said" role="status" ref={said} />
    </main>
  );
}

/** Once the sheet that holds it is drawn. */
function goToOutbox(): void {
  document.getElementById('outbox')?.focus();
}
