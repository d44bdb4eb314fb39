import type { HeadReading } from '../page-facts.ts';
import { walk } from './walk.ts';
import type { Send } from './wire.ts';

/** A letterhead further down than this many characters is not looked for. */
const HEAD_MAX = 64_000;

const NOTHING: HeadReading = {
  facts: { letterheadIssuer: null, letterheadPlace: null, letterheadSymbol: null, issuedOn: null },
  letterhead: {
    type: null,
    symbol: null,
    numberBlank: false,
    issuer: null,
    place: null,
    dateText: null,
    dayBlank: false,
    title: null,
    addressees: [],
    signatory: null,
    capacity: null,
    distribution: [],
    fileMark: null,
  },
  written: { iso: null, text: null },
};

/** What the page says of itself, gathered from its text in reading order and read when it is first needed. */
export interface PageHead {
  readonly reading: HeadReading;
  /** Something was read: it may be out of date. */
  readonly wasRead: boolean;
  begin(): void;
  /** False once enough was gathered. */
  add(text: string): boolean;
  /** Reads what was gathered, waiting for a reading under way; true when the facts are other than before. */
  read(): Promise<boolean>;
}

export function createPageHead(send: Send): PageHead {
  let texts: string[] = [];
  let length = 0;
  let read = '';
  let reading = NOTHING;
  let under: Promise<unknown> = Promise.resolve();
  return {
    get reading() {
      return reading;
    },
    get wasRead() {
      return reading !== NOTHING;
    },
    begin() {
      texts = [];
      length = 0;
    },
    add(text) {
      if (length < HEAD_MAX) texts.push(text);
      length += text.length;
      return length < HEAD_MAX;
    },
    async read() {
      const text = texts.join('\n\n').slice(0, HEAD_MAX);
      const before = JSON.stringify(reading.facts);
      if (text === read) await under;
      else {
        read = text;
        const asked = text ? send({ type: 'page/head', text }) : Promise.resolve(null);
        under = asked;
        reading = (await asked) || NOTHING;
      }
      return JSON.stringify(reading.facts) !== before;
    },
  };
}

/** Gathers the head of the page again: a part of the page that was read anew does not tell where it stood. */
export function* gatherHead(root: Element, head: PageHead): Generator<void> {
  let wants = true;
  head.begin();
  const onText = ({ text }: { text: string }) => {
    wants = head.add(text);
  };
  for (const _ of walk(root, { onText, onHidden() {}, onShadow() {} })) {
    if (!wants) return;
    yield;
  }
}
