import { render } from 'preact';
import type { CardSubject, PageEvent, PageSide } from '../bridge.ts';
import { language, setLanguage, t } from '../ui/i18n.ts';
import { Card, type CardHandlers } from './Card.tsx';
import { copyText } from './clipboard.ts';
import { createErrands } from './errands.ts';
import { createHost, type Host } from './host.ts';
import { listenToCard, listenToPage } from './listeners.ts';
import { isApproaching } from './place.ts';
import { type CardEvent, type CardState, CLOSED, reduce } from './state.ts';
import { followSwipe } from './swipe.ts';
import { createTimers } from './timers.ts';
import { createViewport } from './viewport.ts';

/** Shows cards for one page: state in, card out. Everything ends with the page's signal. */
export function openCards(page: PageSide): void {
  setLanguage(page.language);
  let state: CardState = CLOSED;
  let host: Host | null = null;
  let returnTo: Element | null = null;
  const viewport = createViewport(page);
  const timers = createTimers(dispatch);
  const errands = createErrands(page, dispatch);

  page.listen(onPage);
  listenToPage(page.signal, {
    isOpen: () => state.card !== null,
    isOurs: (target) => host?.owns(target) ?? false,
    enter: () => host?.root.querySelector<HTMLElement>('h2')?.focus(),
    dispatch,
  });
  page.signal.addEventListener('abort', () => {
    timers.stop();
    errands.stop();
    if (host) render(null, host.root);
    host?.remove();
    host = null;
  });

  function onPage(event: PageEvent) {
    if (event.type === 'changed' || event.type === 'scrolled') return refresh(event.type);
    if (event.type !== 'move') return dispatch(event);
    const { leaving } = state;
    const box = host && leaving && viewport.boxOf(host.root);
    if (box && isApproaching(leaving, event, box)) dispatch({ type: 'approached', at: event.at });
  }

  function refresh(cause: 'changed' | 'scrolled') {
    if (!state.card) return;
    if (!page.subjectOf(state.card.ref)) return dispatch({ type: 'gone' });
    if (cause === 'changed') return draw(state, state);
    if (!viewport.hasMoved(state.card.ref)) return;
    if (state.card.by === 'pointer' && !state.isInside && !state.isFocused) dispatch({ type: 'gone' });
    else if (host) viewport.place(host.root, state.card, true);
  }

  function dispatch(event: CardEvent) {
    if (page.signal.aborted) return;
    const before = state;
    state = reduce(before, event);
    if (state !== before) draw(before, state);
  }

  function draw(before: CardState, after: CardState) {
    const { card } = after;
    const subject = card && page.subjectOf(card.ref);
    timers.follow(before, after, subject?.answer === null);
    errands.follow(card, subject);
    if (!card || !subject) return close(before);
    if (!host) {
      host = createHost();
      listenToCard(host.root, page.signal, dispatch);
      followSwipe(host.root, page.signal, () => dispatch({ type: 'close' }));
    }
    const isNew = before.card?.token !== card.token;
    if (isNew) void followLanguage();
    if (isNew && card.by === 'key') returnTo = document.activeElement;
    if (before.card?.menu && card.menu === null) leaveMenu(host.root);
    render(<Card key={card.token} subject={subject} card={card} on={handlersFor(subject)} />, host.root);
    host.show();
    viewport.place(host.root, card, isNew, pointerX(before));
    if (isNew && card.by === 'key') host.root.querySelector<HTMLElement>('h2')?.focus();
  }

  async function followLanguage() {
    const next = await page.readLanguage();
    if (next === language() || page.signal.aborted) return;
    setLanguage(next);
    draw(state, state);
  }

  function close(before: CardState) {
    if (!before.card || !host) return;
    const hadFocus = host.hasFocus();
    render(null, host.root);
    host.hide();
    if (hadFocus && returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus({ preventScroll: true });
    returnTo = null;
  }

  function handlersFor(subject: CardSubject): CardHandlers {
    const token = state.card?.token ?? 0;
    return {
      onClose: () => dispatch({ type: 'close' }),
      onRetry: () => page.ask(subject.ref),
      onSignIn: () => page.openOptions(),
      onMenu: (menu) => dispatch({ type: 'menu', menu }),
      onReport: (kind) => void errands.report(kind),
      onPassageWhole: (isWhole) => dispatch({ type: 'passageWhole', isWhole }),
      onPassageAgain: errands.askAgain,
      async onPanel() {
        if (!(await page.openPanel(subject.ref))) dispatch({ type: 'copied', token, words: t('cardPanelRefused') });
      },
      async onCopy(text, said) {
        const done = host !== null && (await copyText(text, host.root));
        dispatch({ type: 'copied', token, words: done ? t('actCopied', [said]) : t('cardCopyRefused') });
      },
    };
  }
}

/** The focus goes back to the button of the menu that is about to close, so that it is not lost with it. */
function leaveMenu(root: HTMLElement): void {
  const focused = root.querySelector('.menu :focus');
  if (focused) root.querySelector<HTMLElement>('[aria-expanded="true"].action')?.focus();
}

/** Where the pointer rested when the card was asked for. */
function pointerX(before: CardState): number | null {
  return before.next?.x ?? null;
}
