import type { Instrument, Outcome, ResolveReply } from '../../shared/schema/index.ts';

/** Objects end in a brace, which a further member is put before. */
const withMember = (object: unknown, name: string, json: string) =>
  `${JSON.stringify(object).slice(0, -1)},"${name}":${json}}`;

/**
 * JSON of a reply. A page cites its basis again and again, and what is shown of an instrument is then one object: it is
 * written once. For 1,000 references that halves what is put into JSON.
 */
export function resolveReplyText({ outcomes, ...reply }: ResolveReply): string {
  const written = new Map<Instrument, string>();
  function write(instrument: Instrument): string {
    const text = written.get(instrument) ?? JSON.stringify(instrument);
    written.set(instrument, text);
    return text;
  }
  const writeOutcome = (outcome: Outcome): string => {
    if (outcome.kind === 'found') {
      const { instrument, ...rest } = outcome;
      return withMember(rest, 'instrument', write(instrument));
    }
    if (outcome.kind === 'notFound') return JSON.stringify(outcome);
    const { candidates, ...rest } = outcome;
    return withMember(rest, 'candidates', `[${candidates.map(write).join(',')}]`);
  };
  return withMember(reply, 'outcomes', `[${outcomes.map(writeOutcome).join(',')}]`);
}
