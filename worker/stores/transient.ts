/** Faults of D1 that its documentation calls worth another try. */
const TRANSIENT = [
  'Network connection lost',
  'storage caused object to be reset',
  'reset because its code was updated',
  'internal error; reference',
  'D1 DB is overloaded',
  'Cannot resolve D1 DB due to transient issue',
  'D1 DB storage operation exceeded timeout',
];

export function isTransient(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return TRANSIENT.some((words) => message.includes(words));
}
