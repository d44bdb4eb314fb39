import type { Desk } from '../bridge.ts';
import { openCards } from '../card/open-card.tsx';
import type { Session } from '../page/session.ts';
import { mergeReadings } from './merge-readings.ts';
import { createNotesLayer } from './notes-layer.ts';
import { readSession, readText } from './page-reading.ts';
import { createPageSide } from './page-side.ts';
import { findPassage } from './passage.ts';
import { createSpotlight } from './spotlight.ts';
import { createTour } from './tour.ts';

/** Opens the part that serves the reader's own acts, once for each session of the page. */
export function openDesk(session: Session): Desk {
  const spotlight = createSpotlight(session.marks.toneOf);
  const tour = createTour(session, spotlight);
  session.signal.addEventListener('abort', spotlight.clear);
  openCards(createPageSide(session));
  return {
    notes: createNotesLayer(session, ({ places }) => tour.show(places)),
    read: () => readSession(session),
    text: () => readText(session),
    merge: (readings) => mergeReadings(readSession(session), readings),
    goTo: tour.goTo,
    async goToWords(words, nth) {
      const found = await findPassage(session, words, nth);
      if (typeof found === 'number') return found;
      tour.show(found);
      return 'shown';
    },
    command(name) {
      if (name === 'card') tour.openCard();
      else if (name === 'close') session.events.emit({ type: 'close' });
      else tour.step(name === 'next' ? 1 : -1);
    },
  };
}
