import type { FoundReference } from '../page-facts.ts';
import { outermost, readableAround } from './block.ts';
import { elementAround, isConnected, isDesignMode, pageRoot } from './dom.ts';
import { type Find, placeReferences } from './find.ts';
import { isFrameShown } from './frames.ts';
import { createGlance } from './glance.ts';
import { createEarlierMentions } from './implied.ts';
import { isConcealed, isShown, isTypedOver, layoutOf } from './layout.ts';
import type { Reference } from './reference.ts';
import type { References } from './references.ts';
import { isInsideSkipped, skipOf } from './skip.ts';
import type { PageText } from './text-map.ts';
import { walk } from './walk.ts';

/** Reading stops here and says so. */
export const REFERENCES_MAX = 20_000;
export const CHARACTERS_MAX = 20_000_000;

export interface ReadingSink {
  onText(text: string): void;
  onFound(found: readonly Reference[]): void;
  onLost(lost: readonly Reference[]): void;
  onShadow(root: ShadowRoot): void;
  onUnready(element: Element): void;
}

/** Keeps the list of references in step with the page. Its jobs are meant for `runInSlices`. */
export interface Reading {
  readonly capped: boolean;
  /** UTF-16 units of text read; what was read anew counts once. */
  readonly characters: number;
  readAll(): Generator<void | Promise<void>>;
  /** Reads anew what surrounds the touched nodes. */
  readAround(touched: ReadonlySet<Node>): Generator<void | Promise<void>>;
  /** Whether something was shown or hidden without a sign, as far as a glance tells. */
  hasTurned(): boolean;
  /** Reads what has been shown or hidden since. */
  readShown(): Generator<void | Promise<void>>;
}

export interface ReadingTools {
  references: References;
  sink: ReadingSink;
  find: Find;
  newRef: () => string;
  signal: AbortSignal;
}

export function createReading({ references, sink, find, newRef, signal }: ReadingTools): Reading {
  const earlier = createEarlierMentions();
  const hidden = new Set<Element>();
  const seen = new WeakSet<Element>();
  let capped = false;
  let total = 0;

  function* readRoots(roots: readonly Element[]): Generator<void | Promise<void>> {
    const gone = references.takeWithin(new Set<Node>(roots));
    earlier.forget(gone.map(({ citation }) => citation));
    const earlierByKey = Map.groupBy(gone, ({ key }) => key);
    let characters = 0;
    const isFull = () => references.list.length >= REFERENCES_MAX || characters >= CHARACTERS_MAX;
    const take = (page: PageText, found: readonly FoundReference[]) => {
      if (signal.aborted) return;
      const all = placeReferences(page, found, { earlier, newRef }).filter(isToBeRead);
      const room = REFERENCES_MAX - references.list.length;
      if (all.length > room) capped = true;
      const placed = all.slice(0, room).map((reference) => keepIdentity(reference, earlierByKey));
      references.add(placed);
      if (placed.length) sink.onFound(placed);
    };
    // Looked through while the next stretch is read, taken in the order of the page.
    let taken = Promise.resolve();
    const onText = (page: PageText) => {
      characters += page.text.length;
      sink.onText(page.text);
      const found = find(page.text);
      taken = taken.then(async () => take(page, await found));
    };
    for (const root of roots) {
      if (isDesignMode() || skipOf(root) || isInsideSkipped(root)) continue;
      if (layoutOf(root) === 'gone' || !isFrameShown()) {
        hidden.add(root);
        continue;
      }
      const before = characters;
      const { onShadow, onUnready } = sink;
      for (const _ of walk(root, { onText, onHidden: (element) => hidden.add(element), onShadow, onUnready })) {
        if (isFull()) {
          capped = true;
          break;
        }
        yield;
      }
      if (!seen.has(root)) total += characters - before;
      seen.add(root);
    }
    yield taken;
    if (gone.length) sink.onLost(gone);
  }

  /** What is being typed is left alone until it can no longer be typed over. */
  function isToBeRead({ places }: Reference): boolean {
    for (const { node } of places) {
      const around = elementAround(node);
      if (!around || !isTypedOver(around)) continue;
      hidden.add(around);
      return false;
    }
    return true;
  }

  const isRevealed = (element: Element) => isShown(element) && isFrameShown();
  /** The element around a reference whose words are no longer shown. */
  const concealedAround = ({ places }: Reference) => {
    const around = elementAround(places[0]!.node);
    return around && isConcealed(around) ? around : null;
  };
  const glanceAtHidden = createGlance(
    () => hidden,
    (element) => isConnected(element) && isRevealed(element),
  );
  const glanceAtShown = createGlance(
    () => references.list,
    (reference) => isConnected(reference.places[0]!.node) && concealedAround(reference) !== null,
  );

  return {
    hasTurned: () => glanceAtHidden() || glanceAtShown(),
    get capped() {
      return capped;
    },
    get characters() {
      return total;
    },
    *readAll() {
      const root = pageRoot();
      if (root) yield* readRoots([root]);
    },
    *readAround(touched) {
      const roots = new Set<Element>();
      for (const node of touched) {
        const root = readableAround(node);
        if (root) roots.add(root);
        yield;
      }
      yield* readRoots(outermost(roots));
    },
    *readShown() {
      const touched = new Set<Node>();
      for (const element of hidden) {
        const isGone = !isConnected(element);
        if (!isGone && !isRevealed(element)) continue;
        hidden.delete(element);
        if (!isGone) touched.add(element);
        yield;
      }
      for (const reference of references.list) {
        const concealed = concealedAround(reference);
        if (concealed) touched.add(concealed);
        yield;
      }
      if (touched.size) yield* this.readAround(touched);
    },
  };
}

/** A reference that was only read anew keeps its handle and its answer. */
function keepIdentity(reference: Reference, before: Map<string, Reference[]>): Reference {
  const earlier = before.get(reference.key)?.shift();
  if (!earlier) return reference;
  const { ref, answer } = earlier;
  return { ...reference, ref, citation: { ...reference.citation, ref }, answer };
}
