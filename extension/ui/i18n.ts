import en from '../public/_locales/en/messages.json';
import vi from '../public/_locales/vi/messages.json';

/**
 * The interface speaks the language the reader chose, Vietnamese until then. The browser's own choice is not followed:
 * many Vietnamese offices run an English browser, and some systems have no Vietnamese one at all.
 */
export type Language = 'vi' | 'en';

/** Every message of the Vietnamese catalogue; the English one holds the same keys. */
export type MessageKey = keyof typeof vi;

/** Messages that come in a `_one` and an `_other` form. */
export type CountKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, { message: string }>>>> = { vi, en };

let chosen: Language = 'vi';

export function language(): Language {
  return chosen;
}

export function setLanguage(next: Language): void {
  chosen = next;
}

/** The words for `key`, with `$1`…`$9` replaced by `subs` in order. */
export function t(key: MessageKey, subs: readonly (string | number)[] = []): string {
  return tIn(chosen, key, subs);
}

/** {@link t} in a language of its own, for what is read elsewhere than on our screens. */
export function tIn(own: Language, key: MessageKey, subs: readonly (string | number)[] = []): string {
  return CATALOGUES[own][key].message.replace(/\$([1-9])/g, (_, place) => String(subs[Number(place) - 1] ?? ''));
}

/** The form of the message that `count` calls for; `subs` as in {@link t}. */
export function tCount(stem: CountKey, count: number, subs: readonly (string | number)[] = [count]): string {
  return t(`${stem}_${chosen === 'en' && count === 1 ? 'one' : 'other'}` as MessageKey, subs);
}
