import { fillSampleIndex, sampleInvite } from '../../scripts/sample-index.ts';
import { type RunningWorker, signIn, startWorker } from '../support/browser.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { answerQuestion } from './browser-parts.ts';
import { clickOn, expectWords } from './read.ts';
import type { Stage } from './stage.ts';
import type { Tab } from './tab.ts';

export interface Server {
  worker: RunningWorker;
  proxy: HeldProxy;
  admin: string;
  stop(): Promise<void>;
}

/** A local Worker with the sample index, behind a proxy that can be cut. */
export async function startServer(): Promise<Server> {
  const worker = await startWorker();
  const proxy = await startHeldProxy(worker.url);
  const admin = await signIn(worker);
  await fillSampleIndex(worker.url, admin);
  return {
    worker,
    proxy,
    admin,
    async stop() {
      await proxy.stop();
      await worker.stop();
    },
  };
}

/** The options page with the server and a code for staff filled in. */
export async function openConnect(stage: Stage, { worker, proxy, admin }: Server): Promise<Tab> {
  const invite = await sampleInvite(worker.url, admin);
  return stage.openScreen('options', undefined, `#${new URLSearchParams({ server: proxy.url, invite })}`);
}

/** Signs in as a person would; the options page stays open. */
export async function connect(stage: Stage, server: Server): Promise<Tab> {
  const options = await openConnect(stage, server);
  await clickOn(options, '[data-action="connect"]');
  await answerQuestion(stage.firefox, true);
  await expectWords(options, 'Đã kết nối');
  return options;
}
