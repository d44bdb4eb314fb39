import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from '../../scripts/install-browser.ts';
import { type BrowserOptions, type OpenBrowser, openBrowser } from '../../scripts/open-browser.ts';
import { startWorkerProcess, type WorkerProcess } from '../../scripts/worker-process.ts';

export { connectExtension } from '../../scripts/connect-extension.ts';
export type { OpenBrowser } from '../../scripts/open-browser.ts';
export { locateMark } from '../../scripts/page-reading.ts';
export { type Portal, type PortalPage, servePortal } from '../../scripts/portal.ts';
export { sampleDocuments, samplePages } from '../../scripts/sample-pages.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Chromium with the built extension (`npm run build` first), portal names led to `portalPort`. */
export function launchWithExtension(
  options: Pick<BrowserOptions, 'portalPort'> & Partial<BrowserOptions>,
): Promise<OpenBrowser> {
  return openBrowser({
    executable: ensureBrowser(),
    extension: path.join(root, 'extension/.output/chrome-mv3'),
    headless: true,
    ...options,
  });
}

export interface RunningWorker extends WorkerProcess {
  /** Folder of its data. */
  state: string;
}

/** The Worker by itself with an empty index in a folder of its own, or in `state` where given. */
export async function startWorker(options: { state?: string; port?: number } = {}): Promise<RunningWorker> {
  const state = options.state ?? mkdtempSync(path.join(tmpdir(), 'dan-chieu-state-'));
  const port = options.port ?? 20_000 + Math.floor(Math.random() * 20_000);
  const worker = await startWorkerProcess({ port, state });
  return {
    ...worker,
    state,
    stop: async () => {
      await worker.stop();
      if (options.state === undefined) rmSync(state, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A JSON call as a signed-in person; throws on an answer that is not 2xx, with its body. */
export async function call<T>(
  url: string,
  token: string | null,
  method: string,
  route: string,
  body?: unknown,
): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  const response = await fetch(url + route, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** Exchanges the first admin's code for a token. */
export async function signIn(worker: RunningWorker): Promise<string> {
  return (await call<{ token: string }>(worker.url, null, 'POST', '/v1/session', { invite: worker.invite })).token;
}

/** Texts of the marked references, as the page itself sees the highlight registry; order of the page. */
export function markedTexts(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('danchieu-'))
      .flatMap(([, highlight]) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString().replace(/\s+/g, ' '));
  });
}
