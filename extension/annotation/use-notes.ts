import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { notesTurnSetting } from '../settings.ts';
import type { MyNotes, PageNotes } from './types.ts';
import { watchNotes } from './watch-notes.ts';

/** The notes of a tab's page, kept current; read again when `turn` is another. Null until they are there. */
export function usePageNotes(tab: number | null, turn: unknown): PageNotes | null {
  const [held, setHeld] = useState<{ tab: number; notes: PageNotes } | null>(null);
  useFollowed(async () => {
    const notes = tab === null ? null : await ask({ type: 'notes/page', tab });
    return () => {
      if (tab !== null && notes) setHeld({ tab, notes });
    };
  }, [tab, turn]);
  return held?.tab === tab ? held.notes : null;
}

/** The reader's own work over all pages, kept current; null until it is there. */
export function useMyNotes(): MyNotes | null {
  const [held, setHeld] = useState<MyNotes | null>(null);
  useEffect(() => watchNotes(), []);
  useFollowed(async () => {
    const mine = await ask({ type: 'notes/mine' });
    return () => {
      if (mine) setHeld(mine);
    };
  }, []);
  return held;
}

/** Reads now and after every change of a note; only the latest reading is applied. */
function useFollowed(read: () => Promise<() => void>, on: readonly unknown[]): void {
  useEffect(() => {
    let latest = 0;
    const follow = async () => {
      const turn = ++latest;
      const apply = await read();
      if (turn === latest) apply();
    };
    const stop = notesTurnSetting.watch(() => void follow());
    void follow();
    return () => {
      latest = -1;
      stop();
    };
  }, on);
}
