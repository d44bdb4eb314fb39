import { expect, type Page } from '@playwright/test';

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

/** Text of the card as a screen reader meets it: the accessibility tree below `<dan-chieu-card>`, in order; null when closed. */
export async function readCard(page: Page): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root as DomNode, 'DAN-CHIEU-CARD');
    const inner = host?.shadowRoots?.[0];
    if (!inner) return null;
    const texts: string[] = [];
    for (const child of inner.children ?? []) {
      if (child.nodeType !== 1 || child.nodeName === 'STYLE') continue;
      const { nodes } = (await session.send('Accessibility.queryAXTree', {
        backendNodeId: child.backendNodeId,
      })) as unknown as { nodes: AxNode[] };
      texts.push(
        ...nodes
          .filter((node) => !node.ignored && node.role?.value === 'StaticText')
          .map((node) => node.name?.value ?? ''),
      );
    }
    const text = texts.join(' ').replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
  } finally {
    await session.detach();
  }
}

interface DomNode {
  nodeName: string;
  nodeType: number;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findNode(node: DomNode, name: string): DomNode | null {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, name);
    if (found) return found;
  }
  return null;
}

/** Waits for an open card that has its answer, and reads it. */
export async function cardText(page: Page): Promise<string> {
  await expect.poll(() => readCard(page), { message: 'the card opens' }).not.toBeNull();
  await expect.poll(() => readCard(page), { message: 'the card has its answer' }).not.toMatch(/Đang tra chỉ mục/);
  return (await readCard(page)) ?? '';
}
