/** Two admins with the console open in browsers of their own, over one local Worker that can be killed. */
import type { Page } from '@playwright/test';
import { buildExtension } from '../../../scripts/build-extension.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  startWorker,
} from '../../support/browser.ts';
import { killServer } from './kill.ts';

/** One admin at a desk. */
export interface Desk {
  name: string;
  open(hash: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Stage {
  url: string;
  /** A third admin, over HTTP. */
  ask<T>(method: string, route: string, body?: unknown): Promise<T>;
  /** A change with the version that its sender read. */
  change<T>(method: string, route: string, version: number, body: unknown): Promise<T>;
  desks: readonly [Desk, Desk];
  /** Ends the Worker without warning and starts it again over the same data. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

async function openDesk(url: string, invite: string, name: string): Promise<Desk> {
  const browser: OpenBrowser = await launchWithExtension({ portalPort: 1 });
  await connectExtension(browser, url, invite);
  return {
    name,
    async open(hash) {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/console.html${hash}`);
      return page;
    },
    close: browser.close,
  };
}

export async function openStage(wish: { state: string; port: number; token: string }): Promise<Stage> {
  buildExtension();
  const { state, port, token } = wish;
  let worker: RunningWorker = await startWorker({ state, port });
  const { url } = worker;
  const ask = <T>(method: string, route: string, body?: unknown) => call<T>(url, token, method, route, body);
  const invite = async (name: string) =>
    (await ask<{ invite: string }>('POST', '/v1/invites', { role: 'admin', name })).invite;
  const names = ['Quản trị A', 'Quản trị B'] as const;
  const desks = [
    await openDesk(url, await invite(names[0]), names[0]),
    await openDesk(url, await invite(names[1]), names[1]),
  ] as const;
  return {
    url,
    ask,
    desks,
    async change(method, route, version, body) {
      const response = await fetch(url + route, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': `"${version}"`,
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    async killWorker() {
      killServer();
      await worker.stop();
      worker = await startWorker({ state, port });
    },
    async close() {
      for (const desk of desks) await desk.close();
      await worker.stop();
    },
  };
}
