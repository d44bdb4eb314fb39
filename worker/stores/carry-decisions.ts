/** What people decided about citations and relations, brought onto their rows. */

const CONFIRMED = `(SELECT j.target FROM judgements j WHERE j.citation = citations.id AND j.verdict = 'confirmed')`;
const RULED_OUT = `EXISTS (SELECT 1 FROM judgements j WHERE j.citation = citations.id AND j.verdict = 'rejected' AND j.target = citations.target)`;

/** A confirmed target is the target; one that was ruled out is not, whatever the words say. */
export const judgedCitations = (which: string) => `
  UPDATE citations SET
    judgement = (SELECT min(j.verdict) FROM judgements j WHERE j.citation = citations.id),
    target = coalesce(${CONFIRMED}, iif(${RULED_OUT}, NULL, target)),
    state = CASE WHEN ${CONFIRMED} IS NOT NULL THEN 'settled' WHEN ${RULED_OUT} THEN 'unsettled' ELSE state END
  WHERE (${which}) AND (judgement IS NOT NULL OR EXISTS (SELECT 1 FROM judgements j WHERE j.citation = citations.id))`;

export const decidedRelations = (which: string) => `
  UPDATE relations SET type = d.type, reach = d.reach, pinpoint = d.pinpoint, effective_on = d.effective_on, state = d.state
  FROM relation_decisions d WHERE d.relation = relations.id AND (${which})`;

/** Statements that follow the writing of a document: its citations and relations are as people left them. */
export const carryDecisions = (db: D1Database, document: string): D1PreparedStatement[] => [
  db.prepare(judgedCitations('citing = ?1')).bind(document),
  db.prepare(decidedRelations('relations.stated_in = ?1')).bind(document),
];
