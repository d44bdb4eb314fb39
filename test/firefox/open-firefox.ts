import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Marionette, openMarionette } from './marionette.ts';
import { writeProfile } from './profile.ts';
import { clickAt, createTab, type Point, type Tab } from './tab.ts';

export interface OpenFirefox {
  /** Address of one of the extension's own pages. */
  address(page: string): string;
  openTab(url: string): Promise<Tab>;
  /** Tabs that were opened by the extension, in the order of the tab strip. */
  tabs(): Promise<Tab[]>;
  /** Runs in the browser's own window, with the rights of the browser; what it uses is declared in parent.ts. */
  inBrowser<R, A = undefined>(run: (given: A) => R | Promise<R>, given?: A): Promise<R>;
  /** Clicks in the browser's own window, at a place of it. */
  clickInBrowser(at: Point): Promise<void>;
  /** The whole window as it is painted, as PNG. */
  photograph(): Promise<Buffer>;
  close(): Promise<void>;
}

const STARTS_WITHIN_MS = 90_000;

/**
 * Opens Firefox without a window on the screen, with the extension as a temporary add-on, in a profile of its own that is
 * deleted on close. Every host name leads to the local portal.
 */
export async function openFirefox(options: {
  executable: string;
  extension: string;
  portalPort: number;
}): Promise<OpenFirefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'dan-chieu-firefox-'));
  writeProfile(profile, options.portalPort);
  const child = spawn(
    options.executable,
    ['--headless', '--no-remote', '--profile', profile, '--marionette', '-remote-allow-system-access', 'about:blank'],
    {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    },
  );
  try {
    return await drive(child, profile, options.extension);
  } catch (error) {
    endGroup(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function drive(child: ChildProcess, profile: string, extension: string): Promise<OpenFirefox> {
  const wire = await openMarionette(await portOf(profile, child));
  await wire.send('WebDriver:NewSession', { pageLoadStrategy: 'normal' });
  await wire.send('WebDriver:SetTimeouts', { pageLoad: 60_000, script: 60_000 });
  const home = await wire.send<{ value: string }>('WebDriver:GetWindowHandle');
  const id = await wire.send<{ value: string }>('Addon:Install', { path: extension, temporary: true });
  const inBrowser = runInBrowser(wire);
  const origin = await inBrowser((addon) => WebExtensionPolicy.getByID(addon).getURL(''), id.value);
  return {
    address: (page) => new URL(page, origin).href,
    async openTab(url) {
      // The tab that was driven last may be gone.
      await wire.send('WebDriver:SwitchToWindow', { handle: home.value, focus: false });
      const { handle } = await wire.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
      const tab = createTab(wire, handle);
      await tab.goto(url);
      return tab;
    },
    async tabs() {
      return (await wire.send<string[]>('WebDriver:GetWindowHandles')).map((handle) => createTab(wire, handle));
    },
    inBrowser,
    async clickInBrowser(at) {
      await wire.send('Marionette:SetContext', { value: 'chrome' });
      await wire.send('WebDriver:PerformActions', { actions: [clickAt(at)] });
      await wire.send('Marionette:SetContext', { value: 'content' });
    },
    async photograph() {
      await wire.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await wire.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      await wire.send('Marionette:SetContext', { value: 'content' });
      return Buffer.from(value, 'base64');
    },
    async close() {
      await quit(wire, child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function runInBrowser(wire: Marionette): OpenFirefox['inBrowser'] {
  return async <R, A>(run: (given: A) => R | Promise<R>, given?: A) => {
    await wire.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `return (${run})(...arguments)`;
      return (await wire.send<{ value: R }>('WebDriver:ExecuteScript', { script, args: [given ?? null] })).value;
    } finally {
      await wire.send('Marionette:SetContext', { value: 'content' });
    }
  };
}

/** The port Firefox chose, which it writes into the profile once it listens. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    await new Promise((done) => setTimeout(done, 100));
    try {
      const port = Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
      if (port > 0) return port;
    } catch {}
  }
  throw new Error('Firefox did not start, or does not listen to --marionette.');
}

async function quit(wire: Marionette, child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  await wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  wire.close();
  const patience = setTimeout(() => endGroup(child), 20_000);
  if (child.exitCode === null) await ended;
  clearTimeout(patience);
}

function endGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {}
}
