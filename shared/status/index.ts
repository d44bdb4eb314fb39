/** Whether an instrument is in force on a date, from dated events, what came after it, and what cannot all be so. */
export { type Chain, chainFrom, successorOn } from './chain.ts';
export { type Conflict, conflictsIn, type Said, type StatedDate } from './conflicts.ts';
export { type ContradictionKind, type Side, sidesOf, type Told, type ToldOfOne } from './sides.ts';
export { type Act, type Actor, type StatusEvent, type StatusRead, statusOn } from './status-on.ts';
