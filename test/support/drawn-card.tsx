/** The card drawn in a document of a test, with plain defaults. */
import { render } from 'preact';
import type { CardSubject } from '../../extension/bridge.ts';
import { Card, type CardHandlers } from '../../extension/card/Card.tsx';
import type { OpenCard } from '../../extension/card/state.ts';
import type { Outcome } from '../../shared/schema/index.ts';
import { stated } from './outcomes.ts';

const card: OpenCard = {
  ref: 'r1',
  by: 'key',
  token: 1,
  menu: null,
  copied: null,
  waited: 0,
  passage: null,
  isPassageWhole: false,
  report: null,
};
const on: CardHandlers = {
  onClose() {},
  onRetry() {},
  onSignIn() {},
  onPanel() {},
  onMenu() {},
  onCopy() {},
  onReport() {},
  onPassageWhole() {},
  onPassageAgain() {},
};

export function subject(fields: Partial<CardSubject>): CardSubject {
  return {
    ref: 'r1',
    citation: stated(),
    answer: null,
    connection: null,
    mentions: 1,
    written: { iso: '2024-05-31', text: '5/2024' },
    ...fields,
  };
}

/** Draws the card of a reference; what happens in it goes to `acts`. */
export function draw(
  fields: Partial<CardSubject>,
  open: Partial<OpenCard> = {},
  acts: Partial<CardHandlers> = {},
): HTMLElement {
  const root = document.createElement('div');
  render(<Card subject={subject(fields)} card={{ ...card, ...open }} on={{ ...on, ...acts }} />, root);
  return root;
}

export const words = (root: HTMLElement) => root.textContent?.replace(/\s+/g, ' ') ?? '';
export const read = (fields: Partial<CardSubject>, open?: Partial<OpenCard>) => words(draw(fields, open));
export const answered = (outcome: Outcome, stale = false) => ({
  answer: { asOf: '2026-11-18T09:20:00.000Z', stale, outcome },
});
