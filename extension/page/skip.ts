import { attributeOf, containsNode, elementAround, hasAttributes, isElement, tagOf } from './dom.ts';

/** Never shown as running text, or not ours to read; the value tells whether they part the words around them. */
const SKIPPED = new Map<string, 'invisible' | 'apart'>([
  ...['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'DATALIST', 'SVG', 'DAN-CHIEU-CARD'].map(
    (tag) => [tag, 'invisible'] as const,
  ),
  ...[
    'INPUT',
    'TEXTAREA',
    'SELECT',
    'OBJECT',
    'EMBED',
    'IFRAME',
    'FRAME',
    'CANVAS',
    'VIDEO',
    'AUDIO',
    'METER',
    'PROGRESS',
  ].map((tag) => [tag, 'apart'] as const),
]);

/** Holds running text inside a drawing, as diagrams made by scripts do. Letters of the drawing itself can have no line. */
const PAGE_IN_DRAWING = 'FOREIGNOBJECT';

const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox']);

/** Code editors that paint their own lines: `CodeMirror`, `cm-editor`, `ace_editor`; not `my-CodeMirror-demo`, nor `ql-editor`, under which portals show what was written in one. */
const EDITOR_CLASS = /(?:^|\s)(?:CodeMirror|cm-editor|ace_editor|monaco-editor)(?:\s|$)/;

/** Values of `contenteditable` that open an element to typing; any other leaves it as what is around it. */
const EDITABLE = /^(?:true|plaintext-only)?$/i;

/** Whether the words inside an element are passed over, and if they part the words around it. */
export function skipOf(element: Element, tag: string = tagOf(element)): 'invisible' | 'apart' | null {
  const skipped = SKIPPED.get(tag);
  if (skipped) return tag === 'SVG' && foreignObjectsIn(element).length > 0 ? null : skipped;
  return hasAttributes(element) && isEditor(element) ? 'apart' : null;
}

/** True when a node lies in anything that is passed over. */
export function isInsideSkipped(node: Node): boolean {
  let last = '';
  for (let at = isElement(node) ? node : elementAround(node); at; at = elementAround(at)) {
    const tag = tagOf(at);
    const isOut = tag === 'SVG' ? last !== PAGE_IN_DRAWING : skipOf(at, tag);
    if (isOut && at !== node) return true;
    if (tag === 'SVG' || tag === PAGE_IN_DRAWING) last = tag;
  }
  return false;
}

/** The outermost pieces of running text in a drawing. */
export function pagesIn(drawing: Element): Element[] {
  const pages: Element[] = [];
  // In the order of the tree, so that whatever holds another comes before it.
  for (const page of foreignObjectsIn(drawing)) {
    const last = pages.at(-1);
    if (!last || !containsNode(last, page)) pages.push(page);
  }
  return pages;
}

const foreignObjectsIn = (drawing: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(drawing, 'foreignObject');

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && EDITABLE.test(editable)) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && EDITOR_ROLES.has(role)) return true;
  const names = attributeOf(element, 'class');
  return names !== null && EDITOR_CLASS.test(names);
}
