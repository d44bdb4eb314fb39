import { z } from 'zod';
import { Instrument } from './instrument.ts';
import { AmbiguousOutcome, FoundOutcome, NotFoundOutcome, type Outcome, ResolveReply } from './resolve.ts';

const Place = z.number().int().nonnegative().describe('Place in instruments, from 0.');

export const ListedOutcome = z
  .discriminatedUnion('kind', [
    FoundOutcome.extend({ instrument: Place }),
    AmbiguousOutcome.extend({ candidates: z.array(Place) }),
    NotFoundOutcome,
  ])
  .meta({ id: 'ListedOutcome' });
export type ListedOutcome = z.infer<typeof ListedOutcome>;

/** A reply that says each instrument once: a page cites its basis again and again. */
export const ListedReply = ResolveReply.extend({
  instruments: z.array(Instrument),
  outcomes: z.array(ListedOutcome),
}).meta({ id: 'ListedReply' });
export type ListedReply = z.infer<typeof ListedReply>;

/** Puts each instrument object of a reply on its list once. */
export function listReply({ outcomes, ...reply }: ResolveReply): ListedReply {
  const places = new Map<Instrument, number>();
  function placeOf(instrument: Instrument): number {
    const place = places.get(instrument) ?? places.size;
    places.set(instrument, place);
    return place;
  }
  const listed = outcomes.map((outcome): ListedOutcome => {
    if (outcome.kind === 'found') return { ...outcome, instrument: placeOf(outcome.instrument) };
    if (outcome.kind === 'ambiguous') return { ...outcome, candidates: outcome.candidates.map(placeOf) };
    return outcome;
  });
  return { ...reply, instruments: [...places.keys()], outcomes: listed };
}

/** What `listReply` was made of; null where an outcome names a place that is not on the list. */
export function unlistReply({ instruments, outcomes, ...reply }: ListedReply): ResolveReply | null {
  const whole: Outcome[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'notFound') {
      whole.push(outcome);
      continue;
    }
    const places = outcome.kind === 'found' ? [outcome.instrument] : outcome.candidates;
    const named = places.flatMap((place) => instruments[place] ?? []);
    if (named.length < places.length) return null;
    if (outcome.kind === 'found') whole.push({ ...outcome, instrument: named[0]! });
    else whole.push({ ...outcome, candidates: named });
  }
  return { ...reply, outcomes: whole };
}

/** A reply in either form, as the whole one: a server of before lists nothing. */
export const AnyResolveReply = z.union([
  ListedReply.transform((reply, { addIssue }) => {
    const whole = unlistReply(reply);
    if (whole) return whole;
    addIssue('An outcome names an instrument that is not listed.');
    return z.NEVER;
  }),
  ResolveReply,
]);
