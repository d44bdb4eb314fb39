import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

export interface OpenBrowser {
  context: BrowserContext;
  /** The extension's background. */
  background: Worker;
  extensionId: string;
  close: () => Promise<void>;
}

export interface BrowserOptions {
  executable: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Port of the local portal that answers for every portal host name. */
  portalPort: number;
  /** Hosts beside *.gov.vn that the local portal answers for. */
  hosts?: string[];
  headless: boolean;
  locale?: 'vi' | 'en';
  colorScheme?: 'light' | 'dark';
  /** Leaves the extension's first-run page open. */
  welcome?: boolean;
  /** Pages that were left are kept for going back, as in a reader's browser. */
  backForwardCache?: boolean;
}

/**
 * Opens Chromium with the extension in it, in a profile of its own that is deleted on close. Portal host names lead to
 * the local portal; every other name leads nowhere.
 */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'dan-chieu-profile-'));
  const hosts = ['*.gov.vn', ...(options.hosts ?? [])].map((host) => `MAP ${host}:80 127.0.0.1:${options.portalPort}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    colorScheme: options.colorScheme ?? 'light',
    env: { ...process.env, LANGUAGE: options.locale ?? 'vi' } as Record<string, string>,
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${options.locale ?? 'vi'}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${hosts.join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  if (!options.welcome) await closeWelcome(context);
  return {
    context,
    background,
    extensionId: new URL(background.url()).host,
    close: async () => {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Closes the first-run page, which a new profile opens by itself. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const page = context.pages().find(isWelcome);
    if (page) return page.close();
    await new Promise((done) => setTimeout(done, 50));
  }
}
