import { pageRoot } from '../page/dom.ts';
import { createSafe } from './safe-document.ts';
import { STYLES } from './styles.ts';

/** The one element the page gets from us, and the closed tree inside it. */
export interface Host {
  /** Where the card is drawn. */
  readonly root: HTMLElement;
  owns(target: EventTarget | null): boolean;
  hasFocus(): boolean;
  show(): void;
  hide(): void;
  remove(): void;
}

/** `own`: rules over those of the card. */
export function createHost(own = ''): Host {
  const host = createSafe('dan-chieu-card');
  const shadow = Element.prototype.attachShadow.call(host, { mode: 'closed' });
  const root = createSafe('div');
  root.className = 'dc';
  adopt(shadow, STYLES + own);
  shadow.append(root);
  host.setAttribute('popover', 'manual');
  return {
    root,
    owns: (target) => target === host,
    hasFocus: () => shadow.activeElement !== null,
    show() {
      if (!host.isConnected) pageRoot()?.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
    hide() {
      if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
    },
    remove: () => host.remove(),
  };
}

/** A sheet of its own where the browser lets a content script share one, else a style element. */
function adopt(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = createSafe('style');
    style.textContent = css;
    shadow.append(style);
  }
}
