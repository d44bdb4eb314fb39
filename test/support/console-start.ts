import type { Page } from '@playwright/test';
import type { Role } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from './browser.ts';

export interface StartedConsole {
  worker: RunningWorker;
  /** Token of the first admin, by whom a spec fills the index. */
  admin: string;
  /** A one-time code for somebody new. */
  invite(role: Role, name: string): Promise<string>;
  /** A token for somebody new. */
  tokenFor(role: Role, name: string): Promise<string>;
  /** A browser of their own for somebody new, signed in by the extension, with an empty tab. */
  enter(role: Role, name: string, options?: { portalPort: number }): Promise<{ browser: OpenBrowser; page: Page }>;
  /** Closes every browser that was entered by, and stops the Worker. */
  close(): Promise<void>;
}

/** Address of a screen of the console: `#queue?kind=reports`. */
export const consoleAt = ({ extensionId }: Pick<OpenBrowser, 'extensionId'>, hash: string) =>
  `chrome-extension://${extensionId}/console.html${hash}`;

/** The Worker with an empty index, for a spec of the console to fill and to enter. */
export async function startConsole(options: Parameters<typeof startWorker>[0] = {}): Promise<StartedConsole> {
  const worker = await startWorker(options);
  const admin = await signIn(worker);
  const browsers: OpenBrowser[] = [];
  const invite = async (role: Role, name: string) =>
    (await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role, name })).invite;
  return {
    worker,
    admin,
    invite,
    async tokenFor(role, name) {
      const code = await invite(role, name);
      return (await call<{ token: string }>(worker.url, null, 'POST', '/v1/session', { invite: code })).token;
    },
    async enter(role, name, { portalPort } = { portalPort: 1 }) {
      const browser = await launchWithExtension({ portalPort });
      browsers.push(browser);
      await connectExtension(browser, worker.url, await invite(role, name));
      return { browser, page: await browser.context.newPage() };
    },
    async close() {
      for (const browser of browsers) await browser.close();
      await worker.stop();
    },
  };
}
