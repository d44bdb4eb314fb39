import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type PortalPage,
  samplePages,
  servePortal,
} from './browser.ts';
import { STATES_PAGE } from './card-states.ts';
import { letterOutcome } from './letter-outcomes.ts';
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts';

export const LETTER = 'http://langson.gov.vn/van-ban/du-thao';
export const NOTICE = 'http://thanhhoa.gov.vn/van-ban/thong-bao';
export const STRANGER = 'http://vidu.example/';
/** Cites an act for each thing a card may have to say. */
export const STATES = 'http://langson.gov.vn/trang-thai';

const stranger: PortalPage = {
  host: 'vidu.example',
  path: '/',
  html: '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ví dụ</title><p>Căn cứ Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn.</p>',
};

/** With room at its end, so that each reference can stand at the upper edge and its card below it. */
const states: PortalPage = {
  host: 'langson.gov.vn',
  path: '/trang-thai',
  html: STATES_PAGE.replace('</body>', '<div style="height:100vh"></div></body>'),
};

export interface Screens extends OpenBrowser {
  server: ScriptedServer;
  /** Signs in at the scripted server. */
  connect(): Promise<void>;
  /** Opens a portal page in a tab of its own. */
  visit(url: string): Promise<Page>;
  /** Opens one of the extension's screens about the tab that shows `url`. */
  open(screen: 'popup' | 'sidepanel', url: string): Promise<Page>;
  openOptions(hash?: string): Promise<Page>;
  /** What the interface speaks from now on. */
  speak(language: 'vi' | 'en'): Promise<void>;
  /** Makes stored answers look as if they were given at `asOf`; drops those that cite one of `without`. */
  age(asOf: string, without?: string[]): Promise<void>;
}

/** The extension beside the sample portal and a server that answers or fails as told. */
export async function openScreens(options: { grant?: string; colorScheme?: 'light' | 'dark' } = {}): Promise<Screens> {
  const server = await startScriptedServer({ kind: 'answers', outcome: letterOutcome });
  const portal = await servePortal([...samplePages(), stranger, states]);
  const granted = options.grant ? grantHost(options.grant) : null;
  const browser = await launchWithExtension({
    portalPort: portal.port,
    hosts: ['vidu.example'],
    colorScheme: options.colorScheme,
    ...(granted ? { extension: granted } : {}),
  });
  const { context, background, extensionId } = browser;
  const screen = async (address: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${address}`);
    return page;
  };
  return {
    ...browser,
    server,
    connect: () => connectExtension(browser, server.url, 'MAU0-MAU0-MAU0'),
    async visit(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async open(name, url) {
      const tab = await background.evaluate(async (shown) => {
        const tabs = await chrome.tabs.query({});
        return (tabs.find((tab) => tab.url?.startsWith(shown)) ?? tabs.find((tab) => tab.url === undefined))?.id;
      }, url);
      return screen(`${name}.html?tab=${tab}`);
    },
    openOptions: (hash = '') => screen(`options.html${hash}`),
    speak: (language) => background.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language),
    age: (asOf, without = []) => background.evaluate(ageAnswers, { asOf, without }),
    close: async () => {
      await browser.close();
      await portal.close();
      await server.stop();
      if (granted) rmSync(granted, { recursive: true, force: true });
    },
  };
}

/** Broken rules of the accessibility checker on a page, in both themes; empty when there is none. */
export async function checkAccess(page: Page): Promise<string[]> {
  const broken: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    broken.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return broken;
}

/** A copy of the built extension that holds the permission for one more host, as after the reader's yes. */
function grantHost(host: string): string {
  const built = path.resolve(import.meta.dirname, '../../extension/.output/chrome-mv3');
  const copy = mkdtempSync(path.join(tmpdir(), 'dan-chieu-extension-'));
  cpSync(built, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(`*://${host}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** Makes stored answers look as if they were given at `asOf`; drops those that cite one of `without`. Runs in the extension. */
export function ageAnswers({ asOf, without }: { asOf: string; without: string[] }): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('dan-chieu');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('answers', 'readwrite');
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
      transaction.objectStore('answers').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        if (without.some((symbol) => cursor.value.key.includes(symbol))) cursor.delete();
        else cursor.update({ ...cursor.value, asOf });
        cursor.continue();
      };
    };
  });
}
