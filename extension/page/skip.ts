import { attributeOf, elementAround, hasAttributes, tagOf } from './dom.ts';

/** Never shown as running text, or not ours to read; the value tells whether they part the words around them. */
const SKIPPED = new Map<string, 'invisible' | 'apart'>([
  ...['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'DATALIST', 'SVG', 'DAN-CHIEU-CARD'].map(
    (tag) => [tag, 'invisible'] as const,
  ),
  ...['INPUT', 'TEXTAREA', 'SELECT', 'OBJECT', 'EMBED', 'IFRAME', 'FRAME', 'CANVAS', 'VIDEO', 'AUDIO'].map(
    (tag) => [tag, 'apart'] as const,
  ),
]);

const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox']);

/** Code and text editors that paint their own lines: `CodeMirror`, `cm-editor`, `ace_editor`; not `my-CodeMirror-demo`. */
const EDITOR_CLASS =
  /(?:^|\s)(?:CodeMirror|cm-editor|ace_editor|monaco-editor|ql-editor|cke_editable|ProseMirror|note-editable|fr-element)(?:\s|$)/;

/** Whether the words inside an element are passed over, and if they part the words around it. */
export function skipOf(element: Element, tag: string = tagOf(element)): 'invisible' | 'apart' | null {
  const skipped = SKIPPED.get(tag);
  if (skipped) return skipped;
  return hasAttributes(element) && isEditor(element) ? 'apart' : null;
}

/** True when a node lies in anything that is passed over. */
export function isInsideSkipped(node: Node): boolean {
  for (let at = elementAround(node); at; at = elementAround(at)) if (skipOf(at)) return true;
  return false;
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  if (role !== null && EDITOR_ROLES.has(role)) return true;
  const names = attributeOf(element, 'class');
  return names !== null && EDITOR_CLASS.test(names);
}
