import { pointAtMark } from './bring-mark.ts';
import { CARD_STATES, stateOutcome, statePassage } from './card-states.ts';
import { letterOutcome } from './letter-outcomes.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens, STATES } from './screens.ts';

/** The marks of a letter, and the card in each state it has. */
export async function takeCards(screens: Screens, take: Take): Promise<void> {
  const letter = await screens.visit(LETTER);
  await letter.setViewportSize({ width: 700, height: 560 });
  await settle(letter, 1500);
  await take(letter, 'page-marks');
  await letter.close();

  screens.server.behave({ kind: 'answers', outcome: stateOutcome, passage: statePassage });
  const page = await screens.visit(STATES);
  await page.setViewportSize({ width: 450, height: 780 });
  await settle(page, 1500);
  for (const { name, symbol } of CARD_STATES) {
    await pointAtMark(page, symbol);
    await take(page, `card-${name}`);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await settle(page, 400);
  }
  await page.close();
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
}
