import { type Line, readLines } from './lines.ts';
import { DEPTH, type Step, type Unit } from './place.ts';
import { quotedLines } from './quoted.ts';
import { inSequence } from './sequence.ts';

/** A unit of a text. Offsets are UTF-16 units of the text the outline was read from. */
export interface Node extends Step {
  start: number;
  /** Where its first line ends. */
  headEnd: number;
  end: number;
  children: Node[];
}

/** A document, or one thing issued together with it; each counts its articles from one. */
export interface Body {
  /** First line of what is attached; null for the document itself. */
  heading: string | null;
  nodes: Node[];
}

const NUMBERED: readonly Unit[] = ['article', 'clause', 'point'];

/**
 * How a text is divided, as its own lines say. What stands in quotation marks over several lines, and numbers that are out
 * of turn, are not its own. Time grows with the text alone; no text is refused.
 */
export function readOutline(text: string): Body[] {
  const all = readLines(text);
  const quoted = quotedLines(text, all);
  const own = all.filter((_, i) => !quoted[i]);
  return split(text, own).map(({ heading, lines, end }) => ({ heading, nodes: nest(keepOwn(lines), end) }));
}

interface Stretch {
  heading: string | null;
  lines: Line[];
  end: number;
}

/** The document and what is attached to it; the closing of each ends its text. */
function split(text: string, lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [{ heading: null, lines: [], end: text.length }];
  let isOpen = true;
  for (const line of lines) {
    const last = stretches.at(-1)!;
    if (line.mark === 'closing' && isOpen) {
      last.end = line.start;
      isOpen = false;
    } else if (opensAttached(line, isOpen) && last.lines.some(({ opens }) => opens?.unit === 'article')) {
      if (isOpen) last.end = line.start;
      stretches.push({ heading: text.slice(line.start, line.end), lines: [], end: text.length });
      isOpen = true;
    } else if (line.opens?.unit === 'appendix' && !isOpen) {
      stretches.push({ heading: null, lines: [line], end: text.length });
      isOpen = true;
    } else if (isOpen) last.lines.push(line);
  }
  return stretches;
}

function opensAttached({ mark }: Line, isOpen: boolean): boolean {
  return mark === 'attached' || (mark === 'named' && !isOpen);
}

/** Lines that open a unit in its turn: articles through the whole, clauses in an article, points in a clause. */
function keepOwn(lines: readonly Line[]): Line[] {
  let kept = lines.filter(({ opens }) => opens !== null);
  for (const unit of NUMBERED) {
    const runs: Line[][] = [[]];
    for (const line of kept) {
      if (line.opens && DEPTH[line.opens.unit] < DEPTH[unit]) runs.push([]);
      if (line.opens?.unit === unit) runs.at(-1)?.push(line);
    }
    const whole = unit === 'article' ? [runs.flat()] : runs;
    const right = new Set(whole.flatMap((run) => ownRun(run, unit !== 'article')));
    kept = kept.filter((line) => line.opens?.unit !== unit || right.has(line));
  }
  return kept;
}

/** Of one run the lines in their turn; the first numbers in "1." or in "1)", and the others do as it does. */
function ownRun(run: readonly Line[], startsAtOne: boolean): Line[] {
  const alike = run.filter(({ sign }) => sign === run[0]?.sign);
  const turns = inSequence(
    alike.map(({ opens }) => opens?.label ?? ''),
    startsAtOne,
  );
  return alike.filter((_, i) => turns[i]);
}

function nest(lines: readonly Line[], end: number): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  const close = (depth: number, at: number) => {
    while (open.length > 0 && DEPTH[open.at(-1)!.unit] >= depth) open.pop()!.end = at;
  };
  for (const { opens, start, end: headEnd } of lines) {
    if (!opens) continue;
    close(DEPTH[opens.unit], start);
    const node: Node = { ...opens, start, headEnd, end, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  close(0, end);
  return roots;
}
