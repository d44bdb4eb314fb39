import type { Refiner } from '../draft.ts';
import { readPinpoint } from '../parsers/pinpoint.ts';
import { stated } from '../span.ts';

/** The pinpoint before each reference: "điểm a khoản 2 Điều 5 của Nghị định …". */
export const attachPinpoint: Refiner = (drafts, { text }) => {
  let floor = 0;
  for (const draft of drafts) {
    const pinpoint = draft.kind === 'self' ? null : readPinpoint(text, draft.start, floor);
    if (pinpoint) draft.pinpoint = stated(text, pinpoint.start, pinpoint.end);
    floor = draft.end;
  }
  return drafts;
};
