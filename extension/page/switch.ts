import { browser } from 'wxt/browser';
import { type Desk, sharedWorld } from '../bridge.ts';
import type { PageCommand, PageState } from '../messages.ts';
import { answerCommand } from './commands.ts';
import { pageRoot } from './dom.ts';
import { isSpokenFor } from './frames.ts';
import { followNotes } from './notes.ts';
import { type Session, startSession } from './session.ts';
import { createSend, isAlive } from './wire.ts';

interface Running {
  session: Session;
  stop(): void;
  desk: Desk | null;
  notes: ReturnType<typeof followNotes>;
}

/** How soon a script that an update has left behind takes its marks away, in milliseconds. */
const PULSE = 1000;

/** Runs the page side while the site is switched on, and ends it for good once the extension behind it is gone. */
export function runPage(): void {
  const world = sharedWorld();
  if (world.frame) return;
  const life = new AbortController();
  const send = createSend(() => life.abort());
  const pulse = setInterval(() => {
    if (!isAlive()) life.abort();
  }, PULSE);
  life.signal.addEventListener('abort', () => clearInterval(pulse));
  let chosen: Pick<PageState, 'language' | 'quiet'> = { language: 'vi', quiet: false };
  let running: Running | null = null;
  let loading: Promise<unknown> | null = null;

  function enable(enabled: boolean) {
    if (enabled === (running !== null) || life.signal.aborted) return;
    running?.stop();
    running = enabled ? start() : null;
  }

  function start(): Running {
    const own = new AbortController();
    const session = startSession(AbortSignal.any([life.signal, own.signal]), send, chosen);
    session.events.onFirst(() => void desk());
    const notes = followNotes(session.signal, send, async () => (await desk())?.notes ?? null);
    return { session, stop: () => own.abort(), desk: null, notes };
  }

  // document.open() takes every listener of ours off the page, so a page written anew is begun anew.
  let root = pageRoot();
  const rewrites = new MutationObserver(() => {
    if (pageRoot() === root || !pageRoot()) return;
    root = pageRoot();
    if (!running) return;
    enable(false);
    enable(true);
  });
  rewrites.observe(document, { childList: true });
  life.signal.addEventListener('abort', () => rewrites.disconnect());

  async function desk(): Promise<Desk | null> {
    await running?.session.head.read();
    loading ??= world.openDesk ? Promise.resolve() : send({ type: 'card/load' });
    await loading;
    if (!running || !world.openDesk) return null;
    running.desk ??= world.openDesk(running.session);
    return running.desk;
  }

  world.frame = {
    get count() {
      return running?.session.references.list.length ?? 0;
    },
    get current() {
      return running?.session.current ?? null;
    },
    recheck: () => void running?.session.recheck(),
    enable,
    hush(quiet) {
      chosen = { ...chosen, quiet };
      void running?.session.hush(quiet);
    },
    notesChanged: () => running?.notes.changed(),
    desk,
  };
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    if (life.signal.aborted || isSpokenFor()) return false;
    answerCommand(message as PageCommand).then(respond, () => respond(null));
    return true;
  });
  void send({ type: 'page/state' }).then((state) => {
    if (state) chosen = state;
    enable(state?.enabled ?? true);
  });
}
