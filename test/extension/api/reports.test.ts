import { describe, expect, test } from 'vitest';
import { createPassages } from '../../../extension/api/passages.ts';
import { createReports } from '../../../extension/api/reports.ts';
import type { OutboxItem } from '../../../extension/background-state.ts';
import type { Session } from '../../../extension/settings.ts';
import type { ReportRequest } from '../../../shared/schema/index.ts';
import { stated } from '../../support/outcomes.ts';
import { heldSetting } from '../../support/settings.ts';

const body: ReportRequest = { kind: 'missing', citation: stated(), scope: 'lang-son', shown: null, note: null };

/** An outbox as far as reports see it. */
function world(signedIn = true) {
  const items: OutboxItem[] = [];
  const outbox = {
    read: async () => items,
    async addReport(id: string, title: string) {
      if (!signedIn) return false;
      const state = { kind: 'waiting', cause: null, retryAt: null } as const;
      items.push({
        id,
        task: 'report',
        title,
        page: null,
        characters: 0,
        server: 's',
        by: 'A',
        at: '',
        failures: 0,
        state,
      });
      return true;
    },
  };
  let ids = 0;
  return { items, reports: createReports(outbox, () => `id-${ids++}`) };
}

const stand = (items: OutboxItem[], state: OutboxItem['state']) => Object.assign(items[0]!, { state });

describe('a report', () => {
  test('waits at first, under the name of what is cited', async () => {
    const { items, reports } = world();
    expect(await reports.add(body)).toEqual({ id: 'id-0', kind: 'waiting' });
    expect(items[0]?.title).toBe('Quyết định 2068/QĐ-UBND');
  });

  test('is sent once the server has answered, and failed once it has refused', async () => {
    const { items, reports } = world();
    await reports.add(body);
    stand(items, { kind: 'saved', at: '', key: null, created: true });
    expect(await reports.read('id-0')).toEqual({ id: 'id-0', kind: 'sent' });
    stand(items, { kind: 'refused', code: 'badRequest' });
    expect(await reports.read('id-0')).toEqual({ id: 'id-0', kind: 'failed', code: 'badRequest' });
  });

  test('of nobody is not taken', async () => expect(await world(false).reports.add(body)).toBeNull());

  test('is not taken while twenty wait', async () => {
    const { items, reports } = world();
    for (let i = 0; i < 20; i++) expect(await reports.add(body)).not.toBeNull();
    expect(await reports.add(body)).toBeNull();
    stand(items, { kind: 'saved', at: '', key: null, created: true });
    expect(await reports.add(body)).not.toBeNull();
  });

  test('is all that is told: a page that is being added is not read through its id', async () => {
    const { items, reports } = world();
    await reports.add(body);
    items[0]!.task = 'capture';
    expect(await reports.read('id-0')).toBeNull();
  });
});

describe('a passage', () => {
  const session: Session = { token: 't', role: 'reviewer', name: 'A', expiresAt: '2099-01-01T00:00:00.000Z', api: '1' };
  const ask = async (reply: unknown, over: { session?: Session | null; mayAsk?: boolean } = {}) => {
    const asked: { path: string; token: string | null }[] = [];
    const passages = createPassages({
      client: async ({ path, token }) => {
        asked.push({ path, token });
        return reply as never;
      },
      line: {
        mayAsk: async () => over.mayAsk ?? true,
        note: async () => null,
        set: async () => {},
        connection: async () => ({ kind: 'signedOut' }),
      },
      server: heldSetting<string | null>('https://a.vn'),
      session: heldSetting<Session | null>(over.session === undefined ? session : over.session),
    });
    return { asked, answer: await passages('i/1', 'khoản 2 Điều 5') };
  };

  test('is asked for by id and place, and handed on as it came', async () => {
    const value = { kind: 'notFound' };
    const { asked, answer } = await ask({ kind: 'ok', value });
    expect(answer).toEqual(value);
    const [{ path, token } = { path: '', token: '' }] = asked;
    expect(new URL(path, 'https://a.vn').searchParams.get('pinpoint')).toBe('khoản 2 Điều 5');
    expect(path).toMatch(/^\/v1\/instruments\/i%2F1\/passage\?/);
    expect(token).toBe('t');
  });

  test.each<[string, unknown, Parameters<typeof ask>[1]]>([
    ['a dead network', { kind: 'offline' }, {}],
    ['a server that has no such address yet', { kind: 'refused', code: 'notFound', requestId: 'r' }, {}],
    ['nobody signed in', { kind: 'ok', value: { kind: 'notFound' } }, { session: null }],
    ['a server that is left alone', { kind: 'ok', value: { kind: 'notFound' } }, { mayAsk: false }],
  ])('is not reached with %s', async (_, reply, over) => {
    expect((await ask(reply, over)).answer).toEqual({ kind: 'unreached' });
  });
});
