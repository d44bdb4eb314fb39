import { useState } from 'preact/hooks';
import { captureSetting } from '../settings.ts';
import type { CaptureDraft } from './capture.ts';

/** The capture begun on each tab, kept while other sheets and tabs are looked at. */
export function useCaptureDrafts() {
  const [drafts, setDrafts] = useState<Readonly<Record<number, CaptureDraft | null>>>({});
  return {
    of: (tab: number) => drafts[tab] ?? null,
    keep(tab: number, made: CaptureDraft | null) {
      setDrafts((kept) => ({ ...kept, [tab]: made }));
      void captureSetting.write(null);
    },
  };
}
