import type { Layout, Spot } from './layout.ts';
import { LINK_LOOK, type LinkLook } from './link-look.ts';
import { isAside, lookAround, type Side, sidesOf } from './link-sides.ts';
import { BOX } from './measures.ts';
import type { Link } from './net.ts';

/** Way of one link as SVG path data, its head, and where its label stands. */
export interface LinkPath {
  link: Link;
  line: string;
  head: string;
  label: { x: number; y: number };
}

interface Port {
  x: number;
  y: number;
  side: Side;
}

/** Room between a line and the box, for its head. */
const HEAD = 9;
const BEND = 70;
/** Sideways; the gap between two columns is as narrow. */
const ASIDE = 26;
const OUT: Readonly<Record<Side, readonly [number, number]>> = {
  top: [0, -1],
  bottom: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** The ways of all links, spread over the sides of the boxes so that none lies on another. */
export function routeLinks(links: readonly Link[], { spots }: Layout): LinkPath[] {
  const among = lookAround(spots);
  const ends = links.map((link) => {
    const [from, to] = [spots.get(link.from)!, spots.get(link.to)!];
    const [fromSide, toSide] = sidesOf(from, to, among);
    return { link, from, to, fromSide, toSide };
  });
  const ports = new Map<string, { key: string; towards: number }[]>();
  const join = (spot: Spot, side: Side, key: string, other: Spot) => {
    const place = `${spot.id} ${side}`;
    ports.set(place, [
      ...(ports.get(place) ?? []),
      { key, towards: side === 'left' || side === 'right' ? other.y : other.x },
    ]);
  };
  for (const { link, from, to, fromSide, toSide } of ends) {
    join(from, fromSide, link.key, to);
    join(to, toSide, link.key, from);
  }
  for (const each of ports.values()) each.sort((a, b) => a.towards - b.towards || (a.key < b.key ? -1 : 1));
  const portOf = (spot: Spot, side: Side, key: string): Port => {
    const each = ports.get(`${spot.id} ${side}`)!;
    const upright = isAside(side);
    const span = Math.min((upright ? BOX.height : BOX.width) * 0.7, (each.length - 1) * 14);
    const shift = each.length === 1 ? 0 : (each.findIndex((port) => port.key === key) / (each.length - 1) - 0.5) * span;
    const [outX, outY] = OUT[side];
    return {
      x: spot.x + (upright ? (outX * BOX.width) / 2 : shift),
      y: spot.y + (upright ? shift : (outY * BOX.height) / 2),
      side,
    };
  };
  return ends.map(({ link, from, to, fromSide, toSide }) =>
    drawLink(link, portOf(from, fromSide, link.key), portOf(to, toSide, link.key)),
  );
}

function drawLink(link: Link, from: Port, to: Port): LinkPath {
  const look = LINK_LOOK[link.type];
  const [tip, tail] = look.at === 'to' ? [to, from] : [from, to];
  const [outX, outY] = OUT[tip.side];
  const [tailX, tailY] = OUT[tail.side];
  const end = { x: tip.x + outX * HEAD, y: tip.y + outY * HEAD };
  const inRow = Math.abs(tip.y - tail.y) < BOX.height;
  const isStraight = inRow && isAside(tip.side) && isAside(tail.side);
  const up = Math.max(30, Math.min(BEND, Math.abs(tip.y - tail.y) * 0.5));
  const bendOf = ({ side }: Port) => (isAside(side) ? ASIDE : up);
  const [c1, c2] = [
    { x: tail.x + tailX * bendOf(tail), y: tail.y + tailY * bendOf(tail) },
    { x: end.x + outX * bendOf(tip), y: end.y + outY * bendOf(tip) },
  ];
  const line = isStraight ? `M${at(tail)}L${at(end)}` : `M${at(tail)}C${at(c1)} ${at(c2)} ${at(end)}`;
  return {
    link,
    line,
    head: drawHead(look.head, tip),
    label: isStraight
      ? { x: (tail.x + tip.x) / 2, y: (tail.y + tip.y) / 2 - labelRise(tail, tip) }
      : { x: (tail.x + 3 * c1.x + 3 * c2.x + end.x) / 8, y: (tail.y + 3 * c1.y + 3 * c2.y + end.y) / 8 },
  };
}

/** A label stands on its line where there is room, else above the boxes. */
const labelRise = (one: Port, other: Port) => (Math.abs(one.x - other.x) > 52 ? 9 : BOX.height / 2 + 8);

/** Path data of a head whose point touches the box; all are closed, so that one fill and one stroke draw every kind. */
export function drawHead(head: LinkLook['head'], { x, y, side }: Port): string {
  const [outX, outY] = OUT[side];
  const place = (out: number, along: number) => ({
    x: x + outX * out - outY * along,
    y: y + outY * out + outX * along,
  });
  switch (head) {
    case 'arrow':
      return `M${at(place(0, 0))}L${at(place(HEAD, 4.5))}L${at(place(HEAD, -4.5))}Z`;
    case 'open':
      return `M${at(place(0, 0))}L${at(place(HEAD, 5))}L${at(place(HEAD * 0.45, 0))}L${at(place(HEAD, -5))}Z`;
    case 'diamond':
      return `M${at(place(0, 0))}L${at(place(HEAD / 2, 4))}L${at(place(HEAD, 0))}L${at(place(HEAD / 2, -4))}Z`;
    case 'bar':
      return `M${at(place(2, -7))}L${at(place(2, 7))}L${at(place(5, 7))}L${at(place(5, -7))}ZM${at(place(5, 0))}L${at(place(HEAD, 0))}Z`;
    case 'ring': {
      const [near, far] = [place(0.8, 0), place(HEAD, 0)];
      return `M${at(near)}A4 4 0 1 1 ${at(far)}A4 4 0 1 1 ${at(near)}Z`;
    }
  }
}

const at = ({ x, y }: { x: number; y: number }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
