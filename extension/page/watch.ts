import { isStyle, readChanges, WATCHED } from './changes.ts';
import { listen } from './dom.ts';
import { createRhythm } from './rhythm.ts';

export interface Watch {
  /** Also follows what happens in an open shadow tree. */
  follow(root: ShadowRoot): void;
}

export interface WatchSetup {
  signal: AbortSignal;
  /** Whether words that are marked were taken away or written over. */
  isUrgent(records: readonly MutationRecord[]): boolean;
  /** Runs after the page has paused: with the nodes it touched, and whether it may have shown or hidden something. */
  act(touched: ReadonlySet<Node>, restyled: boolean): Promise<number>;
}

/** Things that show or hide text without touching the tree. */
const RESTYLING = ['click', 'change', 'toggle', 'transitionend', 'animationend', 'load', 'resize', 'hashchange'];

/** Follows what the page does to itself. */
export function watchPage(root: Node, { signal, isUrgent, act }: WatchSetup): Watch {
  let touched = new Set<Node>();
  let restyled = false;
  const rhythm = createRhythm(async () => {
    const [nodes, styles] = [touched, restyled];
    touched = new Set();
    restyled = false;
    return act(nodes, styles);
  });
  const observer = new MutationObserver((records) => {
    const changes = readChanges(records);
    for (const node of changes.touched) touched.add(node);
    restyled ||= changes.restyled;
    if (touched.size || restyled) rhythm.beat(touched.size > 0 && isUrgent(records));
  });
  const restyle = () => {
    restyled = true;
    rhythm.beat();
  };

  observer.observe(root, WATCHED);
  for (const type of RESTYLING) listen(window, type, restyle, { signal, passive: true, capture: true });
  // The document hears when a style sheet has come; the window does not.
  const restyleFor = ({ target }: Event) => isStyle(target as Node) && restyle();
  listen(document, 'load', restyleFor, { signal, passive: true, capture: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    rhythm.stop();
  });
  return { follow: (shadow) => observer.observe(shadow, WATCHED) };
}
