import type { Instrument, Outcome, ResolveReply } from '../../shared/schema/index.ts';

const encoder = new TextEncoder();

/** UTF-8 that grows: words are gathered and encoded together, bytes are copied behind them. */
function createBytes() {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  let words = '';
  function roomFor(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(length + more, bytes.length * 2));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  }
  function flush(): void {
    // One UTF-16 unit takes three bytes at most.
    roomFor(words.length * 3);
    length += encoder.encodeInto(words, bytes.subarray(length)).written;
    words = '';
  }
  return {
    say: (more: string) => {
      words += more;
    },
    copy: (more: Uint8Array) => {
      flush();
      roomFor(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    end: () => {
      flush();
      return bytes.subarray(0, length);
    },
  };
}

/** Objects end in a brace, which a further member is put before. */
const openObject = (object: unknown, name: string) => `${JSON.stringify(object).slice(0, -1)},"${name}":`;

/**
 * JSON of a reply, in UTF-8. A page cites its basis again and again, and what is shown of an instrument is then one object:
 * it is written and encoded once. For 1,000 references that halves what is put into JSON.
 */
export function resolveReplyBytes({ outcomes, ...reply }: ResolveReply): Uint8Array<ArrayBuffer> {
  const written = new Map<Instrument, Uint8Array>();
  const { say, copy, end } = createBytes();
  function write(instrument: Instrument): void {
    const known = written.get(instrument) ?? encoder.encode(JSON.stringify(instrument));
    written.set(instrument, known);
    copy(known);
  }
  function writeOutcome(outcome: Outcome): void {
    if (outcome.kind === 'found') {
      const { instrument, ...rest } = outcome;
      say(openObject(rest, 'instrument'));
      write(instrument);
      say('}');
    } else if (outcome.kind === 'ambiguous') {
      const { candidates, ...rest } = outcome;
      say(openObject(rest, 'candidates'));
      for (const [at, candidate] of candidates.entries()) {
        say(at === 0 ? '[' : ',');
        write(candidate);
      }
      say(candidates.length === 0 ? '[]}' : ']}');
    } else say(JSON.stringify(outcome));
  }
  say(openObject(reply, 'outcomes'));
  for (const [at, outcome] of outcomes.entries()) {
    say(at === 0 ? '[' : ',');
    writeOutcome(outcome);
  }
  say(outcomes.length === 0 ? '[]}' : ']}');
  return end();
}
