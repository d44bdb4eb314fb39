/** The main job: build, serve the Worker and the sample portal, open the first page in a browser with the extension signed in. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, EXTENSION } from './build-extension.ts';
import { connectExtension } from './connect-extension.ts';
import { pictureOfCard, referenceTable } from './headless-report.ts';
import { ensureBrowser } from './install-browser.ts';
import { openBrowser } from './open-browser.ts';
import { servePortal } from './portal.ts';
import { fillSampleIndex, sampleAdmin, sampleInvite } from './sample-index.ts';
import { samplePages } from './sample-pages.ts';
import { loadStarter } from './starter-index.ts';
import { startWorkerProcess } from './worker-process.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, state: { type: 'string', default: '.state' } },
});
const state = path.resolve(import.meta.dirname, '..', values.state);
const port = Number(values.port);
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const say = (line: string) => console.log(line);

const closers: (() => Promise<void>)[] = [];
let closing: Promise<never> | null = null;

/** A signal may come twice, from the terminal and passed on by npm: the second one waits for the first. */
function closeAll(code: number): Promise<never> {
  closing ??= (async () => {
    for (const close of closers.reverse()) await close().catch(() => {});
    process.exit(code);
  })();
  return closing;
}

async function start(): Promise<void> {
  mkdirSync(state, { recursive: true });
  say('Building the extension…');
  buildExtension();
  say('Starting the server…');
  const worker = await startWorkerProcess({ port, state: path.join(state, 'worker') }, (stop) => closers.push(stop));
  const admin = await sampleAdmin(worker, state);
  const starter = await loadStarter(worker.url, admin, state);
  if (starter !== null) say(`Starter index: ${starter} laws and central instruments.`);
  const captured = await fillSampleIndex(worker.url, admin);
  say(
    `Sample index: ${captured.length} documents, ${captured.reduce((sum, reply) => sum + reply.citations.length, 0)} citations. API: ${worker.url}/docs`,
  );

  const pages = samplePages();
  const portal = await servePortal(pages);
  closers.push(portal.close);
  const executable = ensureBrowser();
  const browser = await openBrowser({ executable, extension: EXTENSION, portalPort: portal.port, headless });
  closers.push(browser.close);
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, admin));
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`http://${pages[0]?.host}${pages[0]?.path}`);

  if (headless) {
    say(await referenceTable(browser, page));
    const picture = path.join(state, 'card.png');
    await pictureOfCard(page, '2068/QĐ-UBND', picture);
    say(`No display here, so the browser runs unseen. Picture of the card: ${picture}`);
  } else {
    browser.context.once('close', () => closeAll(0));
  }
  say(
    `To load it in your own browser: open chrome://extensions, switch on developer mode, “Load unpacked”, choose ${EXTENSION}; then open its options and give the server ${worker.url} and the code ${await sampleInvite(worker.url, admin)}.`,
  );
  say('Serving. Ctrl-C ends it.');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void closeAll(0));
start().catch((error: Error) => {
  if (!closing) console.error(error.message);
  return closeAll(1);
});
