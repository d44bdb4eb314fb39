import type { PageState } from '../messages.ts';
import { type Answers, createAnswers } from './answers.ts';
import { isConnected, pageRoot } from './dom.ts';
import { createPageEvents, type PageEvents } from './events.ts';
import { LINED_MAX } from './extent.ts';
import { createFind } from './find.ts';
import { followView } from './follow-view.ts';
import { createHandles } from './handles.ts';
import { createPageHead, gatherHead, type PageHead } from './head.ts';
import { hitTest } from './hit-test.ts';
import { createMarks, type Marks } from './marks.ts';
import { followPointer } from './pointer.ts';
import { createQueue } from './queue.ts';
import { createReading, type Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import { createReferences, type References } from './references.ts';
import { createReport } from './report.ts';
import { lookForSilent } from './silent.ts';
import { pause, runInSlices } from './slices.ts';
import { createUnready } from './unready.ts';
import { watchPage } from './watch.ts';
import type { Send } from './wire.ts';

/** Everything that runs on one page while it is switched on; the signal ends it without a trace. */
export interface Session {
  readonly signal: AbortSignal;
  readonly send: Send;
  /** What the card spoke when the page began. */
  readonly language: PageState['language'];
  /** The reference the reader was on last, by pointer or key. */
  current: string | null;
  readonly references: References;
  readonly marks: Marks;
  readonly answers: Answers;
  readonly head: PageHead;
  readonly events: PageEvents;
  readonly reading: Reading;
  /** How often the page has been read: another number where its words may be others. */
  readonly reads: number;
  /** Asks the index again for everything, or for one reference. */
  recheck(only?: Reference): Promise<void>;
  hush(quiet: boolean): Promise<void>;
}

/** So long the far part of a full page waits for its answers, to be drawn once, in milliseconds. */
const ANSWERS_MAX = 600;

/** So long a page that was just opened may wait for its first marks, so that they come in one drawing, in milliseconds. */
const FIRST_MAX = 300;

export function startSession(
  signal: AbortSignal,
  send: Send,
  { language, quiet }: Pick<PageState, 'language' | 'quiet'>,
): Session {
  const root = pageRoot();
  const events = createPageEvents();
  const references = createReferences();
  const marks = createMarks(() => references.list);
  marks.hush(quiet);
  const head = createPageHead(send);
  const report = createReport(send);
  const inTurn = createQueue();
  const shadows = new Set<ShadowRoot>();
  const unready = createUnready();
  let reads = 0;
  let isRead = false;

  const changed = () => {
    if (signal.aborted) return;
    report(references.list, head.reading);
    events.emit({ type: 'changed' });
  };
  const answers = createAnswers(send, (answered) => {
    if (signal.aborted) return;
    const present = answered.filter((reference) => references.get(reference.ref) === reference);
    // Every drawing makes the browser go through all marks, so the far ones come along with the first answers.
    if (isRead) marks.settle(present);
    else marks.draw(present);
    changed();
  });
  const reading = createReading({
    references,
    sink: {
      onText: head.add,
      onFound: marks.draw,
      onLost: marks.erase,
      onShadow: follow,
      onUnready: unready.add,
    },
    find: createFind(send),
    newRef: createHandles(),
    signal,
  });
  const watch = root && watchPage(document, { signal, isUrgent: references.isHit, act });

  function follow(shadow: ShadowRoot) {
    if (shadows.has(shadow)) return;
    for (const other of shadows) if (!isConnected(other)) shadows.delete(other);
    shadows.add(shadow);
    watch?.follow(shadow);
  }

  function act(touched: ReadonlySet<Node>, restyled: boolean): Promise<number> {
    return inTurn(async () => {
      let work = 0;
      if (touched.size) work += await runInSlices(reading.readAround(touched), signal);
      if (restyled) {
        work += await runInSlices(reading.readShown(), signal);
        work += await runInSlices(marks.redraw(references.list), signal);
      }
      if (signal.aborted) return work;
      reads++;
      marks.repair();
      if (root && touched.size) work += await runInSlices(gatherHead(root, head), signal);
      void ask();
      return work;
    });
  }

  /** Asks for what has no answer yet; for everything when the page's head says something else than before. */
  async function ask(): Promise<void> {
    if (signal.aborted) return;
    changed();
    const isEmpty = references.list.length === 0;
    if (isEmpty && !head.wasRead) return;
    if (await head.read()) answers.forget();
    if (isEmpty) return changed();
    await complete();
  }

  async function complete(): Promise<void> {
    if (!signal.aborted) await answers.complete(references.list, head.reading.facts);
  }

  followPointer({
    signal,
    find: (x, y) => hitTest(x, y, references, [...shadows]),
    emit(event) {
      if (event.type === 'enter') session.current = event.ref;
      if (event.type === 'enter' || event.type === 'open') marks.attend(references.get(event.ref) ?? null);
      if (event.type === 'leave') marks.attend(null);
      events.emit(event);
    },
  });
  lookForSilent({ root, marks, reading, unready, act, signal });
  signal.addEventListener('abort', () => {
    marks.clear();
    references.clear();
  });
  followView(marks, signal);
  const begin = async () => {
    head.begin();
    marks.hold(FIRST_MAX);
    await runInSlices(reading.readAll(), signal);
    isRead = true;
    const answered = ask();
    const isFull = references.list.length > LINED_MAX;
    void Promise.race([answered, isFull ? pause(ANSWERS_MAX) : null]).then(() => signal.aborted || marks.settle());
  };
  void inTurn(begin);

  const session: Session = {
    signal,
    send,
    language,
    current: null,
    references,
    marks,
    answers,
    head,
    events,
    reading,
    get reads() {
      return reads;
    },
    async hush(quiet) {
      marks.hush(quiet);
      await inTurn(() => runInSlices(marks.redraw(references.list), signal));
    },
    async recheck(only) {
      if (only) answers.forget(only.key);
      else answers.forget();
      if (only) for (const { ref, key } of references.list) if (key === only.key) references.get(ref)!.answer = null;
      changed();
      await head.read();
      await complete();
    },
  };
  return session;
}
