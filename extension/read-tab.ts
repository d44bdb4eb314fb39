import { browser } from 'wxt/browser';
import { z } from 'zod';
import { Finding, Outcome, StatedCitation } from '../shared/schema/index.ts';
import type { Connection, PageCommand, PageReading, PageWords } from './messages.ts';

const CONNECTIONS = [
  'connected',
  'signedOut',
  'expired',
  'offline',
  'serverError',
  'rateLimited',
  'notOurServer',
  'extensionOlder',
  'extensionNewer',
] as const satisfies readonly Connection['kind'][];

const Answer = z.union([
  z.object({ asOf: z.string(), stale: z.boolean(), outcome: Outcome, findings: z.array(Finding).optional() }),
  z.object({ unchecked: z.enum(CONNECTIONS) }),
]);

const Reading = z.object({
  title: z.string(),
  facts: z.object({
    letterheadIssuer: z.string().nullable(),
    letterheadPlace: z.string().nullable(),
    letterheadSymbol: z.string().nullable(),
    writtenText: z.string().nullable().optional(),
    issuedOn: z.string().nullable(),
  }),
  letterhead: z.object({
    type: z.string().nullable(),
    symbol: z.string().nullable(),
    numberBlank: z.boolean(),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    dateText: z.string().nullable(),
    dayBlank: z.boolean(),
    title: z.string().nullable(),
    addressees: z.array(z.string()),
    signatory: z.string().nullable(),
    capacity: z.string().nullable(),
    distribution: z.array(z.string()),
    fileMark: z.string().nullable(),
  }),
  references: z.array(
    z.object({ ref: z.string(), text: z.string(), citation: StatedCitation, answer: Answer.nullable() }),
  ),
  characters: z.number(),
  capped: z.boolean(),
  current: z.string().nullable(),
});

/** What our content script read in a tab; null where it does not run or says something else. */
export async function readTab(tab: number): Promise<PageReading | null> {
  const command: PageCommand = { type: 'page/read' };
  try {
    return Reading.safeParse(await browser.tabs.sendMessage(tab, command, { frameId: 0 })).data ?? null;
  } catch {
    return null;
  }
}

const Words = z.object({ text: z.string(), url: z.string() });

/** The words of a tab's page; null where our content script does not run. */
export async function readWords(tab: number): Promise<PageWords | null> {
  const command: PageCommand = { type: 'page/text' };
  try {
    return Words.safeParse(await browser.tabs.sendMessage(tab, command, { frameId: 0 })).data ?? null;
  } catch {
    return null;
  }
}

/** Has our content script in a tab do something; false where it does not run. */
export async function commandTab(tab: number, command: PageCommand): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, command, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
