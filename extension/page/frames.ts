import { type FrameSide, sharedWorld } from '../bridge.ts';

/** The frames of this page that run in the same process, this one first, in document order. */
export function framesOf(view: Window = window): FrameSide[] {
  const own = sideOf(view);
  const inner = Array.from({ length: view.length }, (_, i) => view[i]!).flatMap(framesOf);
  return own ? [own, ...inner] : inner;
}

/** False while the frame that shows this page is itself not shown; true where the page around it cannot be asked. */
export function isFrameShown(view: Window = window): boolean {
  try {
    const frame = view.frameElement;
    if (!frame) return true;
    const isShown = Element.prototype.checkVisibility.call(frame, { visibilityProperty: true });
    return isShown && isFrameShown(view.parent);
  } catch {
    return true;
  }
}

/** True where a frame above speaks for this one. */
export function isSpokenFor(): boolean {
  return window.parent !== window && sideOf(window.parent) !== null;
}

function sideOf(view: Window): FrameSide | null {
  try {
    return sharedWorld(view).frame ?? null;
  } catch {
    return null;
  }
}
