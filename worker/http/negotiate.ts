interface Range {
  type: string;
  q: number;
  /** A named type outweighs `application/*`, that `*` alone. */
  precision: number;
}

function readRanges(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return [];
    const stated = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
    const q = stated === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(stated) ? Number(stated) : 0;
    return [{ type, q, precision: type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2 }];
  });
}

function quality(offered: string, ranges: Range[]): number {
  const fits = ranges.filter(
    ({ type }) => type === offered || type === '*/*' || type === offered.replace(/\/.*$/, '/*'),
  );
  return fits.sort((a, b) => b.precision - a.precision)[0]?.q ?? 0;
}

/**
 * The media type of those offered that an Accept header wants most (RFC 9110, 12.5.1); the first one where it wants
 * them alike, wants none of them, or is missing.
 */
export function preferredType<const T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T {
  const ranges = accept ? readRanges(accept) : [];
  let best: { type: T; q: number } = { type: offered[0], q: quality(offered[0], ranges) };
  for (const type of offered.slice(1)) {
    const q = quality(type, ranges);
    if (q > best.q) best = { type, q };
  }
  return best.type;
}
