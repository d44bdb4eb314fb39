import { pageRoot } from '../page/dom.ts';
import type { Session } from '../page/session.ts';
import { runInSlices } from '../page/slices.ts';
import { type PageText, type Place, placesOf } from '../page/text-map.ts';
import { walk } from '../page/walk.ts';

/** Where the page reads `words` after `nth` other places that do; how many there are where it is not among them. */
export async function findPassage(
  { signal }: Pick<Session, 'signal'>,
  words: string,
  nth: number,
): Promise<readonly Place[] | number> {
  const root = pageRoot();
  let seen = 0;
  let found: readonly Place[] | null = null;
  const onText = (page: PageText) => {
    for (let at = page.text.indexOf(words); at >= 0 && !found; at = page.text.indexOf(words, at + 1)) {
      if (seen++ === nth) found = placesOf(page, at, at + words.length);
    }
  };
  const job = root && walk(root, { onText, onHidden() {}, onShadow() {} });
  if (job) await runInSlices({ next: () => (found ? { done: true, value: undefined } : job.next()) }, signal);
  return found ?? seen;
}
