import { browser } from 'wxt/browser';
import { readServerAddress } from '../server-address.ts';
import { askedServerSetting } from '../settings.ts';
import { originOf } from '../sites.ts';

/**
 * Asks for the server's host where the request needs it: Firefox lets the background reach no other, and a cookie goes
 * along with none. The browser wants the click, so nothing is awaited before.
 */
export function allowServer(server: string, byCookie: boolean): Promise<boolean> {
  const origin = readServerAddress(server);
  if (!origin || !(import.meta.env.FIREFOX || byCookie)) return Promise.resolve(true);
  const { hostname } = new URL(origin);
  void askedServerSetting.write(hostname);
  return browser.permissions.request({ origins: [originOf(hostname)] }).catch(() => false);
}
