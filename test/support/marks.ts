import { expect, type Page } from '@playwright/test';

/** Texts under marks in every frame, in the order of the page; pieces with something hidden between them are one. */
export async function readMarks(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const texts: string[] = [];
  for (const frameId of frameIds(frameTree)) {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
    const expression = `(${readFrame})()`;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
    });
    texts.push(...((result.value as string[] | undefined) ?? []));
  }
  await session.detach();
  return texts;
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}

function frameIds({ frame, childFrames = [] }: FrameTree): string[] {
  return [frame.id, ...childFrames.flatMap(frameIds)];
}

/** Waits until the marks are these, and stay so. */
export async function expectMarks(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => readMarks(page)).toEqual(expected);
  await page.waitForTimeout(400);
  expect(await readMarks(page)).toEqual(expected);
}

/** Runs in a world of its own in the page, out of reach of what a hostile page has broken. */
export function readFrame(): string[] {
  const ranges: Range[] = [];
  // Firefox lets no script of another world iterate over either.
  CSS.highlights.forEach((highlight, name) => {
    if (!/^danchieu-\d+$/.test(name)) return;
    highlight.forEach((range) => {
      ranges.push(range as Range);
    });
  });
  const outer = (range: Range) => {
    let node: Node = range.startContainer;
    for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode()) node = root.host;
    return node;
  };
  ranges.sort((a, b) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    return outer(a).compareDocumentPosition(outer(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  const texts: string[] = [];
  for (const range of ranges) {
    const text = range.toString().replace(/\s+/g, ' ');
    texts.push(text.replace(/[\u00AD\u200B\u2060]/g, '').trim());
  }
  return texts;
}

/** Records every change to the page's tree that is not its own: install before the page loads, read at the end. */
export async function watchTree(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(recordChanges);
  return () => page.evaluate(readChanges);
}

/** Runs as the first script of a page. */
export function recordChanges(): void {
  const seen: string[] = [];
  Object.assign(window, { seenChanges: seen });
  let isParsing = true;
  const note = (records: MutationRecord[]) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      const names = [...addedNodes].map((node) => node.nodeName);
      if (isParsing || target.nodeName === 'DAN-CHIEU-CARD' || names.includes('DAN-CHIEU-CARD')) continue;
      seen.push(`${type} ${target.nodeName} ${attributeName ?? names}`);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    isParsing = false;
  });
}

/** What {@link recordChanges} saw. */
export function readChanges(): string[] {
  return (window as unknown as { seenChanges: string[] }).seenChanges;
}
