import { describe, expect, test, vi } from 'vitest';
import { answerContent, type ContentTools } from '../../../extension/api/answer-content.ts';
import { readContentRequest, readExtensionRequest } from '../../../extension/api/requests.ts';
import { readSender } from '../../../extension/api/sender.ts';
import type { ContentRequest, ExtensionRequest } from '../../../extension/messages.ts';
import { stated } from '../../support/outcomes.ts';

const own = { id: 'own', origin: 'chrome-extension://own' };
const facts = { letterheadIssuer: null, letterheadPlace: 'Lạng Sơn', letterheadSymbol: null, issuedOn: '2024-05-31' };

const ID = '7d9f2c1e-6a44-4c0b-9d55-0b8a6c1f2e3d';

const { ref: _, ...citation } = stated();
const report = { kind: 'wrongLink' as const, citation, scope: null, shown: 'lang-son/ubnd/a', note: null };

const contentRequests: ContentRequest[] = [
  { type: 'page/resolve', facts, citations: [stated()] },
  { type: 'page/state' },
  { type: 'page/changed', count: 9, findings: 1, unchecked: 0 },
  { type: 'card/load' },
  { type: 'card/passage', instrument: 'i1', pinpoint: 'khoản 2 Điều 5' },
  { type: 'report/add', body: report },
  { type: 'report/read', id: ID },
  { type: 'panel/open', ref: 'r1' },
  { type: 'options/open' },
];
const extensionRequests: ExtensionRequest[] = [
  { type: 'session/connect', server: 'https://a.vn', invite: 'MAU0-MAU0' },
  { type: 'session/signOut' },
  { type: 'session/state' },
  { type: 'site/set', host: 'langson.gov.vn', enabled: false },
  { type: 'site/state', host: 'langson.gov.vn' },
  { type: 'site/reach', host: 'vidu.example' },
  { type: 'site/once', tab: 7, host: 'vidu.example' },
  { type: 'site/remove', host: 'vidu.example' },
  { type: 'line/retry' },
  {
    type: 'outbox/add',
    id: ID,
    title: 'Quyết định',
    body: { text: 'Số: 12', sourceUrl: null, portal: null, home: null },
  },
  { type: 'outbox/discard', id: ID },
  { type: 'outbox/insist', id: ID, as: ID },
  { type: 'outbox/read' },
  { type: 'log/read' },
];

describe('two doors', () => {
  test.each(contentRequests)('$type is for content scripts alone', (request) => {
    expect(readContentRequest(request)).toEqual(request);
    expect(readExtensionRequest(request)).toBeNull();
  });

  test.each(extensionRequests)('$type is for the extension pages alone', (request) => {
    expect(readExtensionRequest(request)).toEqual(request);
    expect(readContentRequest(request)).toBeNull();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a bare word', 'page/state'],
    ['an unknown type', { type: 'token/read' }],
    ['no citations', { type: 'page/resolve', facts, citations: [] }],
    ['a citation with a long title', { type: 'page/resolve', facts, citations: [stated({ title: 'x'.repeat(1001) })] }],
    ['a flood of citations', { type: 'page/resolve', facts, citations: Array(20_001).fill(stated()) }],
    ['a report of nothing', { type: 'report/add', body: { ...report, citation: null } }],
    ['a report with a long note', { type: 'report/add', body: { ...report, note: 'x'.repeat(1001) } }],
    [
      'a report with a long title',
      { type: 'report/add', body: { ...report, citation: stated({ title: 'x'.repeat(1001) }) } },
    ],
    ['a report under an id that is none', { type: 'report/read', id: '../a' }],
    ['a passage of everything', { type: 'card/passage', instrument: 'i1', pinpoint: 'x'.repeat(301) }],
    ['a negative count', { type: 'page/changed', count: -1, findings: 0, unchecked: 0 }],
    ['a count in words', { type: 'page/changed', count: '9', findings: 0, unchecked: 0 }],
  ])('%s is dropped', (_, message) => {
    expect(readContentRequest(message)).toBeNull();
    expect(readExtensionRequest(message)).toBeNull();
  });

  test('a province smuggled into the facts of a page does not get through', () => {
    const request = {
      type: 'page/resolve',
      facts: { ...facts, portal: 'ha-noi', home: 'ha-noi' },
      citations: [stated()],
    };
    expect(readContentRequest(request)).toMatchObject({ facts });
    expect(JSON.stringify(readContentRequest(request))).not.toContain('ha-noi');
  });
});

