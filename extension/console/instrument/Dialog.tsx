import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import './sheet.css';

/** A form over the screen; Esc closes it and gives the focus back. */
export function Dialog(props: { title: string; onClose: () => void; wide?: boolean; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.sheet-form input, .sheet-form textarea')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={props.wide ? 'sheet wide' : 'sheet'} aria-label={props.title} onClose={props.onClose}>
      <header class="sheet-head">
        <h2>{props.title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('consoleCancel')}
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
