import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';

/** One step of getting started: its number until it is done, a tick after. */
export function Step(props: { number: number; id: string; title: string; done: boolean; children: ComponentChildren }) {
  const { number, id, title, done, children } = props;
  return (
    <li class="step" data-done={done ? '' : undefined}>
      <span class="number" aria-hidden="true">
        {done ? <Icon name="tick" /> : number}
      </span>
      <div>
        <h2 id={id}>
          {title}
          {done ? <span class="said">{` (${t('welcomeDone')})`}</span> : null}
        </h2>
        {children}
      </div>
    </li>
  );
}
