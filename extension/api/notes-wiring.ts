import type { Connection } from '../background-state.ts';
import * as settings from '../settings.ts';
import { createAlarm } from './alarm.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import type { Log } from './log.ts';
import { createNoteBegin } from './note-begin.ts';
import { goToNote, readNotePage } from './note-pages.ts';
import { createNotes } from './notes.ts';
import { createAnchors } from './notes-anchors.ts';
import { createNotesChoices } from './notes-choices.ts';
import { openNotesDatabase } from './notes-database.ts';
import { createNotesLive } from './notes-live.ts';
import { createNotesQueue } from './notes-queue.ts';
import { createNotesStore } from './notes-store.ts';
import { createNotesSync } from './notes-sync.ts';
import { createOwnInstrument } from './own-instrument.ts';
import { sendToAllTabs } from './tabs.ts';

interface WiringTools {
  client: Client;
  line: Line;
  log: Log;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  connection(): Promise<Connection>;
  resolve: Parameters<typeof createOwnInstrument>[0];
  openPanel(tab: number, ref: null): Promise<boolean>;
}

/** How long changes are gathered before pages and panels are told of them. */
const GATHER = 100;

/** Everything of notes in the background, put together. */
export function wireNotes({ client, line, log, now, wait, connection, resolve, openPanel }: WiringTools) {
  const { serverSetting: server, sessionSetting: session } = settings;
  let opened: ReturnType<typeof openNotesDatabase> | null = null;
  const store = createNotesStore(() => {
    opened ??= openNotesDatabase();
    return opened;
  });
  let telling: Promise<void> | null = null;
  const tell = () => {
    telling ??= wait(GATHER).then(async () => {
      telling = null;
      await settings.notesTurnSetting.write(crypto.randomUUID());
      await sendToAllTabs({ type: 'page/notes' });
    });
    return telling;
  };
  const way = { store, client, line, server, session, now };
  const queue = createNotesQueue({
    ...way,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    wakeAt: createAlarm('notes', () => void queue.flush()),
    tell: async () => void tell(),
  });
  const sync = createNotesSync({ ...way, tell: async () => void tell() });
  const live = createNotesLive({
    ...way,
    sync,
    fetch: (...call) => fetch(...call),
    wait,
    log: (entry) => void log.add(entry),
    tell: async () => void tell(),
  });
  const notes = createNotes({
    store,
    queue,
    sync,
    live,
    choices: createNotesChoices({ ...way, tell: async () => void tell() }),
    connection,
    anchors: createAnchors(),
    readPage: readNotePage,
    goTo: goToNote,
    ownInstrument: createOwnInstrument(resolve, settings.homeSetting.read),
    now,
  });
  const begin = createNoteBegin({
    openPanel,
    readPage: readNotePage,
    describe: notes.describe,
    draft: settings.noteDraftSetting,
    shown: settings.noteShownSetting,
  });

  void queue.flush();
  /** Nobody's notes are held once nobody is signed in; what waits to be sent stays. */
  const forget = async () => {
    await store.own('');
    await tell();
  };
  return { ...notes, ...begin, forget, resume: queue.resume, catchUp: () => sync.catchUp().catch(() => false) };
}
