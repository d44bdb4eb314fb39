import { browser } from 'wxt/browser';
import { z } from 'zod';
import { PassageTarget, Role } from '../shared/schema/index.ts';
import { NoteForm } from './annotation/note-form.ts';

/** One stored value, parsed on the way out; what cannot be parsed reads as its default. */
export interface Setting<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls back on every change until the returned function is called. */
  watch(onChange: (value: T) => void): () => void;
}

export const Session = z.object({
  /** Empty for a person who came by Cloudflare Access: the browser's own cookie says who it is. */
  token: z.string(),
  role: Role,
  name: z.string(),
  expiresAt: z.string(),
  api: z.string(),
});
export type Session = z.infer<typeof Session>;

const SiteChoice = z.object({ enabled: z.boolean(), since: z.string(), granted: z.boolean() });

const Trouble = z.object({
  kind: z.enum([
    'offline',
    'serverError',
    'rateLimited',
    'notOurServer',
    'replyTooLarge',
    'extensionOlder',
    'extensionNewer',
    'expired',
  ]),
  since: z.string(),
  /** Nothing is asked before this instant. */
  retryAt: z.string().nullable(),
  requestId: z.string().nullable(),
  failures: z.number().int(),
});
export type Trouble = z.infer<typeof Trouble>;

export const serverSetting = createSetting('local', 'server', z.string().nullable(), null);
export const sessionSetting = createSetting('local', 'session', Session.nullable(), null);
/** Slug of the reader's own province. */
export const homeSetting = createSetting('local', 'home', z.string().max(64).nullable(), null);
export const sitesSetting = createSetting('local', 'sites', z.record(z.string(), SiteChoice), {});
export const languageSetting = createSetting('local', 'language', z.enum(['vi', 'en']), 'vi');
/** Lines only under the reference that is pointed at or chosen by key. */
export const quietSetting = createSetting('local', 'quiet', z.boolean(), false);
/** Single keys of the console, such as 1 for the first candidate. */
export const singleKeysSetting = createSetting('local', 'singleKeys', z.boolean(), true);
/** Last time anything was marked, by site; never by page. */
export const lastRunSetting = createSetting('local', 'lastRun', z.record(z.string(), z.string()), {});
/** What is wrong with the line to the server; null when nothing is known to be. */
export const troubleSetting = createSetting('session', 'trouble', Trouble.nullable(), null);
/** Tabs where the reader lets the extension run this once, with the host it was for. */
export const onceSetting = createSetting('session', 'once', z.record(z.string(), z.string()), {});
/** Reference the card asked the panel to show. */
export const shownSetting = createSetting(
  'session',
  'shown',
  z.object({ tab: z.number(), ref: z.string() }).nullable(),
  null,
);

/** Another value after every change of the outbox, for screens that show it. */
export const outboxTurnSetting = createSetting('session', 'outboxTurn', z.string(), '');

/** Host that is asked for as the server's: its permission makes it no page to run on. */
export const askedServerSetting = createSetting('session', 'askedServer', z.string().nullable(), null);

/** Tab whose panel was asked for the preview of adding its page to the index. */
export const captureSetting = createSetting('session', 'capture', z.object({ tab: z.number() }).nullable(), null);

/** Another value after every step of an offline pack. */
export const packTurnSetting = createSetting('session', 'packTurn', z.string(), '');

/** What the panel of a tab was asked to look up; empty text opens the field alone. */
export const lookUpSetting = createSetting(
  'session',
  'lookUp',
  z.object({ tab: z.number(), text: z.string() }).nullable(),
  null,
);

/** Another value after every change of a note on this machine: to be read again. */
export const notesTurnSetting = createSetting('session', 'notesTurn', z.string(), '');

/** A passage of a tab's page that waits to be annotated; who takes it up writes null. */
export const noteDraftSetting = createSetting(
  'session',
  'noteDraft',
  z.object({ tab: z.number(), target: PassageTarget, words: z.string().nullable() }).nullable(),
  null,
);

/** Note that was clicked on in a tab's page, for the panel to show; who shows it writes null. */
export const noteShownSetting = createSetting(
  'session',
  'noteShown',
  z.object({ tab: z.number(), id: z.string() }).nullable(),
  null,
);

/** Notes being written, each under a key of its own; kept until they are saved or dropped. */
export const noteFormsSetting = createSetting('local', 'noteForms', z.record(z.string(), NoteForm), {});

function createSetting<T>(area: 'local' | 'session', key: string, schema: z.ZodType<T>, initial: T): Setting<T> {
  const parse = (stored: unknown) => {
    const parsed = schema.safeParse(stored);
    return parsed.success ? parsed.data : initial;
  };
  return {
    read: async () => parse((await browser.storage[area].get(key))[key]),
    write: async (value) => browser.storage[area].set({ [key]: value }),
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) onChange(parse(change.newValue));
      };
      browser.storage[area].onChanged.addListener(listener);
      return () => browser.storage[area].onChanged.removeListener(listener);
    },
  };
}
