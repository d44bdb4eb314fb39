import { describe, expect, test } from 'vitest';
import { createLine } from '../../../extension/api/line.ts';
import { createOutbox, type OutboxStore } from '../../../extension/api/outbox.ts';
import { afterReply, afterReturn, isOver, listDue, nextTry, type Saved } from '../../../extension/api/outbox-step.ts';
import type { Reply } from '../../../extension/api/reply.ts';
import type { OutboxItem } from '../../../extension/background-state.ts';
import type { Session, Trouble } from '../../../extension/settings.ts';
import type { CaptureRequest, ReportRequest } from '../../../shared/schema/index.ts';
import { stated } from '../../support/outcomes.ts';
import { heldSetting } from '../../support/settings.ts';

const start = new Date('2026-11-20T09:00:00.000Z');
const server = 'https://dan-chieu.vidu.gov.vn';
const sender = { server, name: 'Phòng KGVX' };
const body: CaptureRequest = { text: 'Số: 12/QĐ-UBND', sourceUrl: null, portal: null, home: null };
const instrument = { key: 'quang-ngai/qd/12', created: true };
const good: Reply<Saved> = { kind: 'ok', value: instrument };
const report: ReportRequest = {
  kind: 'missing',
  citation: stated({ symbol: '12/QĐ-UBND' }),
  scope: null,
  shown: null,
  note: null,
};
const offline: Reply<Saved> = { kind: 'offline' };

function item(fields: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: 'a',
    title: 'Quyết định 12/QĐ-UBND',
    page: null,
    characters: body.text.length,
    server,
    by: sender.name,
    at: start.toISOString(),
    failures: 0,
    state: { kind: 'waiting', cause: null, retryAt: null },
    ...fields,
  };
}

const waits = (cause: 'offline' | 'rateLimited' | 'serverError', seconds: number) =>
  item({ state: { kind: 'waiting', cause, retryAt: new Date(start.getTime() + seconds * 1000).toISOString() } });

function pause(after: OutboxItem): number | null {
  if (after.state.kind !== 'waiting' || after.state.retryAt === null) return null;
  return (Date.parse(after.state.retryAt) - start.getTime()) / 1000;
}

