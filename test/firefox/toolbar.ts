import { expect } from '@playwright/test';
import type { OpenFirefox } from './open-firefox.ts';
import type { Point, Tab } from './tab.ts';

const WIDGET = '_5d2f7a3e-3f0b-4c5e-9a41-0c6f8d1b7e24_-browser-action';

/** Puts our button into the toolbar, as a reader may, and gives where it stands and the badge on it. */
export async function toolbarButton({ inBrowser }: OpenFirefox): Promise<Point & { badge: string }> {
  await inBrowser((widget) => CustomizableUI.addWidgetToArea(widget, 'nav-bar'), WIDGET);
  return inBrowser((widget) => {
    const button = document.getElementById(widget)!.querySelector('.unified-extensions-item-action-button')!;
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, badge: button.getAttribute('badge') ?? '' };
  }, WIDGET);
}

/** Opens our popup about the tab in front by its button; `own` is one of our pages, to look into it from. */
export async function openPopup(firefox: OpenFirefox, own: Tab): Promise<void> {
  await firefox.clickInBrowser(await toolbarButton(firefox));
  await expect.poll(() => popupWords(own), { message: 'the popup opens' }).toMatch(/\S/);
}

export function popupWords(own: Tab): Promise<string | null> {
  return own.run(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    return popup ? popup.document.body.innerText.replace(/\s+/g, ' ') : null;
  });
}

/** Clicks a button or switch of the popup. */
export async function clickInPopup(firefox: OpenFirefox, own: Tab, words: string): Promise<void> {
  const inside = () =>
    own.run((wanted) => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      const named = (each: HTMLElement) => `${each.getAttribute('aria-label') ?? ''} ${each.innerText}`;
      const all = [...(popup?.document.querySelectorAll('button') ?? [])];
      const box = all.find((each) => named(each).includes(wanted))?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, words);
  await expect.poll(inside, { message: `the popup has “${words}”` }).not.toBeNull();
  const at = (await inside()) as Point;
  const { x, y } = await firefox.inBrowser(() => {
    const box = document.querySelector('browser[webextension-view-type="popup"]')!.getBoundingClientRect();
    return { x: box.x, y: box.y };
  });
  await firefox.clickInBrowser({ x: x + at.x, y: y + at.y });
}
