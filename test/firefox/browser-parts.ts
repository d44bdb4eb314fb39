import { expect } from '@playwright/test';
import type { OpenFirefox } from './open-firefox.ts';
import type { Tab } from './tab.ts';

const ADDON = '{5d2f7a3e-3f0b-4c5e-9a41-0c6f8d1b7e24}';

/** Waits for Firefox's own question about a permission, gives its words and presses the button. */
export async function answerQuestion({ inBrowser }: OpenFirefox, allow: boolean): Promise<string> {
  const asked = () =>
    inBrowser(() =>
      PopupNotifications.isPanelOpen
        ? PopupNotifications.panel.firstElementChild?.textContent.replace(/\s+/g, ' ')
        : null,
    );
  await expect.poll(asked, { message: 'Firefox asks' }).not.toBeNull();
  const words = (await asked()) ?? '';
  await inBrowser((yes) => {
    const question = PopupNotifications.panel.firstElementChild;
    (yes ? question?.button : question?.secondaryButton)?.click();
  }, allow);
  await expect.poll(asked, { message: 'the question goes' }).toBeNull();
  return words;
}

/** Waits until Firefox has put the background to sleep, as it does after half a minute without work. */
export async function untilAsleep({ inBrowser }: OpenFirefox): Promise<void> {
  const state = () => inBrowser((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, ADDON);
  await expect.poll(state, { timeout: 90_000, intervals: [1000] }).toBe('stopped');
}

/** Whether our panel is open as the window's sidebar. */
export function sidebarOpen({ inBrowser }: OpenFirefox): Promise<boolean> {
  return inBrowser(() => SidebarController.isOpen && SidebarController.currentID.includes('5d2f7a3e'));
}

export function closeSidebar({ inBrowser }: OpenFirefox): Promise<void> {
  return inBrowser(() => SidebarController.hide());
}

/** Words of the panel as it stands in the sidebar; null while it is not open. Asked from one of our own pages. */
export function sidebarWords(own: Tab): Promise<string | null> {
  return own.run(() => {
    const [panel] = chrome.extension.getViews({ type: 'sidebar' } as never);
    return panel ? panel.document.body.innerText.replace(/\s+/g, ' ') : null;
  });
}

/** Chooses one of our items in the menu that stands open over the page. */
export async function chooseInMenu({ inBrowser }: OpenFirefox, label: string): Promise<void> {
  const choose = (wanted: string) =>
    inBrowser(async (name) => {
      const menu = document.getElementById('contentAreaContextMenu') as unknown as Menu | null;
      if (menu?.state !== 'open') return false;
      const item = [...menu.querySelectorAll('menuitem')].find((each) => each.getAttribute('label') === name) as
        | (Element & { parentElement: Menu })
        | undefined;
      if (!item) return false;
      const own = item.parentElement;
      if (own !== menu) {
        (own.parentElement as unknown as { openMenu(open: boolean): void }).openMenu(true);
        if (own.state !== 'open') return false;
      }
      own.activateItem(item);
      return true;
    }, wanted);
  await expect.poll(() => choose(label), { message: `the menu has “${label}”` }).toBe(true);
}

/** Fills the editor that stands open in the sidebar, and saves. */
export async function writeNote(own: Tab, words: string): Promise<void> {
  await own.run((text) => {
    const [panel] = chrome.extension.getViews({ type: 'sidebar' } as never);
    const field = panel!.document.querySelector<HTMLTextAreaElement>('.note-editor textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
  const save = () =>
    own.run(() => {
      const [panel] = chrome.extension.getViews({ type: 'sidebar' } as never);
      const button = panel?.document.querySelector<HTMLElement>(
        '.note-editor button[type=submit][aria-disabled=false]',
      );
      button?.click();
      return button !== null && button !== undefined;
    });
  await expect.poll(save, { message: 'the note can be saved' }).toBe(true);
}
