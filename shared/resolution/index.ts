/** From what a page's words claim to the one instrument they mean, or to saying that they do not tell. */
export { type Claim, foldName, readClaim } from './claim.ts';
export { type Candidate, type Decision, decide } from './decide.ts';
export { differingFields } from './differs.ts';
export { heldNow, issuerName, type SaidHeir } from './issuer-name.ts';
export { formatKey, type Identity, UNKNOWN } from './key.ts';
export { ownBody, readScope, type Scope, seriesOf } from './scope.ts';
export { citingSentence, type Sentence } from './sentence.ts';
export { meetsSeries, seriesOfAnyType, seriesRange, yearOfSeries } from './series.ts';
export { decideWith, type OwnCandidate, type Reading } from './stand-in.ts';
export { readSymbolParts, type SymbolParts } from './symbol-parts.ts';
