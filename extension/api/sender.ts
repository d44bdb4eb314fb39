import { hostOf } from '../sites.ts';

/** The part of a message's sender that the browser itself vouches for. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
}

export type Origin =
  | { kind: 'content'; tab: number; frame: number; host: string }
  | { kind: 'page' }
  | { kind: 'stranger' };

/** Who sent a message: our content script in a tab, one of our own pages, or anybody else. */
export function readSender(sender: Sender, own: { id: string; origin: string }): Origin {
  if (sender.id !== own.id) return { kind: 'stranger' };
  if (sender.url?.startsWith(`${own.origin}/`) && (sender.origin ?? own.origin) === own.origin) return { kind: 'page' };
  // A frame shut off from its own page has neither: the browser runs us there only for the page around it.
  const frameHost = hostOf(sender.url) ?? hostOf(sender.origin) ?? (isShutOff(sender) ? hostOf(sender.tab?.url) : null);
  const tab = sender.tab?.id;
  if (frameHost === null || tab === undefined) return { kind: 'stranger' };
  return { kind: 'content', tab, frame: sender.frameId ?? 0, host: hostOf(sender.tab?.url) ?? frameHost };
}

/** `data:` and `srcdoc` frames whose origin is hidden: `<iframe sandbox srcdoc="…">`. */
function isShutOff({ url, origin, frameId }: Sender): boolean {
  return origin === 'null' && (frameId ?? 0) > 0 && /^(?:about:srcdoc|data:)/.test(url ?? '');
}
