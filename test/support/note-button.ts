import { expect, type Page } from '@playwright/test';

interface DomNode {
  nodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the button beside words of the page is, inside its closed tree; null while there is none. */
export async function noteButton(page: Page): Promise<Box | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const found = find(root);
    if (!found) return null;
    const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return null;
  } finally {
    await session.detach();
  }
}

function find(node: DomNode): DomNode | null {
  if (node.attributes?.includes('note-button')) return node;
  for (const below of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(below);
    if (found) return found;
  }
  return null;
}

/** Clicks the button as a reader would, once it stands still: it follows what is selected. */
export async function pressNoteButton(page: Page): Promise<void> {
  let before: Box | null = null;
  let now: Box | null = null;
  await expect
    .poll(async () => {
      [before, now] = [now, await noteButton(page)];
      return now !== null && JSON.stringify(now) === JSON.stringify(before);
    })
    .toBe(true);
  const { x, y, width, height } = now as unknown as Box;
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Selects from the beginning to the end of `words` with the mouse; they stand in one text node. The button of an earlier selection is gone by then. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => noteButton(page)).toBeNull();
  const [from, to] = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = (start: number) => {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [box(at), box(at + wanted.length - 1)];
      return [
        { x: first.left + 0.5, y: first.top + first.height / 2 },
        { x: last.right, y: last.top + last.height / 2 },
      ];
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
  await page.mouse.move(from!.x, from!.y);
  await page.mouse.down();
  await page.mouse.move(to!.x, to!.y, { steps: 4 });
  await page.mouse.up();
}

/** Texts under the grounds of notes, in the order of the page. */
export function notedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = ['danchieu-note-light', 'danchieu-note-dark'].flatMap((name) => [
      ...((CSS.highlights.get(name) as Iterable<Range> | undefined) ?? []),
    ]);
    const shown = ranges.filter((range) => range.getClientRects().length > 0);
    shown.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return shown.map((range) => range.toString().replace(/\s+/g, ' '));
  });
}

/** Id of the tab that shows an address. */
export async function tabOf(page: Page, url: string): Promise<number> {
  return page.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );
}

/** Reads what one part of the extension last left for another from now on, also where that one took it away at once. */
export async function watchSession<T>(page: Page, key: string): Promise<() => Promise<T | null>> {
  await page.evaluate((name) => {
    chrome.storage.session.onChanged.addListener((changes) => {
      const left = changes[name]?.newValue;
      if (left) Object.assign(window, { [name]: left });
    });
  }, key);
  return () => page.evaluate((name) => ((window as unknown as Record<string, T>)[name] ?? null) as T | null, key);
}
