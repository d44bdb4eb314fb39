import { expect, type Page } from '@playwright/test';
import { connectExtension, launchWithExtension, type OpenBrowser, servePortal } from './browser.ts';
import { CARD_STATES, STATES_PAGE, stateOutcome, statePassage } from './card-states.ts';
import { readMarks } from './marks.ts';
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const STATES_URL = 'http://langson.gov.vn/trang-thai';
/** The server as it answers unless a test has it do otherwise. */
export const STATES_ANSWERS = { kind: 'answers' as const, outcome: stateOutcome, passage: statePassage };

export interface CardStatesStage {
  browser: OpenBrowser;
  server: ScriptedServer;
  /** The page with a reference of every state, marked, before a server that answers. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Chromium signed in at a scripted server, and the portal page of all states of the card. */
export async function openCardStates(): Promise<CardStatesStage> {
  const { host, pathname } = new URL(STATES_URL);
  const portal = await servePortal([{ host, path: pathname, html: STATES_PAGE }]);
  const server = await startScriptedServer(STATES_ANSWERS);
  const browser = await launchWithExtension({ portalPort: portal.port });
  await connectExtension(browser, server.url, 'ABCDEFGHJK');
  return {
    browser,
    server,
    async openPage() {
      server.behave(STATES_ANSWERS);
      const page = await browser.context.newPage();
      await page.goto(STATES_URL);
      await expect.poll(() => readMarks(page)).toHaveLength(CARD_STATES.length);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await portal.close();
    },
  };
}
