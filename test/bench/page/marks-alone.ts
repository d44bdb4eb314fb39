/** Runs in a page: the extension's own marks, told where, as the rivals are. */
import { createMarks } from '../../../extension/page/marks.ts';
import type { Reference } from '../../../extension/page/reference.ts';
import { createTextMap, placesOf } from '../../../extension/page/text-map.ts';

interface Stretch {
  start: number;
  length: number;
}

/** Finds the stretches in the page's text nodes, one after another, and draws all that the registry is to hold. */
function markAlone(stretches: readonly Stretch[]): void {
  const map = createTextMap();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    map.put(node, node.data, 0, true);
  const page = map.take();
  const references = stretches.map(({ start, length }, at): Reference => {
    const ref = String(at);
    const text = page.text.slice(start, start + length);
    const citation = {
      ref,
      kind: 'full',
      type: null,
      symbol: text,
      name: null,
      issuedOn: null,
      issuer: null,
      title: null,
      pinpoint: null,
    } as const;
    return { ref, key: text, citation, text, places: placesOf(page, start, start + length), fields: {}, answer: null };
  });
  createMarks(() => references).settle(references);
}

Object.assign(window, { markAlone });
