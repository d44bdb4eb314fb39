import { createHost, type Host } from '../card/host.ts';
import { createSafe } from '../card/safe-document.ts';
import { listen } from '../page/dom.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import styles from './note-button.css?inline';

/** Between the words and the button, and between it and the edge of the view. */
const GAP = 6;
const EDGE = 8;

/** One button beside words of the page, in a closed tree that is on the page only while it is shown. */
export interface NoteButton {
  /** What is done answers false where the browser wants a click of its own. */
  show(box: DOMRect, words: MessageKey, act: () => Promise<boolean | null>): void;
  hide(): void;
  owns(target: EventTarget | null): boolean;
}

export function createNoteButton(signal: AbortSignal): NoteButton {
  let host: Host | null = null;
  const hide = () => {
    host?.hide();
    host?.remove();
    host = null;
  };
  const isElsewhere = (event: Event) => event.isTrusted && host !== null && !host.owns(event.target);
  listen(window, 'pointerdown', (event) => isElsewhere(event) && hide(), { signal, passive: true, capture: true });
  listen(window, 'scroll', hide, { signal, passive: true, capture: true });
  listen(window, 'keydown', (event) => event.isTrusted && event.key === 'Escape' && hide(), {
    signal,
    passive: true,
    capture: true,
  });
  signal.addEventListener('abort', hide);

  const noteButton: NoteButton = {
    hide,
    owns: (target) => host?.owns(target) ?? false,
    show(box, words, act) {
      hide();
      host = createHost(styles);
      const button = createSafe('button') as HTMLButtonElement;
      button.type = 'button';
      button.className = 'note-button';
      button.textContent = t(words);
      const { root } = host;
      root.append(button);
      // The words stay selected while the button is pressed.
      listen(button, 'pointerdown', (event) => event.preventDefault(), { signal });
      listen(button, 'mousedown', (event) => event.preventDefault(), { signal });
      listen(
        button,
        'click',
        async (event) => {
          if (!event.isTrusted) return;
          hide();
          if ((await act()) === false && !signal.aborted) noteButton.show(box, 'cardPanelRefused', act);
        },
        { signal },
      );
      host.show();
      place(button, box);
    },
  };
  return noteButton;
}

function place(button: HTMLElement, box: DOMRect): void {
  const { width, height } = button.getBoundingClientRect();
  const below = box.bottom + GAP;
  const top = below + height > window.innerHeight - EDGE ? box.top - GAP - height : below;
  const left = Math.min(Math.max(EDGE, box.right - width / 2), window.innerWidth - EDGE - width);
  button.style.setProperty('top', `${Math.max(EDGE, top)}px`);
  button.style.setProperty('left', `${left}px`);
}
