import type { Link, RelationType } from './net.ts';
import type { Visible } from './visible.ts';

/** Rows of the drawing by what leads to an instrument, from top to bottom. */
export const LANES = ['basis', 'changes', 'chain', 'carries', 'cites'] as const;
export type Lane = (typeof LANES)[number];

/** What an instrument is put down for where several relations lead to it; the most telling first. */
export const WEIGHT: readonly RelationType[] = [
  'replaces',
  'basedOn',
  'amends',
  'repeals',
  'suspends',
  'resumes',
  'extends',
  'corrects',
  'consolidates',
  'details',
  'guides',
  'implements',
  'answers',
  'cites',
];

const LANE_OF: Readonly<Record<RelationType, Lane>> = {
  replaces: 'chain',
  basedOn: 'basis',
  amends: 'changes',
  repeals: 'changes',
  suspends: 'changes',
  resumes: 'changes',
  extends: 'changes',
  corrects: 'changes',
  consolidates: 'changes',
  details: 'carries',
  guides: 'carries',
  implements: 'carries',
  answers: 'cites',
  cites: 'cites',
};

/** What rests on an instrument is carried out by it; what it rests on is its basis. */
const laneThrough = ({ type, from }: Link, id: string): Lane =>
  type === 'basedOn' && from === id ? 'carries' : LANE_OF[type];

/** The lane of each instrument: the band of replacements, or that of the relation by which it is nearest to `start`. */
export function assignLanes({ nodes, links }: Visible, start: string): Map<string, Lane> {
  const steps = new Map(nodes.map(({ id, step }) => [id, step]));
  const byWeight = [...links].sort((a, b) => WEIGHT.indexOf(a.type) - WEIGHT.indexOf(b.type));
  const lanes = new Map<string, Lane>([[start, 'chain']]);
  for (const link of byWeight) {
    const [from, to] = [steps.get(link.from)!, steps.get(link.to)!];
    if (link.type === 'replaces') for (const id of [link.from, link.to]) lanes.set(id, 'chain');
    const farther = from > to ? link.from : from < to ? link.to : null;
    if (farther !== null && !lanes.has(farther)) lanes.set(farther, laneThrough(link, farther));
  }
  for (const { id } of nodes) if (!lanes.has(id)) lanes.set(id, 'cites');
  return lanes;
}
