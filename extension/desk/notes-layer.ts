import type { NotesSide } from '../bridge.ts';
import type { NoteMark } from '../messages.ts';
import { isConnected, isPageHidden, isText, listen } from '../page/dom.ts';
import { createHighlighter } from '../page/highlighter.ts';
import { rectsOf } from '../page/hit-test.ts';
import { canonicalOf } from '../page/notes.ts';
import type { Standing } from '../page/reference.ts';
import { createRhythm } from '../page/rhythm.ts';
import { selectedRange } from '../page/selection.ts';
import type { Session } from '../page/session.ts';
import { runInSlices } from '../page/slices.ts';
import { createNoteButton } from './note-button.ts';
import { readRangePath } from './range-path.ts';
import { readWhole, trimmed } from './whole-text.ts';

/** Below the grounds of findings. */
const PRIORITY = -2;
/** How often the background is told that its reader looks at notes. */
const LOOK_EVERY = 10_000;
/** What the background said about writing holds this long. */
const MAY_HOLDS = 30_000;

/** Grounds under annotated passages, and the ways from the page to the panel. Of a note the page knows where it stands. */
export function createNotesLayer(session: Session, show: (standing: Standing) => void): NotesSide {
  const { signal, send, marks: references } = session;
  const painter = createHighlighter(PRIORITY);
  const button = createNoteButton(signal);
  let painted = new Map<string, Standing>();
  let last = '';
  let reads = session.reads;
  let may: { at: number; mayNote: boolean } | null = null;
  const rhythm = createRhythm(paint);

  async function paint(): Promise<number> {
    let work = 0;
    reads = session.reads;
    const whole = await readWhole(signal, (milliseconds) => {
      work += milliseconds;
    });
    const found = await send({ type: 'notes/marks', canonical: canonicalOf(), text: whole.text });
    if (signal.aborted || !found) return work;
    const next = JSON.stringify([whole.text.length, found]);
    if (next === last && isWhole()) return work;
    last = next;
    const standing = new Map(found.map((mark: NoteMark) => [mark.id, { places: whole.placesOf(mark) }] as const));
    return work + (await runInSlices(draw(standing), signal));
  }

  function* draw(next: Map<string, Standing>): Generator<void> {
    const before = painted;
    painted = new Map([...next].filter(([, { places }]) => places.length > 0));
    for (const standing of painted.values()) {
      painter.mark(standing, `danchieu-note-${references.toneOf(standing)}`);
      yield;
    }
    for (const standing of before.values()) painter.unmark(standing);
  }

  const isWhole = () =>
    [...painted.values()].every(({ places }) =>
      places.every(({ node, end }) => isConnected(node) && end <= node.data.length),
    );

  async function mayNote(): Promise<boolean> {
    if (!may || performance.now() - may.at > MAY_HOLDS) {
      const here = await send({ type: 'notes/here', canonical: canonicalOf() });
      may = { at: performance.now(), mayNote: here?.mayNote ?? false };
    }
    return may.mayNote;
  }

  function noteAt(x: number, y: number): string | null {
    const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y);
    if (!caret || !isText(caret.offsetNode)) return null;
    for (const [id, standing] of painted) {
      if (!standing.places.some(({ node }) => node === caret.offsetNode)) continue;
      if (rectsOf(standing).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom))
        return id;
    }
    return null;
  }

  session.events.listen(({ type }) => {
    if (type === 'changed' && session.reads !== reads) rhythm.beat();
  });
  listen(
    window,
    'click',
    (event) => {
      if (!event.isTrusted || painted.size === 0 || button.owns(event.target) || selectedRange()) return;
      const id = noteAt(event.clientX, event.clientY);
      const isLink = event
        .composedPath()
        .some((each) => each instanceof HTMLAnchorElement || each instanceof HTMLButtonElement);
      if (id === null || isLink) return button.hide();
      button.show(new DOMRect(event.clientX, event.clientY, 0, 0), 'noteOpenHere', () =>
        send({ type: 'notes/open', id }),
      );
    },
    { signal, passive: true, capture: true },
  );
  const looks = setInterval(() => {
    painter.repair();
    if (painted.size > 0 && !isPageHidden()) void send({ type: 'notes/look' });
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(looks);
    rhythm.stop();
    painter.clear();
    painted.clear();
  });

  return {
    refresh() {
      rhythm.beat();
      if (!isPageHidden()) void send({ type: 'notes/look' });
    },
    async offer() {
      if (!(await mayNote())) return;
      const boxes = [...(selectedRange()?.getClientRects() ?? [])].filter(({ width }) => width > 0);
      const box = boxes.at(-1);
      if (box) button.show(box, 'noteHere', () => send({ type: 'notes/begin' }));
    },
    async text() {
      const range = selectedRange();
      const whole = await readWhole(signal);
      const span = range && whole.spanOf(range);
      const kept = span && trimmed(whole.text, span);
      return {
        text: whole.text,
        url: location.href,
        canonical: canonicalOf(),
        selection: kept && range && { ...kept, range: readRangePath(range) },
      };
    },
    goTo(id) {
      const standing = painted.get(id);
      if (standing) show(standing);
      return standing !== undefined;
    },
  };
}
