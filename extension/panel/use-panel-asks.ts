import { useEffect } from 'preact/hooks';
import type { PageReading } from '../page-facts.ts';
import { captureSetting, lookUpSetting, noteDraftSetting, noteShownSetting, shownSetting } from '../settings.ts';
import { useSetting } from '../ui/use-setting.ts';
import { listRows, type Row } from './rows.ts';
import type { PanelEvent, PanelState } from './state.ts';

/** Follows what the card, the page and the menu ask the panel to show; answers whether a capture of this page was asked for. */
export function usePanelAsks(panel: {
  /** Null while the tab in front is not known. */
  tabId: number | null;
  reading: PageReading | null;
  rows: readonly Row[];
  state: PanelState;
  send: (event: PanelEvent) => void;
}): boolean {
  const { tabId, reading, rows, state, send } = panel;
  const wanted = useSetting(shownSetting)?.value;
  const capture = useSetting(captureSetting)?.value;
  const noteDraft = useSetting(noteDraftSetting)?.value;
  const noteShown = useSetting(noteShownSetting)?.value;
  const captureAsked = tabId !== null && capture?.tab === tabId;

  useEffect(() => send({ type: 'otherPage' }), [tabId]);

  useEffect(() => {
    if (tabId !== null && (noteDraft?.tab === tabId || noteShown?.tab === tabId)) send({ type: 'tab', tab: 'notes' });
  }, [noteDraft, noteShown, tabId]);

  const current = reading?.current ?? null;
  useEffect(() => {
    if (current) send({ type: 'show', ref: current, rows });
  }, [current]);

  const arrived = reading !== null;
  useEffect(() => {
    if (!reading || !wanted || wanted.tab !== tabId) return;
    send({ type: 'show', ref: wanted.ref, rows: listRows(reading.references, state.grouped) });
    void shownSetting.write(null);
  }, [wanted, arrived]);

  useEffect(() => {
    if (!captureAsked) return;
    send({ type: 'tab', tab: 'page' });
    void lookUpSetting.write(null);
  }, [captureAsked]);

  return captureAsked;
}
