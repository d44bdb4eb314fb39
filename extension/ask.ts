import { browser } from 'wxt/browser';
import type { ContentRequest, ExtensionRequest, Replies } from './messages.ts';

/** Asks the background from one of the extension's own pages; null when it refused or could not. */
export async function ask<R extends ExtensionRequest | ContentRequest>(request: R): Promise<Replies[R['type']] | null> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    return null;
  }
}
