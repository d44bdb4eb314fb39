import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';

/** A state of the whole sheet: what it is, why, and the next step. */
export function Message(props: { icon: IconName; title: string; words: string; children?: ComponentChildren }) {
  return (
    <section class="message">
      <Icon name={props.icon} size={28} />
      <h2>{props.title}</h2>
      <p>{props.words}</p>
      {props.children}
    </section>
  );
}
