import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';

const SHEETS = [
  'ui/tokens.css',
  'ui/line.css',
  'card/card.css',
  'ui/facts.css',
  'card/answer.css',
  'card/actions.css',
  'card/forms.css',
];

interface DomNode {
  nodeName: string;
  nodeId: number;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

interface AxNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

/** What a screen reader meets in the card, in order. */
export interface HeardNode {
  role: string;
  name: string;
  isFocused: boolean;
}

export function axNodes(page: Page): Promise<HeardNode[]> {
  return inCard(page, [], async (session, card) => {
    const { backendNodeId } = card;
    const { nodes } = (await session.send('Accessibility.queryAXTree', { backendNodeId })) as unknown as {
      nodes: AxNode[];
    };
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, properties = [] }) => ({
        role: role?.value ?? '',
        name: name?.value ?? '',
        isFocused: properties.some((property) => property.name === 'focused' && property.value.value === true),
      }));
  });
}

/** Role of what has the focus inside the card; null when nothing there has. */
export async function focusedRole(page: Page): Promise<string | null> {
  return (await axNodes(page)).find(({ isFocused }) => isFocused)?.role ?? null;
}

export function cardBox(page: Page): Promise<{ x: number; y: number; width: number; height: number } | null> {
  return inCard(page, null, async (session, { backendNodeId }) => {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  });
}

/** The card's own markup and rules, for a checker that cannot see into a closed tree. */
export async function cardHtml(page: Page): Promise<{ html: string; css: string }> {
  const html = await inCard(page, '', async (session, { backendNodeId }) => {
    return (await session.send('DOM.getOuterHTML', { backendNodeId })).outerHTML;
  });
  const sheet = (name: string) => readFileSync(path.join(import.meta.dirname, '../../extension', name), 'utf8');
  const css = SHEETS.map(sheet).join('\n');
  return { html: `<div class="dc">${html}</div>`, css };
}

async function inCard<T>(page: Page, absent: T, read: (session: CDPSession, card: DomNode) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = find(root as DomNode, ({ attributes = [] }) => attributes.includes('dialog'));
    return card ? await read(session, card) : absent;
  } finally {
    await session.detach();
  }
}

function find(node: DomNode, isWanted: (node: DomNode) => boolean): DomNode | null {
  if (isWanted(node)) return node;
  const inner = node.contentDocument ? [node.contentDocument] : [];
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? []), ...inner]) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return null;
}
