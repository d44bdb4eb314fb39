import type { Instrument, Outcome, ResolveReply } from '../../shared/schema/index.ts';

/** Objects end in a brace, which a further member is put before. */
const openObject = (object: unknown, name: string) => `${JSON.stringify(object).slice(0, -1)},"${name}":`;

/**
 * JSON of a reply. A page cites its basis again and again, and what is shown of an instrument is then one object: it is
 * written once. For 1,000 references that halves what is put into JSON.
 */
export function resolveReplyText({ outcomes, ...reply }: ResolveReply): string {
  const written = new Map<Instrument, string>();
  function write(instrument: Instrument): string {
    const known = written.get(instrument) ?? JSON.stringify(instrument);
    written.set(instrument, known);
    return known;
  }
  function writeOutcome(outcome: Outcome): string {
    if (outcome.kind === 'found') {
      const { kind, ref, evidence, instrument } = outcome;
      return `${openObject({ kind, ref, evidence }, 'instrument')}${write(instrument)}}`;
    }
    if (outcome.kind === 'ambiguous') {
      const { candidates, ...rest } = outcome;
      return `${openObject(rest, 'candidates')}[${candidates.map(write).join(',')}]}`;
    }
    return JSON.stringify(outcome);
  }
  return `${openObject(reply, 'outcomes')}[${outcomes.map(writeOutcome).join(',')}]}`;
}
