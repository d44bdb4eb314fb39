import { browser } from 'wxt/browser';
import { hostOf, isBuiltIn, originOf } from '../sites.ts';
import { sendToTab } from './tabs.ts';

/** The card's script as the build names it; it is fetched only when a reader first wants a card. */
const CARD_SCRIPT = '/content-scripts/card.js';

/** Lets our content scripts run on a host the reader has granted, now and from now on. False without the permission. */
export async function reachHost(host: string): Promise<boolean> {
  if (isBuiltIn(host)) return true;
  if (!(await browser.permissions.contains({ origins: [originOf(host)] }))) return false;
  await leaveHost(host);
  await browser.scripting.registerContentScripts(
    ownScripts().map((script, index) => ({
      id: `${host}#${index}`,
      matches: [originOf(host)],
      js: script.js ?? [],
      css: script.css ?? [],
      allFrames: script.all_frames ?? false,
      matchOriginAsFallback: script.match_origin_as_fallback ?? false,
      runAt: script.run_at ?? 'document_idle',
      persistAcrossSessions: true,
    })),
  );
  const open = await browser.tabs.query({ url: originOf(host) });
  await Promise.all(open.map(({ id }) => (id === undefined ? false : runInTab(id))));
  return true;
}

/** Ends what {@link reachHost} began. */
export async function leaveHost(host: string): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id).filter((id) => id.startsWith(`${host}#`));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** Puts our content scripts into one tab, unless they are there already. */
export async function runInTab(tab: number): Promise<boolean> {
  if (await sendToTab(tab, { type: 'page/enabled', enabled: true })) return true;
  try {
    for (const { js, css, all_frames } of ownScripts()) {
      const target = { tabId: tab, allFrames: all_frames ?? false };
      if (css) await browser.scripting.insertCSS({ target, files: css });
      if (js) await browser.scripting.executeScript({ target, files: js as never });
    }
    return true;
  } catch {
    return false;
  }
}

/** Puts the card's script into the frame that asked for it. */
export async function loadCard(tab: number, frame: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [CARD_SCRIPT as never] });
    return true;
  } catch {
    return false;
  }
}

/** Registers the granted hosts again: an update of the extension forgets them. */
export async function restoreHosts(hosts: readonly string[]): Promise<void> {
  for (const host of hosts) await reachHost(host);
}

/** Hosts named by match patterns such as `*://vidu.example/*`. */
export function hostsOf(origins: readonly string[]): string[] {
  return origins.flatMap((origin) => hostOf(origin.replace(/^\*:/, 'https:')) ?? []);
}

type OwnScript = NonNullable<ReturnType<typeof browser.runtime.getManifest>['content_scripts']>[number];

/** Firefox gives the files of its manifest as whole addresses, and takes only paths. */
function ownScripts(): (OwnScript & { match_origin_as_fallback?: boolean })[] {
  const root = `${location.origin}/`;
  const path = (file: string) => (file.startsWith(root) ? file.slice(root.length - 1) : file);
  return (browser.runtime.getManifest().content_scripts ?? []).map(({ js = [], css = [], ...rest }) => ({
    ...rest,
    js: js.map(path),
    css: css.map(path),
  }));
}
