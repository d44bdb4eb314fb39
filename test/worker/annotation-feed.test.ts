import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnnotationChange, ChangesPage } from '../../shared/schema/index.ts';
import { createNotes, noteOn, type Person, personOf, words } from '../support/note-client.ts';
import { buildApp, call, testEnv } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => void vi.unstubAllGlobals());

const app = buildApp();
const notes = createNotes(app);

let writer: Person;
let reader: Person;
beforeAll(async () => {
  writer = await personOf('staff');
  reader = await personOf('staff');
});

const open = (note: Record<string, unknown> = {}) => noteOn(undefined, { visibility: 'everyone', ...note });
const here = async () => (await notes.search(reader, 'limit=1')).seq;

/** A stream of changes as a listener has it: one line of life or one change at a time. */
async function listen(since: number, lastEventId?: number, bindings = testEnv) {
  const response = await call(
    app,
    {
      path: `/v1/annotations/feed?since=${since}`,
      token: reader.token,
      headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
    },
    bindings,
  );
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const body = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** The next block, `null` at the end; a block of life has no data. */
  const next = async (): Promise<{ id: string | undefined; change: AnnotationChange | null } | null> => {
    while (!text.includes('\n\n')) {
      const { value, done } = await body.read();
      if (done) return null;
      text += value;
    }
    const at = text.indexOf('\n\n');
    const block = text.slice(0, at);
    text = text.slice(at + 2);
    const data = /^data: (.*)$/m.exec(block)?.[1];
    return {
      id: /^id: (.*)$/m.exec(block)?.[1],
      change: data === undefined ? null : (JSON.parse(data) as AnnotationChange),
    };
  };
  return { next, close: () => body.cancel() };
}

describe('the feed of changes', () => {
  it('tells of a note at its next look, and between looks that it is there', async () => {
    const stream = await listen(await here());
    expect(await stream.next()).toEqual({ id: undefined, change: null });
    const note = await notes.write(writer, open());
    const told = [await stream.next(), await stream.next()].find((block) => block?.change);
    expect(told!.change).toMatchObject({ kind: 'created', id: note.id });
    expect(told!.id).toBe(String(told!.change!.seq));
    await stream.close();
  });

  it('goes on after a break where it was left, even within one import', async () => {
    const since = await here();
    const document = Array.from({ length: 7 }, (_, i) => ({
      id: `https://notes.example/break/${i}`,
      type: 'Annotation',
      body: words(`Ý ${i}`),
      target: 'https://langson.gov.vn/x',
    }));
    const body = { document, visibility: 'everyone' };
    await notes.ask(writer, { path: '/v1/annotation-imports', body });
    const first = await listen(since);
    const seen: AnnotationChange[] = [];
    while (seen.length < 3) seen.push((await first.next())!.change!);
    await first.close();
    const later = await notes.write(writer, open());
    const second = await listen(0, seen.at(-1)!.seq);
    while (seen.length < 8) seen.push((await second.next())!.change!);
    await second.close();
    expect(seen.map(({ annotation }) => annotation!.via ?? annotation!.id)).toEqual([
      ...document.map(({ id }) => id),
      later.id,
    ]);
    expect(new Set(seen.map(({ seq }) => seq)).size).toBe(8);
  });

  it('ends by itself, having looked 45 times', async () => {
    const stream = await listen(await here());
    const later = setTimeout;
    vi.stubGlobal('setTimeout', (done: () => void, wait: number) => later(done, wait === 1_000 ? 0 : wait));
    let looks = 0;
    while ((await stream.next()) !== null) looks++;
    expect(looks).toBe(45);
  });

  it('catches up after a long absence, each note once, in order', async () => {
    const since = await here();
    const document = Array.from({ length: 250 }, (_, i) => ({
      id: `https://notes.example/absence/${i}`,
      type: 'Annotation',
      body: words(`Ý ${i}`),
      target: 'https://langson.gov.vn/x',
    }));
    await notes.ask(writer, { path: '/v1/annotation-imports', body: { document, visibility: 'everyone' } });
    const pages: ChangesPage[] = [];
    for (let seq = since, more = true; more; ) {
      const page = await notes.changes(reader, seq);
      pages.push(page);
      ({ seq, more } = page);
    }
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 50]);
    const via = pages.flatMap(({ items }) => items.map(({ annotation }) => annotation!.via));
    expect(via).toEqual(document.map(({ id }) => id));
    const stream = await listen(since);
    const streamed: (string | undefined)[] = [];
    for (let block = await stream.next(); block?.change; block = await stream.next())
      streamed.push(block.change.annotation!.via);
    expect(streamed).toEqual(via);
    await stream.close();
  });
});
