import { browser } from 'wxt/browser';
import type messages from '../public/_locales/vi/messages.json';

/** Every message of the Vietnamese catalogue; the English one holds the same keys. */
export type MessageKey = keyof typeof messages;

declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(key: MessageKey, subs: string[]): string;
  }
}

/** Messages that come in a `_one` and an `_other` form. */
export type CountKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];

/** The words for `key`, with `$1`…`$9` replaced by `subs` in order. */
export function t(key: MessageKey, subs: readonly (string | number)[] = []): string {
  return browser.i18n.getMessage(key, subs.map(String));
}

/** The form of the message that `count` calls for; `subs` as in {@link t}. */
export function tCount(stem: CountKey, count: number, subs: readonly (string | number)[] = [count]): string {
  const form = language() === 'en' && count === 1 ? 'one' : 'other';
  return t(`${stem}_${form}` as MessageKey, subs);
}

/** The catalogue in use: what the browser speaks where we have it, else Vietnamese. */
export function language(): 'vi' | 'en' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('en') ? 'en' : 'vi';
}
