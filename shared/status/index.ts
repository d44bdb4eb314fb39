/** Whether an instrument is in force on a date, from dated events. */
export { type Actor, type StatusEvent, type StatusRead, statusOn } from './status-on.ts';
