import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readEvents, type StreamEvent } from '../../../extension/api/event-stream.ts';
import type { NotesStanding } from '../../../extension/api/notes-database.ts';
import { createNotesLive } from '../../../extension/api/notes-live.ts';
import type { NotesStore } from '../../../extension/api/notes-store.ts';
import type { Session } from '../../../extension/settings.ts';
import { annotation } from '../../support/note-rows.ts';
import { heldSetting } from '../../support/settings.ts';

const encoder = new TextEncoder();

/** A stream that a test writes to. */
function createStream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
    },
  });
  return { body, say: (text: string) => controller.enqueue(encoder.encode(text)), end: () => controller.close() };
}

describe('server-sent events', () => {
  async function read(parts: readonly Uint8Array[]): Promise<StreamEvent[]> {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    const events: StreamEvent[] = [];
    for await (const event of readEvents(body, () => {})) events.push(event);
    return events;
  }

  test('are read however the bytes are cut, letters in the middle too; comments are not events', async () => {
    const bytes = encoder.encode(
      ': còn đây\n\nevent: change\nid: 7\ndata: {"a":"Đề nghị"}\n\ndata: một\ndata: hai\n\n',
    );
    const whole = [
      { event: 'change', id: '7', data: '{"a":"Đề nghị"}' },
      { event: 'message', id: '', data: 'một\nhai' },
    ];
    expect(await read([bytes])).toEqual(whole);
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  });

  test('one that never ends is given up', async () => {
    expect(await read([encoder.encode(`data: ${'x'.repeat(200_001)}`), encoder.encode('\n\n')])).toEqual([]);
  });
});

describe('while somebody looks', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-20T09:00:00.000Z') }));
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    let standing: NotesStanding = { owner: 'https://may-chu A', seq: 4, complete: true, syncedAt: '' };
    const streams: ReturnType<typeof createStream>[] = [];
    const calls: string[] = [];
    const apply = vi.fn(async (_: unknown, next: NotesStanding) => {
      standing = next;
    });
    const catchUp = vi.fn(async () => true);
    const tell = vi.fn(async () => {});
    const session: Session = {
      token: 't',
      role: 'staff',
      name: 'A',
      expiresAt: '2099-01-01T00:00:00.000Z',
      api: '1.0',
    };
    const live = createNotesLive({
      store: { own: async () => standing, apply } as unknown as NotesStore,
      sync: { catchUp, freshen: async () => {} },
      fetch: (async (url: string, { signal }: RequestInit) => {
        const stream = createStream();
        streams.push(stream);
        calls.push(url);
        signal?.addEventListener('abort', () => stream.end());
        return new Response(stream.body, { headers: { 'content-type': 'text/event-stream' } });
      }) as unknown as typeof fetch,
      server: heldSetting<string | null>('https://may-chu'),
      session: heldSetting<Session | null>(session),
      now: () => new Date(),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      log: () => {},
      tell,
    });
    const hear = async () => {
      streams.at(-1)!.say(': còn đây\n\n');
      await vi.advanceTimersByTimeAsync(1_000);
    };
    return { live, streams, calls, apply, catchUp, tell, hear };
  }

  test('fifty looks make one stream, from the change that was read last, and what comes is kept and told', async () => {
    const { live, streams, calls, apply, tell } = setUp();
    for (let look = 0; look < 50; look++) live.watch();
    await vi.advanceTimersByTimeAsync(100);
    expect(calls).toEqual(['https://may-chu/v1/annotations/feed?since=4']);
    const change = { seq: 5, kind: 'created', id: annotation().id, annotation: annotation() };
    streams[0]!.say(`event: change\nid: 5\ndata: ${JSON.stringify(change)}\n\n`);
    await vi.advanceTimersByTimeAsync(100);
    expect(apply).toHaveBeenCalledWith([expect.objectContaining({ seq: 5 })], expect.objectContaining({ seq: 5 }));
    expect(tell).toHaveBeenCalledTimes(1);
  });

  test('the stream ends when nobody has looked for a while, and no other is opened', async () => {
    const { live, calls, catchUp, hear } = setUp();
    live.watch();
    await vi.advanceTimersByTimeAsync(100);
    for (let second = 0; second < 27; second++) await hear().catch(() => {});
    const asked = catchUp.mock.calls.length;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(1);
    expect(catchUp.mock.calls.length).toBe(asked);
  });

  test('a stream that says nothing is left, and changes are asked for instead', async () => {
    const { live, calls, catchUp } = setUp();
    live.watch();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(calls).toHaveLength(1);
    expect(catchUp.mock.calls.length).toBeGreaterThan(4);
  });

  test('one that the server ended is opened again from where it was', async () => {
    const { live, streams, calls, hear } = setUp();
    live.watch();
    await vi.advanceTimersByTimeAsync(100);
    for (let second = 0; second < 8; second++) await hear();
    streams[0]!.end();
    await vi.advanceTimersByTimeAsync(100);
    expect(calls).toHaveLength(2);
  });
});
