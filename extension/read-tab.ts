import { browser } from 'wxt/browser';
import { z } from 'zod';
import { Finding, Outcome, StatedCitation } from '../shared/schema/index.ts';
import type { Connection } from './background-state.ts';
import { mergeReadings } from './desk/merge-readings.ts';
import type { PageCommand } from './messages.ts';
import type { PageReading, PageWords } from './page-facts.ts';

const CONNECTIONS = [
  'connected',
  'signedOut',
  'expired',
  'offline',
  'serverError',
  'rateLimited',
  'notOurServer',
  'replyTooLarge',
  'extensionOlder',
  'extensionNewer',
] as const satisfies readonly Connection['kind'][];

const Answer = z.union([
  z.object({
    asOf: z.string(),
    stale: z.boolean(),
    outcome: Outcome,
    findings: z.array(Finding).optional(),
    pack: z.literal(true).optional(),
  }),
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
  scope: z.string().nullable(),
  current: z.string().nullable(),
});

/**
 * What our content scripts read in a tab; null where none runs in its top frame or it says something else. Frames of
 * another host answer for themselves and stand after it.
 */
export async function readTab(tab: number): Promise<PageReading | null> {
  const [top, ...others] = await Promise.all((await framesOf(tab)).map((frame) => readFrame(tab, frame)));
  return top
    ? mergeReadings(
        top,
        others.filter((other) => other !== null),
      )
    : null;
}

async function readFrame(tab: number, frameId: number): Promise<PageReading | null> {
  const command: PageCommand = { type: 'page/read' };
  try {
    return Reading.safeParse(await browser.tabs.sendMessage(tab, command, { frameId })).data ?? null;
  } catch {
    return null;
  }
}

/** Frames of a tab that we may run in, the top one first. */
async function framesOf(tabId: number): Promise<number[]> {
  try {
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => 0 });
    return [0, ...answers.map(({ frameId }) => frameId).filter((frameId) => frameId !== 0)];
  } catch {
    return [0];
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

/** Has our content scripts in a tab do something, in all frames; false where none runs. */
export async function commandTab(tab: number, command: PageCommand): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, command);
    return true;
  } catch {
    return false;
  }
}

/** Has the page go to a stretch of its words; false where it does not hold it any more. */
export async function showPassage(tab: number, passage: { words: string; nth: number }): Promise<boolean> {
  const command: PageCommand = { type: 'page/goToWords', ...passage };
  try {
    return (await browser.tabs.sendMessage(tab, command, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}
