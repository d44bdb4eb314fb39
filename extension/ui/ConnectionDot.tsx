import type { Connection } from '../background-state.ts';
import { connectionLabel } from './connection.ts';

/** The state of the line at the head of a screen: filled when good, hollow when not. */
export function ConnectionDot({ connection }: { connection: Connection }) {
  return (
    <span class="connection" data-connection={connection.kind}>
      <span class={connection.kind === 'connected' ? 'dot' : 'dot hollow'} aria-hidden="true" />
      {connectionLabel(connection)}
    </span>
  );
}
