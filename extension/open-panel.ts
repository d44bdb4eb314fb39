import { browser } from 'wxt/browser';

/** Opens the side panel from a click in one of our own pages, then closes that page if it is the popup. */
export async function openPanelBeside(tab: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  } else {
    await browser.sidePanel.open({ tabId: tab });
  }
  window.close();
}
