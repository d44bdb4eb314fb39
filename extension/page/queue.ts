/** Runs jobs one after another, so that two readings of the page never overlap. */
export function createQueue(): (job: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (job) => {
    last = last.then(job);
    return last;
  };
}
