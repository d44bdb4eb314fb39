import { browser } from 'wxt/browser';
import { openDesk } from '../desk/desk.ts';
import type { PageCommand } from '../messages.ts';
import { startSession } from '../page/session.ts';
import { createSend } from '../page/wire.ts';
import type { Language } from '../ui/i18n.ts';

export interface Marked {
  /** Asks the index again. */
  recheck(): void;
  stop(): void;
}

/** Marks this very page as a portal's page is marked, keys and cards included; `onFirst` runs at the first card. */
export function markHere(language: Language, onFirst: () => void): Marked {
  const life = new AbortController();
  const session = startSession(
    life.signal,
    createSend(() => life.abort()),
    { language, quiet: false },
  );
  let desk: ReturnType<typeof openDesk> | null = null;
  const open = () => {
    desk ??= openDesk(session);
    return desk;
  };
  session.events.onFirst(() => {
    open();
    onFirst();
  });
  const obey = (message: unknown) => {
    const command = message as PageCommand;
    if (command?.type === 'command') open().command(command.name);
    if (command?.type === 'page/recheck') void session.recheck();
  };
  browser.runtime.onMessage.addListener(obey);
  return {
    recheck: () => void session.recheck(),
    stop() {
      browser.runtime.onMessage.removeListener(obey);
      life.abort();
    },
  };
}
