import type { NoteDraft } from '../annotation/types.ts';
import type { Setting } from '../settings.ts';
import type { NotePage } from './note-pages.ts';

interface BeginTools {
  openPanel(tab: number, ref: null): Promise<boolean>;
  readPage(tab: number): Promise<NotePage | null>;
  describe(page: NotePage, selection: NotePage['selection']): Promise<NoteDraft>;
  draft: Setting<({ tab: number } & NoteDraft) | null>;
  shown: Setting<{ tab: number; id: string } | null>;
}

/** Opens the panel beside a tab for notes. The panel comes first: it opens only within the click. */
export function createNoteBegin({ openPanel, readPage, describe, draft, shown }: BeginTools) {
  return {
    /** On an editor for what is selected there. */
    async begin(tab: number): Promise<boolean> {
      const opened = openPanel(tab, null);
      const page = await readPage(tab);
      if (page?.selection) await draft.write({ tab, ...(await describe(page, page.selection)) });
      return opened;
    },

    /** On one note. */
    async open(tab: number, id: string): Promise<boolean> {
      const opened = openPanel(tab, null);
      await shown.write({ tab, id });
      return opened;
    },
  };
}
