interface Step {
  links: readonly { from: string; to: string }[];
  cut: boolean;
  rowsRead: number;
}

interface Search {
  /** Edges at most. */
  depth: number;
  /** Instruments reached from one end at most. */
  most: number;
  step: (keys: string[]) => Promise<Step>;
}

/** Keys reached from one end, each with the one it was reached from. */
type Reached = Map<string, string | null>;

function trail(key: string, reached: Reached): string[] {
  const way: string[] = [];
  for (let at: string | null = key; at !== null; at = reached.get(at) ?? null) way.push(at);
  return way;
}

/** A shortest way between two keys, searched from both ends a step at a time; of several, the first in the order of keys. */
export async function shortestWay(start: string, end: string, { depth, most, step }: Search) {
  const sides: { reached: Reached; frontier: string[] }[] = [start, end].map((key) => ({
    reached: new Map([[key, null]]),
    frontier: [key],
  }));
  const [ahead, back] = sides.map(({ reached }) => reached) as [Reached, Reached];
  let [cut, rowsRead] = [false, 0];
  for (let taken = 0; ; taken += 1) {
    const [meeting] = [...ahead.keys()].filter((key) => back.has(key)).sort();
    if (meeting !== undefined) {
      const keys = [...trail(meeting, ahead).reverse(), ...trail(meeting, back).slice(1)];
      return { keys, cut, rowsRead };
    }
    const side = sides[taken % 2]!;
    if (taken === depth || side.frontier.length === 0) return { keys: null, cut, rowsRead };
    const answer = await step(side.frontier);
    cut ||= answer.cut;
    rowsRead += answer.rowsRead;
    const links = [...answer.links].sort((a, b) => (a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? -1 : 1));
    side.frontier = [];
    for (const { from, to } of links) {
      if (side.reached.has(to)) continue;
      if (side.reached.size >= most) cut = true;
      else {
        side.reached.set(to, from);
        side.frontier.push(to);
      }
    }
  }
}
