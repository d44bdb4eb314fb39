/** Runs jobs one after another, so that two readings of the page never overlap. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job);
    last = next;
    return next;
  };
}
