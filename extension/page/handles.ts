/** Handles that no other frame of the tab gives out. */
export function createHandles(): () => string {
  const frame = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);
  let count = 0;
  return () => `${frame}-${count++}`;
}