describe('after an answer', () => {
  test('only a good one makes it saved', () => {
    expect(afterReply(item(), good, start, 0.5).state).toEqual({
      kind: 'saved',
      at: start.toISOString(),
      key: instrument.key,
      created: true,
    });
  });

  test.each<[string, Reply<Saved>, string]>([
    ['a dead network', offline, 'offline'],
    [
      'an error of the server',
      { kind: 'serverError', requestId: null, retryInSeconds: null, transient: false },
      'serverError',
    ],
    ['too many requests', { kind: 'rateLimited', retryInSeconds: 3 }, 'rateLimited'],
    ['a stranger at the address', { kind: 'notOurServer' }, 'notOurServer'],
    ['an expired sign-in', { kind: 'refused', code: 'expired', requestId: 'r' }, 'expired'],
    ['a write that crossed another', { kind: 'refused', code: 'conflict', requestId: 'r' }, 'serverError'],
  ])('it waits on after %s', (_, reply, cause) => {
    expect(afterReply(item(), reply, start, 0.5).state).toMatchObject({ kind: 'waiting', cause });
  });

  test.each<[string, Reply<Saved>, string]>([
    ['413', { kind: 'tooLarge' }, 'tooLarge'],
    ['a role that may not', { kind: 'refused', code: 'forbidden', requestId: 'r' }, 'forbidden'],
    ['a key used for something else', { kind: 'refused', code: 'keyReused', requestId: 'r' }, 'keyReused'],
  ])('it is kept as refused after %s', (_, reply, code) => {
    expect(afterReply(item(), reply, start, 0.5).state).toEqual({ kind: 'refused', code });
  });

  test('pauses grow to five minutes, and are never shorter than the server asks', () => {
    const pauses: (number | null)[] = [];
    let now = item();
    for (let failure = 0; failure < 8; failure++) {
      now = afterReply(now, offline, start, 0.5);
      pauses.push(pause(now));
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
    expect(pause(afterReply(item(), { kind: 'rateLimited', retryInSeconds: 90 }, start, 0.5))).toBe(90);
  });
});

describe('what is sent when', () => {
  test('nothing goes to another server, in another name, before its time or twice', () => {
    const rows = [
      item({ id: 'other', server: 'https://khac.vn' }),
      item({ id: 'hers', by: 'Người khác' }),
      { ...waits('offline', 5), id: 'later' },
      afterReply(item({ id: 'done' }), good, start, 0),
      item({ id: 'second', at: '2026-11-20T08:30:00.000Z' }),
      item({ id: 'first', at: '2026-11-20T08:00:00.000Z' }),
    ];
    expect(listDue(rows, sender, start).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(listDue(rows, null, start)).toEqual([]);
  });

  test('the next try is the earliest of those that may be sent', () => {
    const rows = [waits('offline', 40), waits('offline', 20), { ...waits('offline', 5), by: 'Người khác' }];
    expect(nextTry(rows, sender)).toBe(start.getTime() + 20_000);
    expect(nextTry(rows, null)).toBeNull();
  });

  test('when the network is back it is tried at once, unless the server itself put it off', () => {
    expect(pause(afterReturn(waits('offline', 40)))).toBeNull();
    expect(pause(afterReturn(waits('rateLimited', 40)))).toBe(40);
    expect(pause(afterReturn(waits('serverError', 40)))).toBe(40);
  });

  test('what was saved is forgotten after a day', () => {
    const saved = afterReply(item(), good, start, 0);
    expect(isOver(saved, new Date('2026-11-21T08:59:59.000Z'))).toBe(false);
    expect(isOver(saved, new Date('2026-11-21T09:00:00.000Z'))).toBe(true);
    expect(isOver(item(), new Date('2027-11-21T09:00:00.000Z'))).toBe(false);
  });
});

const signedIn: Session = {
  token: 't',
  role: 'staff',
  name: sender.name,
  expiresAt: '2026-12-20T00:00:00.000Z',
  api: '1.0',
};

/** A database that outlives the outboxes made over it, as IndexedDB outlives a service worker. */
function world(...replies: (Reply<unknown> | 'killed')[]) {
  const rows = new Map<string, Parameters<OutboxStore['replace']>[0]>();
  const store: OutboxStore = {
    read: async () => [...rows.values()],
    add: async (row) => !rows.has(row.id) && rows.set(row.id, row) && true,
    replace: async (row) => void (rows.has(row.id) && rows.set(row.id, row)),
    remove: async (id) => void rows.delete(id),
  };
  const sent: { key: string | undefined; body: unknown; kept: boolean }[] = [];
  const paths: string[] = [];
  const alarms: (number | null)[] = [];
  const told: string[] = [];
  const clock = { at: start };
  const session = heldSetting<Session | null>(signedIn);
  const line = createLine(
    heldSetting<Trouble | null>(null),
    () => clock.at,
    () => 0.5,
  );
  let saved = 0;
  const wake = () =>
    createOutbox({
      store,
      line,
      session,
      server: heldSetting<string | null>(server),
      client: async (request) => {
        paths.push(`${request.task} ${request.path}`);
        sent.push({ key: request.idempotencyKey, body: request.body, kept: rows.size > 0 });
        const reply = replies[sent.length - 1] ?? good;
        if (reply === 'killed') return new Promise(() => {});
        return reply as never;
      },
      now: () => clock.at,
      random: () => 0.5,
      wakeAt: async (instant) => void alarms.push(instant),
      tell: async () => void told.push([...rows.values()].map(({ state }) => state.kind).join()),
      saved: async () => void saved++,
    });
  return { rows, sent, paths, alarms, told, clock, session, wake, saved: () => saved };
}

describe('the outbox', () => {
  test('keeps a write before it sends it, and drops its text once it is saved', async () => {
    const { wake, sent, rows, told, saved } = world();
    const outbox = wake();
    expect(await outbox.add('a', 'Quyết định', body)).toBe(true);
    await outbox.flush();
    expect(sent).toEqual([{ key: 'a', body, kept: true }]);
    expect(told).toEqual(['waiting', 'saved']);
    expect(rows.get('a')?.body).toBeNull();
    expect(saved()).toBe(1);
  });

  test('a report goes to its own address, and leaves the answers as they are', async () => {
    const { wake, sent, paths, rows, saved } = world();
    const outbox = wake();
    expect(await outbox.addReport('b', 'Quyết định 12/QĐ-UBND', report)).toBe(true);
    await outbox.flush();
    expect(paths).toEqual(['report /v1/reports']);
    expect(sent).toEqual([{ key: 'b', body: report, kept: true }]);
    expect(rows.get('b')).toMatchObject({
      task: 'report',
      page: null,
      characters: 0,
      state: { kind: 'saved' },
      body: null,
    });
    expect(saved()).toBe(0);
  });

  test('a text that an admin turned away is kept with the reason, and proposed all the same only when told so', async () => {
    const errors = [{ path: 'rejected', message: 'Bản chụp thiếu trang.' }];
    const { wake, sent, rows } = world({ kind: 'refused', code: 'turnedAway', requestId: 'r', errors }, good);
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.flush();
    await outbox.resume();
    expect(sent).toHaveLength(1);
    expect(rows.get('a')?.state).toEqual({ kind: 'refused', code: 'turnedAway', why: 'Bản chụp thiếu trang.' });
    await outbox.insist('a', 'b');
    await outbox.flush();
    expect(sent[1]).toMatchObject({ key: 'b', body: { ...body, despiteRejection: true } });
    expect(rows.has('a')).toBe(false);
    expect(rows.get('b')?.state.kind).toBe('saved');
  });

  test('what waits or was refused for another reason is not proposed again', async () => {
    const { wake, sent, rows } = world(offline);
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.flush();
    await outbox.insist('a', 'b');
    expect(rows.has('b')).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test('a double click is one write', async () => {
    const { wake, sent } = world();
    const outbox = wake();
    await Promise.all([outbox.add('a', 'Quyết định', body), outbox.add('a', 'Quyết định', body)]);
    await outbox.flush();
    expect(sent).toHaveLength(1);
  });

  test('a service worker killed while the request is under way sends again under the same key', async () => {
    const { wake, sent, alarms, rows } = world('killed', good);
    await wake().add('a', 'Quyết định', body);
    await expect.poll(() => sent.length).toBe(1);
    expect(rows.get('a')?.state.kind).toBe('waiting');
    expect(alarms.at(-1)).toBe(start.getTime() + 60_000);
    await wake().flush();
    expect(sent.map(({ key }) => key)).toEqual(['a', 'a']);
    expect(rows.get('a')?.state.kind).toBe('saved');
  });

  test('a failure waits for its time, with an alarm for it', async () => {
    const { wake, sent, alarms, clock } = world(offline);
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.flush();
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(alarms.at(-1)).toBe(start.getTime() + 5000);
    clock.at = new Date(start.getTime() + 5000);
    await outbox.flush();
    expect(sent).toHaveLength(2);
    expect(alarms.at(-1)).toBeNull();
  });

  test('a pause that the server asks for holds back later writes too', async () => {
    const { wake, sent } = world({ kind: 'rateLimited', retryInSeconds: 60 });
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.flush();
    await outbox.add('b', 'Kế hoạch', body);
    await outbox.resume();
    expect(sent.map(({ key }) => key)).toEqual(['a']);
  });

  test('nothing is taken from one who is not signed in, and what waits is kept meanwhile', async () => {
    const { wake, session, sent, rows } = world(offline);
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.flush();
    await session.write(null);
    expect(await outbox.add('b', 'Kế hoạch', body)).toBe(false);
    await outbox.resume();
    expect(sent).toHaveLength(1);
    expect([...rows.keys()]).toEqual(['a']);
  });

  test('what is discarded is gone, even if its answer comes later', async () => {
    const { wake, rows, sent } = world(offline);
    const outbox = wake();
    await outbox.add('a', 'Quyết định', body);
    await outbox.discard('a');
    await outbox.flush();
    expect(rows.size).toBe(0);
    expect(sent.length).toBeLessThanOrEqual(1);
  });
});
