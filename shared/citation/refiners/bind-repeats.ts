import type { Draft, Refiner } from '../draft.ts';

/**
 * Ties a mention that states less to the nearest earlier one of the same symbol and type that says when or by whom.
 * Two earlier mentions with different dates leave it untied.
 */
export const bindRepeats: Refiner = (drafts) => {
  const said = new Map<string, Draft | 'several'>();
  for (const draft of drafts) {
    if (!draft.symbol || draft.kind === 'self') continue;
    const key = `${draft.type} ${draft.symbol.text.toLowerCase()}`;
    const earlier = said.get(key);
    if (!draft.issuedOn && !draft.issuer) {
      if (earlier && earlier !== 'several') draft.antecedent = earlier;
    } else if (!earlier) said.set(key, draft);
    else if (earlier !== 'several' && differ(earlier, draft)) said.set(key, 'several');
  }
  return drafts;
};

function differ(a: Draft, b: Draft): boolean {
  return a.issuedOn?.iso != null && b.issuedOn?.iso != null && a.issuedOn.iso !== b.issuedOn.iso;
}
