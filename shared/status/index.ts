/** Whether an instrument is in force on a date, from dated events, and what came after it. */
export { type Chain, chainFrom, successorOn } from './chain.ts';
export { type Act, type Actor, type StatusEvent, type StatusRead, statusOn } from './status-on.ts';
