import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** A sentence on a soft ground with what can be done about it. */
export function Notice(props: {
  kind: 'good' | 'warn' | 'bad' | 'plain';
  icon: IconName;
  /** For tests and for style: the state the sentence words. */
  state: string;
  strong?: string;
  words: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${props.kind}`} data-connection={props.state}>
      <Icon name={props.icon} />
      <p>
        {props.strong ? <strong>{props.strong} </strong> : null}
        {props.words}
      </p>
      {props.children}
    </div>
  );
}
