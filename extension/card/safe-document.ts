/**
 * Makes elements through the prototypes. A page can put an image named `createElementNS` on its document; Preact makes every
 * node through its parent's `ownerDocument`, so that each of ours answers with this instead.
 */
export function createSafe(tag: string): HTMLElement {
  const element = Document.prototype.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', tag);
  return guard(element) as HTMLElement;
}

const SAFE = {
  createElementNS: (namespace: string, tag: string) =>
    guard(Document.prototype.createElementNS.call(document, namespace, tag)),
  createTextNode: (text: string) => Document.prototype.createTextNode.call(document, text),
};

function guard<T extends Element>(element: T): T {
  return Object.defineProperty(element, 'ownerDocument', { value: SAFE });
}
