import { ask } from '../ask.ts';

/** How often a screen says that it still looks; the background listens to the server a little longer than that. */
export const LOOK_EVERY = 10_000;

/** Has changes of notes come at once for as long as an extension page shows notes; the function it gives ends it. */
export function watchNotes(): () => void {
  const look = () => void ask({ type: 'notes/watch' });
  look();
  const timer = setInterval(look, LOOK_EVERY);
  return () => clearInterval(timer);
}
