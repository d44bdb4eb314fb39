import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFirefox } from '../../scripts/find-firefox.ts';
import { type Portal, type PortalPage, servePortal } from '../support/browser.ts';
import { type OpenFirefox, openFirefox } from './open-firefox.ts';
import type { Tab } from './tab.ts';

const root = path.resolve(import.meta.dirname, '../..');
const EXTENSION = path.join(root, 'extension/.output/firefox-mv3');
const PICTURES = path.join(root, 'test-results/firefox');

export interface Stage {
  firefox: OpenFirefox;
  /** One of the extension's own screens, about the tab that shows `about` where one is named. */
  openScreen(name: 'popup' | 'sidepanel' | 'options' | 'welcome', about?: string, hash?: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Firefox with the built extension beside a portal that shows `pages`. */
export async function openStage(pages: PortalPage[]): Promise<Stage> {
  const found = findFirefox();
  if (!found) throw new Error('No Firefox was found: name one with FIREFOX_PATH.');
  const portal: Portal = await servePortal(pages);
  const firefox = await openFirefox({ ...found, extension: EXTENSION, portalPort: portal.port });
  return {
    firefox,
    async openScreen(name, about, hash = '') {
      const tab = await firefox.openTab(firefox.address(`${name}.html${hash}`));
      if (about === undefined) return tab;
      const id = await tab.run(
        async (url) => (await chrome.tabs.query({})).find((each) => each.url?.startsWith(url))?.id ?? null,
        about,
      );
      if (id === null) throw new Error(`No tab shows ${about}.`);
      await tab.goto(firefox.address(`${name}.html?tab=${id}${hash}`));
      return tab;
    },
    async close() {
      await firefox.close();
      await portal.close();
    },
  };
}

/** Keeps a PNG under test-results/firefox, to be looked at. */
export function keepPicture(name: string, picture: string | Buffer): void {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(
    path.join(PICTURES, `${name}.png`),
    typeof picture === 'string' ? Buffer.from(picture, 'base64') : picture,
  );
}
