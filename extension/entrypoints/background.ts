import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAlarm } from '../api/alarm.ts';
import { answerContent } from '../api/answer-content.ts';
import { answerPage } from '../api/answer-page.ts';
import { createCache } from '../api/cache.ts';
import { createClient } from '../api/client.ts';
import { openDatabase } from '../api/database.ts';
import { createLine } from '../api/line.ts';
import { createLog } from '../api/log.ts';
import { CAPTURE, CHECK, checkSelection, NOTE, nameMenu, offerCapture } from '../api/menu.ts';
import { wireNotes } from '../api/notes-wiring.ts';
import { createOutbox } from '../api/outbox.ts';
import { createOutboxStore } from '../api/outbox-store.ts';
import { createPackAnswers } from '../api/pack-answers.ts';
import { openPackDatabase } from '../api/pack-database.ts';
import { createPackStore } from '../api/pack-store.ts';
import { createPacks } from '../api/packs.ts';
import { openPanel } from '../api/panel.ts';
import { createPassages } from '../api/passages.ts';
import { hostsOf, leaveHost, loadCard, reachHost, restoreHosts, runInTab } from '../api/reach.ts';
import { createReports } from '../api/reports.ts';
import { readContentRequest, readExtensionRequest } from '../api/requests.ts';
import { createResolver } from '../api/resolve.ts';
import { scheduleRetry } from '../api/retry.ts';
import { readSender } from '../api/sender.ts';
import { createServerCall } from '../api/server-call.ts';
import { createSession } from '../api/session.ts';
import { createSites } from '../api/sites.ts';
import { sendToAllTabs, sendToTab, showBadge, tellSwitched } from '../api/tabs.ts';
import { wantsWelcome } from '../api/welcome.ts';
import * as settings from '../settings.ts';

export default defineBackground(() => {
  const now = () => new Date();
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const { serverSetting: server, sessionSetting: session } = settings;

  let opened: ReturnType<typeof openDatabase> | null = null;
  const open = () => {
    opened ??= openDatabase();
    return opened;
  };
  const cache = createCache(open, now);
  const log = createLog(open);
  const line = createLine(settings.troubleSetting, now, Math.random);
  const client = createClient({ fetch: (...call) => fetch(...call), now, random: Math.random, wait, log: log.add });
  const account = createSession({ client, line, cache, server, session, now });
  const sites = createSites({
    sites: settings.sitesSetting,
    lastRun: settings.lastRunSetting,
    once: settings.onceSetting,
    now,
  });
  let packsOpened: ReturnType<typeof openPackDatabase> | null = null;
  const openPacks = () => {
    packsOpened ??= openPackDatabase();
    return packsOpened;
  };
  const askPacks = createPackAnswers(openPacks, () => now().toISOString().slice(0, 10));
  const resolve = createResolver({ client, cache, line, server, session, askPacks, now });
  const packs = createPacks({
    store: createPackStore(openPacks),
    client,
    line,
    server,
    session,
    now,
    random: Math.random,
    newGeneration: () => crypto.randomUUID(),
    wakeAt: createAlarm('packs', () => void packs.resume()),
    tell: () => settings.packTurnSetting.write(crypto.randomUUID()),
  });

  const connection = async () => line.connection(await session.read());
  const recheck = () => sendToAllTabs({ type: 'page/recheck' });
  const outbox = createOutbox({
    store: createOutboxStore(open),
    client,
    line,
    server,
    session,
    now,
    random: Math.random,
    wakeAt: createAlarm('outbox', () => void outbox.flush()),
    tell: () => settings.outboxTurnSetting.write(crypto.randomUUID()),
    saved: async () => {
      await cache.doubt();
      await recheck();
    },
  });
  const showPanel = (tab: number, ref: string | null) => openPanel(tab, ref, settings.shownSetting);
  const notes = wireNotes({ client, line, log, now, wait, connection, resolve, openPanel: showPanel });
  const content = {
    ...sites,
    home: settings.homeSetting.read,
    language: settings.languageSetting.read,
    quiet: settings.quietSetting.read,
    connection,
    resolve,
    passage: createPassages({ client, line, server, session }),
    report: createReports(outbox, () => crypto.randomUUID()),
    showBadge,
    loadCard,
    openPanel: showPanel,
    openOptions: () => browser.runtime.openOptionsPage(),
    notes,
  };
  const pages = {
    session: account,
    sites,
    reachHost,
    leaveHost,
    runInTab,
    recheck,
    connection,
    outbox,
    readLog: log.read,
    packs,
    callServer: createServerCall({ client, line, server, session }),
    notes: notes.answer,
    tellSwitched: () => tellSwitched(sites.mayRun),
  };

  /** Our own pages have text read as a portal's page does, with no switch, badge or last run to it. */
  const own = { ...content, mayRun: async () => true, noteRun: async () => {}, showBadge: async () => {} };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const from = readSender(sender, { id: browser.runtime.id, origin: location.origin });
    const reading = from.kind === 'stranger' ? null : readContentRequest(message);
    const fromPage = from.kind === 'page' ? readExtensionRequest(message) : null;
    if (from.kind === 'content' && reading)
      answerContent(reading, { ...from, url: sender.url ?? '' }, content).then(respond, () => respond(null));
    else if (reading)
      answerContent(reading, { tab: sender.tab?.id ?? -1, frame: 0, host: '', url: '' }, own).then(respond, () =>
        respond(null),
      );
    else if (fromPage) answerPage(fromPage, pages).then(respond, () => respond(null));
    else return false;
    return true;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'panel') void showPanel(tab.id, null);
    if (command === 'note') void notes.begin(tab.id);
    if (command === 'next' || command === 'previous' || command === 'card')
      void sendToTab(tab.id, { type: 'command', name: command });
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === CAPTURE) void offerCapture(tab.id, { openPanel: showPanel, capture: settings.captureSetting });
    if (menuItemId === NOTE) void notes.begin(tab.id);
    if (menuItemId === CHECK)
      void checkSelection(tab.id, selectionText ?? '', { openPanel: showPanel, lookUp: settings.lookUpSetting });
  });
  settings.quietSetting.watch((quiet) => void sendToAllTabs({ type: 'page/quiet', quiet }));
  settings.languageSetting.watch((language) => void nameMenu(language));
  settings.homeSetting.watch(() => void recheck());

  browser.permissions.onAdded.addListener(async ({ origins }) => {
    const asked = await settings.askedServerSetting.read();
    for (const host of hostsOf(origins ?? []))
      if (host !== asked) await answerPage({ type: 'site/reach', host }, pages);
  });
  browser.permissions.onRemoved.addListener(async ({ origins }) => {
    for (const host of hostsOf(origins ?? [])) await answerPage({ type: 'site/remove', host }, pages);
  });

  scheduleRetry({ trouble: settings.troubleSetting, check: account.check, recheck, tidy: cache.tidy, now });
  void outbox.flush();
  void packs.resume();
  self.addEventListener('online', () => {
    void outbox.resume();
    void notes.resume();
  });
  settings.troubleSetting.watch((trouble) => {
    if (trouble !== null) return;
    void outbox.resume();
    void notes.resume();
    void packs.resume();
  });
  session.watch((current) => {
    if (!current) {
      void packs.clear();
      void notes.forget();
    } else {
      void outbox.resume();
      void notes.resume();
      void notes.catchUp();
      void packs.resume();
    }
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await nameMenu(await settings.languageSetting.read());
    await restoreHosts(await sites.granted());
    if (await wantsWelcome(reason, server)) await browser.tabs.create({ url: '/welcome.html' });
  });
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
