/** Reads of the page's tree that a form control or image named like a DOM property cannot shadow. */

type Getter<T, V> = (target: T) => V;

function getter<T, V>(prototype: T, name: keyof T): Getter<T, V> {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (target) => read?.call(target) as V;
}

export const typeOf: Getter<Node, number> = getter<Node, number>(Node.prototype, 'nodeType');
export const parentOf: Getter<Node, Node | null> = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChildOf: Getter<Node, Node | null> = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf: Getter<Node, Node | null> = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf: Getter<Node, Node | null> = getter<Node, Node | null>(
  Node.prototype,
  'previousSibling',
);
export const isConnected: Getter<Node, boolean> = getter<Node, boolean>(Node.prototype, 'isConnected');
const nameOf = getter<Node, string>(Node.prototype, 'nodeName');
const openRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const rootElementOf = getter<Document, HTMLElement | null>(Document.prototype, 'documentElement');
const hiddenOf = getter<Document, boolean>(Document.prototype, 'hidden');
const offsetWidthOf = getter<HTMLElement, number>(HTMLElement.prototype, 'offsetWidth');
const designModeOf = getter<Document, string>(Document.prototype, 'designMode');

export const ELEMENT = 1;
export const TEXT = 3;
/** Text of pages in XHTML. */
export const CDATA = 4;
export const FRAGMENT = 11;

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === TEXT || type === CDATA;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === ELEMENT;
}

/** Upper-case name of an element, also in XHTML and SVG. */
export function tagOf(element: Element): string {
  return nameOf(element).toUpperCase();
}

export function shadowOf(element: Element): ShadowRoot | null {
  return openRootOf(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** The element around a node, out of a shadow tree through its host. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent && typeOf(parent) === FRAGMENT) return (parent as ShadowRoot).host ?? null;
  return parent && isElement(parent) ? parent : null;
}

/** The node above, out of a shadow tree through its host. */
export function above(node: Node): Node | null {
  return typeOf(node) === FRAGMENT ? ((node as ShadowRoot).host ?? null) : parentOf(node);
}

/** True when a node is one of `roots` or stands under one. */
export function isWithin(roots: ReadonlySet<Node>, node: Node): boolean {
  if (!roots.size) return false;
  for (let at: Node | null = node; at; at = above(at)) if (roots.has(at)) return true;
  return false;
}

export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** What lies at a point of the viewport, the topmost first. */
export function elementsAt(x: number, y: number): readonly Element[] {
  return Document.prototype.elementsFromPoint.call(document, x, y);
}

export function containsNode(element: Element, node: Node): boolean {
  return Node.prototype.contains.call(element, node);
}

export function pageRoot(): HTMLElement | null {
  return rootElementOf(document);
}

/** True while nobody sees the page. */
export function isPageHidden(): boolean {
  return hiddenOf(document);
}

export function isDesignMode(): boolean {
  return designModeOf(document) === 'on';
}

/** In the page's own pixels, before any transform. */
export function widthOf(element: Element): number {
  return element instanceof HTMLElement ? offsetWidthOf(element) : rectOf(element).width;
}

/** Listens on the document or window until the signal ends. */
export function listen<K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  type: K | (string & {}),
  handler: (event: GlobalEventHandlersEventMap[K]) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  EventTarget.prototype.addEventListener.call(target, type, handler as EventListener, options);
}
