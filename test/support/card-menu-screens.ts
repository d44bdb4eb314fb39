import { stateOutcome, statePassage } from './card-states.ts';
import { letterOutcome } from './letter-outcomes.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { type Screens, STATES } from './screens.ts';

/** The card opened by key: the ways to copy a reference, and a report that has reached the admins. */
export async function takeCardMenus(screens: Screens, take: Take): Promise<void> {
  screens.server.behave({ kind: 'answers', outcome: stateOutcome, passage: statePassage });
  const page = await screens.visit(STATES);
  await page.setViewportSize({ width: 450, height: 780 });
  await settle(page, 1500);
  for (const name of ['next', 'card']) {
    await screens.background.evaluate(
      async ({ url, name }) => {
        const [tab] = await chrome.tabs.query({ url });
        await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name }, { frameId: 0 });
      },
      { url: STATES, name },
    );
    await settle(page, 800);
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await settle(page, 120);
    }
  };
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await take(page, 'card-copy');
  await press('Escape', 'Tab', 'Enter', 'Tab', 'Enter');
  await settle(page, 900);
  await take(page, 'card-reported');
  await page.close();
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
}
