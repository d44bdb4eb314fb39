import type { ResolveReply } from '../../../shared/schema/index.ts';
import type { Question } from './questions.ts';

/** How many references came out how, against what they truly mean. */
export interface Verdict {
  citations: number;
  rightLinks: number;
  wrongLinks: number;
  /** All candidates shown and the right one among them, or none chosen because the index has none. */
  open: number;
  openWithoutTruth: number;
  rightlyNotFound: number;
  missed: number;
  examples: string[];
}

export const noVerdict = (): Verdict => ({
  citations: 0,
  rightLinks: 0,
  wrongLinks: 0,
  open: 0,
  openWithoutTruth: 0,
  rightlyNotFound: 0,
  missed: 0,
  examples: [],
});

/** Adds one answer to a verdict. */
export function judge(question: Question, reply: ResolveReply, verdict: Verdict): void {
  for (const [at, outcome] of reply.outcomes.entries()) {
    const truth = question.truth.get(outcome.ref) ?? null;
    const note = (what: string, got: string) => {
      if (verdict.examples.length < 20)
        verdict.examples.push(
          `${what}: ${JSON.stringify(question.citations[at])} on ${JSON.stringify(question.context)} means ${truth}, answered ${got}`,
        );
    };
    verdict.citations++;
    if (outcome.kind === 'found') {
      if (outcome.instrument.key === truth) verdict.rightLinks++;
      else {
        verdict.wrongLinks++;
        note('wrong link', outcome.instrument.key);
      }
    } else if (outcome.kind === 'ambiguous') {
      const shown = outcome.candidates.map(({ key }) => key);
      if (truth === null || shown.includes(truth)) verdict.open++;
      else {
        verdict.openWithoutTruth++;
        note('candidates without it', shown.join(' '));
      }
    } else if (truth === null) verdict.rightlyNotFound++;
    else {
      verdict.missed++;
      note('missed', 'not found');
    }
  }
}
