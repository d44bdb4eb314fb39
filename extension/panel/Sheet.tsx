import type { PageNotes } from '../annotation/types.ts';
import type { Connection } from '../background-state.ts';
import type { PageReading } from '../page-facts.ts';
import { commandTab } from '../read-tab.ts';
import type { ShownTab } from '../ui/use-tab.ts';
import { FindingsTab } from './FindingsTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { ownTitle } from './own-title.ts';
import { PageFactsTab } from './PageFactsTab.tsx';
import { ReferencesTab } from './ReferencesTab.tsx';
import type { Row } from './rows.ts';
import type { PanelEvent, PanelState } from './state.ts';
import type { useCaptureDrafts } from './use-capture-drafts.ts';
import type { PageActs } from './use-page-acts.ts';

/** The sheet of the tab that is chosen, about a page that was read. */
export function Sheet(props: {
  tab: ShownTab;
  reading: PageReading;
  rows: readonly Row[];
  state: PanelState;
  connection: Connection;
  notes: PageNotes | null;
  /** Notes of other pages too that are for the reader. */
  forMe: number;
  /** A new note was asked for by key. */
  noteAsked: boolean;
  captureAsked: boolean;
  drafts: ReturnType<typeof useCaptureDrafts>;
  send: (event: PanelEvent) => void;
  acts: PageActs;
  onNoteTaken: () => void;
  onLookUp: (text: string) => void;
}) {
  const { tab, reading, rows, state, connection, notes, drafts, send, acts, onLookUp } = props;
  switch (state.tab) {
    case 'references':
      return (
        <ReferencesTab
          reading={reading}
          rows={rows}
          state={state}
          connection={connection}
          send={send}
          onGo={acts.goTo}
          onCopy={acts.copy}
          onLookUp={() => onLookUp('')}
        />
      );
    case 'findings':
      return (
        <FindingsTab
          reading={reading}
          title={ownTitle(reading, tab.host)}
          tab={tab.id}
          mayNote={notes?.choices.me ? notes.choices.me.role !== 'reviewer' : false}
          onGo={(ref) => commandTab(tab.id, { type: 'page/goTo', ref })}
          onShow={acts.show}
          onSaid={acts.say}
        />
      );
    case 'notes':
      return (
        <NotesTab
          key={tab.id}
          tab={tab.id}
          notes={notes}
          asked={props.noteAsked}
          onTaken={props.onNoteTaken}
          forMe={props.forMe}
          onWork={() => send({ type: 'work', open: true })}
          onCitation={onLookUp}
          onSaid={acts.say}
        />
      );
    case 'page':
      return (
        <PageFactsTab
          key={tab.id}
          reading={reading}
          tab={tab.id}
          host={tab.host}
          title={ownTitle(reading, tab.host)}
          draft={drafts.of(tab.id)}
          captureAsked={props.captureAsked}
          onDraft={(made) => drafts.keep(tab.id, made)}
          onGo={acts.show}
        />
      );
  }
}
