import type { Draft, Refiner } from '../draft.ts';
import { readDate } from '../parsers/date.ts';
import { readIssuer } from '../parsers/issuer.ts';
import { readTitle } from '../parsers/title.ts';
import { stated } from '../span.ts';

/** Date, issuer and title as they follow the reference: "ngày … của … về việc …", the first two in either order. */
export const attachFields: Refiner = (drafts, { text }) => {
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'self') attach(draft, text, drafts[i + 1]?.start ?? text.length);
  });
  return drafts;
};

function attach(draft: Draft, text: string, wall: number): void {
  let at = draft.end;
  let issuer = draft.issuer ? null : readIssuer(text, at);
  if (issuer && issuer.end <= wall) at = pastBracket(text, issuer.end);
  const date = readDate(text, at);
  if (date && date.end <= wall) {
    draft.issuedOn = date;
    at = pastBracket(text, date.end);
  }
  if (!draft.issuer) issuer ??= readIssuer(text, at);
  if (issuer && issuer.end <= wall) {
    draft.issuer = stated(text, issuer.start, issuer.end);
    at = Math.max(at, pastBracket(text, issuer.end));
  }
  const title = readTitle(text, at);
  if (title) draft.title = stated(text, title.start, title.end);
}

const pastBracket = (text: string, at: number) => (text.charCodeAt(at) === 0x29 ? at + 1 : at);
