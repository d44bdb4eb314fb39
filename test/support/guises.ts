import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenBrowser, PortalPage } from './browser.ts';
import { watchTree } from './marks.ts';

/** A page of `test/pages` at the root of a host. */
export function guise(host: string, name: string): PortalPage {
  return { host, path: '/', html: readFileSync(path.join(import.meta.dirname, '../pages', `${name}.html`), 'utf8') };
}

/** A tab at the root of a host, with the errors it prints and what changes in its tree. */
export async function visitGuise(browser: OpenBrowser, host: string) {
  const tab = await browser.context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  const changes = await watchTree(tab);
  await tab.goto(`http://${host}/`);
  return { tab, errors, changes };
}
