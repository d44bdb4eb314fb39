import { browser } from 'wxt/browser';
import { sharedWorld } from '../bridge.ts';
import type { PageCommand } from '../messages.ts';
import { answerCommand } from './commands.ts';
import { createFrameSide, isSpokenFor } from './frame-side.ts';
import { createPageSide } from './page-side.ts';
import { type Session, startSession } from './session.ts';
import { createSend } from './wire.ts';

/** Runs the page side while the site is switched on, and ends it for good once the extension behind it is gone. */
export function runPage(): void {
  const world = sharedWorld();
  if (world.frame) return;
  const life = new AbortController();
  const send = createSend(() => life.abort());
  let running: AbortController | null = null;
  let session: Session | null = null;

  const enable = (enabled: boolean) => {
    if (enabled === (running !== null) || life.signal.aborted) return;
    running?.abort();
    running = null;
    session = null;
    delete world.page;
    if (!enabled) return;
    running = new AbortController();
    session = startSession(AbortSignal.any([life.signal, running.signal]), send);
    world.page = createPageSide(session, send);
    loadCardOnce(session);
  };

  function loadCardOnce({ events, signal }: Session) {
    events.onFirst(() => {
      if (!signal.aborted && !world.cardAsked) void send({ type: 'card/load' });
      world.cardAsked = true;
    });
  }

  world.frame = createFrameSide(() => session, enable);
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    if (life.signal.aborted || isSpokenFor()) return;
    const answer = answerCommand(message as PageCommand);
    if (answer !== undefined) respond(answer);
  });
  void send({ type: 'page/state' }).then((state) => enable(state?.enabled ?? true));
}