describe('who speaks', () => {
  const tab = { id: 7, url: 'http://langson.gov.vn/van-ban' };

  test.each<[string, Parameters<typeof readSender>[0], unknown]>([
    [
      'our script on a page',
      { id: 'own', url: 'http://langson.gov.vn/van-ban', origin: 'http://langson.gov.vn', frameId: 0, tab },
      { kind: 'content', tab: 7, frame: 0, host: 'langson.gov.vn' },
    ],
    [
      'our script in a frame of another host',
      { id: 'own', url: 'https://khung.example/x', origin: 'https://khung.example', frameId: 3, tab },
      { kind: 'content', tab: 7, frame: 3, host: 'langson.gov.vn' },
    ],
    [
      'our script in a frame without an address',
      { id: 'own', url: 'about:blank', origin: 'http://langson.gov.vn', frameId: 5, tab },
      { kind: 'content', tab: 7, frame: 5, host: 'langson.gov.vn' },
    ],
    [
      'our script in a frame shut off from its page',
      { id: 'own', url: 'about:srcdoc', origin: 'null', frameId: 6, tab },
      { kind: 'content', tab: 7, frame: 6, host: 'langson.gov.vn' },
    ],
    [
      'a frame shut off from a page that is not on the web',
      { id: 'own', url: 'data:text/html,x', origin: 'null', frameId: 6, tab: { id: 7, url: 'file:///etc/passwd' } },
      { kind: 'stranger' },
    ],
    [
      'a whole tab without an address',
      { id: 'own', url: 'data:text/html,x', origin: 'null', frameId: 0, tab },
      { kind: 'stranger' },
    ],
    [
      'our options page in a tab',
      { id: 'own', url: 'chrome-extension://own/options.html', origin: own.origin, frameId: 0, tab: { id: 8 } },
      { kind: 'page' },
    ],
    [
      'our side panel',
      { id: 'own', url: 'chrome-extension://own/sidepanel.html', origin: own.origin },
      { kind: 'page' },
    ],
    [
      'another extension',
      { id: 'other', url: 'chrome-extension://own/options.html', origin: own.origin },
      { kind: 'stranger' },
    ],
    [
      'an address that only begins like ours',
      { id: 'own', url: 'chrome-extension://own.evil/options.html' },
      { kind: 'stranger' },
    ],
    [
      'a page of ours framed by another origin',
      { id: 'own', url: 'chrome-extension://own/options.html', origin: 'https://evil.example' },
      { kind: 'stranger' },
    ],
    ['a script without a tab', { id: 'own', url: 'http://langson.gov.vn/' }, { kind: 'stranger' }],
    ['a local file', { id: 'own', url: 'file:///etc/passwd', tab: { id: 7 } }, { kind: 'stranger' }],
  ])('%s', (_, sender, expected) => {
    expect(readSender(sender, own)).toEqual(expected);
  });
});

