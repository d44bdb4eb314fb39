import { commandTab, showPassage } from '../read-tab.ts';
import { t } from '../ui/i18n.ts';
import { copyReference } from './copy.ts';
import type { Passage } from './passage.ts';
import type { Row } from './rows.ts';
import type { PanelEvent } from './state.ts';

export type PageActs = ReturnType<typeof usePageActs>;

/** What can be done with the page of a tab, and what is said of it. */
export function usePageActs(tab: number | null, send: (event: PanelEvent) => void, say: (words: string) => void) {
  return {
    say,
    /** Goes to one of a row's places, and to the one after it the next time. */
    async goTo(row: Row, place: number) {
      if (tab === null) return;
      await commandTab(tab, { type: 'page/goTo', ref: row.refs[place % row.refs.length]! });
      send({ type: 'choose', key: row.key });
      send({ type: 'went', places: row.refs.length });
    },
    async show(passage: Passage) {
      if (tab !== null && !(await showPassage(tab, passage))) say(t('goNotFound'));
    },
    async copy(row: Row | undefined) {
      const copied = row && (await copyReference(row.shown));
      if (copied) say(copied);
    },
  };
}
