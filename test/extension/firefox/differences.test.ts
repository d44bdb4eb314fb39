import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '../../../extension/api/panel.ts';
import { reachHost } from '../../../extension/api/reach.ts';
import { allowServer } from '../../../extension/options/allow-server.ts';
import { askedServerSetting } from '../../../extension/settings.ts';
import { heldSetting } from '../../support/settings.ts';

type Shown = { tab: number; ref: string } | null;

/** What Firefox has and the fake has not. */
function give(apis: Record<string, unknown>): void {
  Object.assign(fakeBrowser, apis);
}

const refusing = { open: () => Promise.reject(new Error('may only be called from a user input handler')) };

beforeEach(() => fakeBrowser.reset());

test('the panel is the sidebar, and a refusal is said', async () => {
  const shown = heldSetting<Shown>(null);
  give({ sidebarAction: { open: vi.fn(async () => {}) }, sidePanel: undefined });
  expect(await openPanel(7, 'a', shown)).toBe(true);
  expect(await shown.read()).toEqual({ tab: 7, ref: 'a' });
  give({ sidebarAction: { ...refusing, isOpen: async () => false } });
  expect(await openPanel(7, null, shown)).toBe(false);
});

test('a sidebar that stands open shows what the card asks for, though Firefox would not open it', async () => {
  const shown = heldSetting<Shown>(null);
  give({ sidebarAction: { ...refusing, isOpen: async () => true }, sidePanel: undefined });
  expect(await openPanel(7, 'a', shown)).toBe(true);
  expect(await shown.read()).toEqual({ tab: 7, ref: 'a' });
});

test('the files of the manifest, whole addresses here, are registered as paths', async () => {
  const registerContentScripts = vi.fn(async (_: unknown[]) => {});
  give({
    permissions: { contains: async () => true },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts },
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [
      {
        matches: ['*://*.gov.vn/*'],
        js: [`${location.origin}/content-scripts/page.js`],
        css: ['content-scripts/page.css'],
      },
    ],
  } as never);
  expect(await reachHost('vidu.example')).toBe(true);
  expect(registerContentScripts.mock.calls[0]?.[0]).toMatchObject([
    { matches: ['*://vidu.example/*'], js: ['/content-scripts/page.js'], css: ['content-scripts/page.css'] },
  ]);
});

test('a server is asked for before it is reached, by code too, and its host is remembered as the server’s', async () => {
  const request = vi.fn(async () => true);
  give({ permissions: { request } });
  expect(await allowServer('https://dan-chieu.vidu.gov.vn', false)).toBe(true);
  expect(request).toHaveBeenCalledWith({ origins: ['*://dan-chieu.vidu.gov.vn/*'] });
  expect(await askedServerSetting.read()).toBe('dan-chieu.vidu.gov.vn');
});

test('an address that is none asks for nothing', async () => {
  const request = vi.fn(async () => true);
  give({ permissions: { request } });
  expect(await allowServer('ftp://x', false)).toBe(true);
  expect(request).not.toHaveBeenCalled();
});