describe('what a page is answered', () => {
  const source = { tab: 7, frame: 0, host: 'sotttt.langson.gov.vn', url: 'https://sotttt.langson.gov.vn/van-ban/1' };
  const tools = (over: Partial<ContentTools> = {}): ContentTools => ({
    home: async () => 'quang-ngai',
    language: async () => 'vi',
    quiet: async () => false,
    mayRun: async () => true,
    connection: async () => ({ kind: 'signedOut' }),
    resolve: vi.fn(async () => ({ connection: { kind: 'signedOut' as const }, scope: null, answers: {} })),
    noteRun: vi.fn(async () => {}),
    showBadge: vi.fn(async () => {}),
    passage: vi.fn(async () => ({ kind: 'notFound' as const })),
    report: { add: vi.fn(async () => ({ id: ID, kind: 'waiting' as const })), read: vi.fn(async () => null) },
    loadCard: async () => true,
    openPanel: async () => true,
    openOptions: async () => {},
    notes: {
      here: vi.fn(async () => ({ count: 1, mayNote: true })),
      marks: vi.fn(async () => [{ id: 'n', start: 0, end: 4 }]),
      begin: vi.fn(async () => true),
      open: vi.fn(async () => true),
      watch: vi.fn(),
    },
    ...over,
  });

  test("the province of the portal is read from the tab's host, the reader's own from the options", async () => {
    const world = tools();
    await answerContent({ type: 'page/resolve', facts, citations: [stated()] }, source, world);
    const context = { ...facts, portal: 'lang-son', home: 'quang-ngai' };
    expect(world.resolve).toHaveBeenCalledWith(context, [stated()], null, undefined);
  });

  test('the date as the page words it goes to the findings, not to the server', async () => {
    const world = tools();
    const worded = { ...facts, writtenText: '5/2024' };
    await answerContent({ type: 'page/resolve', facts: worded, citations: [stated()] }, source, world);
    const context = { ...facts, portal: 'lang-son', home: 'quang-ngai' };
    expect(world.resolve).toHaveBeenCalledWith(context, [stated()], '5/2024', undefined);
  });

  test('nothing is asked for a site that is switched off', async () => {
    const world = tools({ mayRun: async () => false });
    const reply = await answerContent({ type: 'page/resolve', facts, citations: [stated()] }, source, world);
    expect(world.resolve).not.toHaveBeenCalled();
    expect(reply).toEqual({ connection: { kind: 'signedOut' }, scope: null, answers: {} });
  });

  test('no passage is fetched and no report taken for a site that is switched off', async () => {
    const world = tools({ mayRun: async () => false });
    const passage = { type: 'card/passage' as const, instrument: 'i1', pinpoint: 'Điều 1' };
    expect(await answerContent(passage, source, world)).toEqual({ kind: 'unreached' });
    expect(await answerContent({ type: 'report/add', body: report }, source, world)).toBeNull();
    expect(world.passage).not.toHaveBeenCalled();
    expect(world.report.add).not.toHaveBeenCalled();
  });

  test('of notes a page is told where they stand, by the address that the browser vouches for', async () => {
    const world = tools();
    const marks = { type: 'notes/marks' as const, canonical: null, text: 'Số: 12' };
    expect(await answerContent(marks, source, world)).toEqual([{ id: 'n', start: 0, end: 4 }]);
    expect(world.notes.marks).toHaveBeenCalledWith(7, source.url, marks);
  });

  test.each([
    ['of a site that is switched off', { mayRun: async () => false }, 0],
    ['of a frame', {}, 3],
  ])('a page %s is told of no notes', async (_, over, frame) => {
    const world = tools(over);
    const from = { ...source, frame };
    expect(await answerContent({ type: 'notes/marks', canonical: null, text: '' }, from, world)).toEqual([]);
    expect(await answerContent({ type: 'notes/here', canonical: null }, from, world)).toEqual({
      count: 0,
      mayNote: false,
    });
    expect(world.notes.marks).not.toHaveBeenCalled();
  });

  test.each(['notes/save', 'notes/delete', 'notes/page', 'notes/mine', 'notes/settle', 'notes/draft'])(
    'a content script has no %s',
    (type) => {
      expect(
        readContentRequest({ type, id: 'n', tab: 7, of: 'page', keep: 'mine', base: null, request: {} }),
      ).toBeNull();
    },
  );

  test('the badge counts what the page itself found, not its frames', async () => {
    const world = tools();
    await answerContent({ type: 'page/changed', count: 2, findings: 1, unchecked: 0 }, { ...source, frame: 4 }, world);
    expect(world.showBadge).not.toHaveBeenCalled();
    await answerContent({ type: 'page/changed', count: 2, findings: 1, unchecked: 0 }, source, world);
    expect(world.showBadge).toHaveBeenCalledWith(7, 1);
  });

  test('the panel is opened before anything is awaited: the click counts only then', () => {
    const order: string[] = [];
    const world = tools({
      openPanel: async () => {
        order.push('panel');
        return true;
      },
    });
    void answerContent({ type: 'panel/open', ref: null }, source, world);
    order.push('later');
    expect(order).toEqual(['panel', 'later']);
  });
});
