import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';
import { Holding, Jurisdiction, StatusOn } from './instrument.ts';
import { PAGE_MAX } from './search.ts';

export const DEPTH_MAX = 4;
/** Edges followed from one instrument in one direction; a law that half the country cites is not walked through. */
export const FAN_MAX = 100;
/** Instruments added to a neighbourhood because they replaced one of it or were replaced by one. */
export const CHAINED_MAX = 100;
/** Instruments between which edges are read in one request. */
export const EDGES_OF_MAX = 500;
/** Edges of one answer. */
export const EDGES_MAX = 5000;

export const GraphNode = z
  .object({
    id: z.string(),
    key: z.string(),
    type: z.string(),
    symbol: z.string().nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.object({ id: z.string(), name: z.string() }),
    jurisdiction: Jurisdiction,
    issuedOn: IsoDate.nullable(),
    dateText: z.string().nullable().describe('Its date as printed, where that is less than a day: "5/2024".'),
    draft: z.boolean(),
    holding: Holding,
    status: StatusOn.describe('Today.'),
    depth: z.number().int().describe('Steps from where the walk began.'),
  })
  .meta({ id: 'GraphNode' });
export type GraphNode = z.infer<typeof GraphNode>;

/** `from` acts on or cites `to`. A relation keeps the document that states it; a citation counts its places. */
export const GraphEdge = z
  .object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['relation', 'citation']),
    type: RelationType,
    on: IsoDate.nullable().describe('From when it acts; where that is not known, when the acting document was issued.'),
    reach: z.enum(['whole', 'part']).nullable(),
    pinpoint: z.string().nullable(),
    state: z.enum(['proposed', 'confirmed']).nullable(),
    statedIn: z.string().nullable(),
    relation: z.string().nullable().describe('Id of the relation; null for a citation.'),
    count: z.number().int(),
  })
  .meta({ id: 'GraphEdge' });
export type GraphEdge = z.infer<typeof GraphEdge>;

export const NeighboursQuery = z.object({
  depth: z.coerce.number().int().min(1).max(DEPTH_MAX).default(1),
  direction: z
    .enum(['any', 'out', 'in'])
    .default('any')
    .describe('out: what it acts on or cites; in: what acts on or cites it.'),
  via: z.enum(['any', 'relations', 'citations']).default('any'),
  chains: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      `Add what replaced the instruments found and what they replaced, however many steps away; at most ${CHAINED_MAX} beyond the limit.`,
    ),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(100),
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

export const NeighboursReply = z
  .object({
    start: z.string(),
    depth: z.number().int(),
    complete: z
      .boolean()
      .describe(
        `False when a cap cut the walk: ${FAN_MAX} edges of one kind and direction at one instrument, or the limit.`,
      ),
    nodes: z.array(GraphNode),
    edges: z.array(GraphEdge),
  })
  .meta({ id: 'NeighboursReply' });
export type NeighboursReply = z.infer<typeof NeighboursReply>;

export const EdgesRequest = z
  .object({ ids: z.array(z.string().min(1).max(300)).min(1).max(EDGES_OF_MAX).describe('Ids, keys or earlier keys.') })
  .meta({ id: 'EdgesRequest' });

export const EdgesReply = z
  .object({
    edges: z.array(GraphEdge),
    complete: z.boolean().describe(`False when there are more than ${EDGES_MAX}.`),
  })
  .meta({ id: 'EdgesReply' });
export type EdgesReply = z.infer<typeof EdgesReply>;

const Name = z.string().min(1).max(300).describe('Id, key or any earlier key.');

export const PathsQuery = z.object({
  from: Name,
  to: Name,
  depth: z.coerce.number().int().min(1).max(DEPTH_MAX).default(DEPTH_MAX),
});

export const PathsReply = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('found'),
      length: z.number().int(),
      complete: z.boolean().describe('False when a cap cut the walk, so that a shorter path may exist.'),
      nodes: z.array(GraphNode),
      edges: z.array(GraphEdge),
    }),
    z.object({ kind: z.literal('notFound'), depth: z.number().int(), complete: z.boolean() }),
  ])
  .meta({ id: 'PathsReply' });
export type PathsReply = z.infer<typeof PathsReply>;

export const GAPS_MAX = 500;

export const CoverageQuery = z.object({
  jurisdiction: z.string().max(64).optional(),
  issuer: z.string().max(120).optional(),
  type: z.string().max(64).optional(),
  year: z
    .string()
    .regex(/^(?:19|20)\d\d$/)
    .optional(),
  gaps: z
    .enum(['true', 'false'])
    .default('false')
    .describe('List the missing numbers; needs jurisdiction, issuer, type and year.'),
  after: z.string().max(600).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(100),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;

/** Bars of a strip of numbers at most. */
export const STRIP_BARS = 60;

/** How much of one number series the index holds. */
export const CoverageRow = z
  .object({
    jurisdiction: Jurisdiction,
    issuer: z.object({ id: z.string(), name: z.string() }),
    type: z.string(),
    year: z.number().int().nullable(),
    series: z.string().describe('The year, or 2025-07 for the second numbering of 2025 in a merged province.'),
    numbering: z
      .enum(['plain', 'dated'])
      .describe('dated: the series whose symbols print their year, as normative instruments do.'),
    held: z.number().int(),
    mentioned: z.number().int(),
    highest: z.number().int().describe('The highest number seen.'),
    gaps: z
      .object({
        missing: z.number().int().describe('How many numbers up to the highest the index knows nothing of.'),
        complete: z.boolean().describe(`False when there are more than ${GAPS_MAX} ranges.`),
        ranges: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
        highest: z
          .object({ symbol: z.string().nullable(), issuedOn: IsoDate.nullable() })
          .nullable()
          .optional()
          .describe('The instrument that bears the highest number.'),
        strip: z
          .object({
            step: z.number().int().describe('Numbers of one bar; the last bar may have fewer.'),
            bars: z.array(z.object({ held: z.number().int(), mentioned: z.number().int() })).max(STRIP_BARS),
          })
          .optional()
          .describe('The series from 1 to its highest number in bars: how many of each are known.'),
        numbers: z
          .object({
            complete: z.boolean().describe(`False when there are more than ${GAPS_MAX} ranges.`),
            ranges: z.array(
              z.object({
                from: z.number().int(),
                to: z.number().int(),
                state: z.enum(['held', 'mentioned', 'missing']),
              }),
            ),
          })
          .optional()
          .describe('The same, number by number, as ranges from 1 to the highest.'),
      })
      .nullable(),
  })
  .meta({ id: 'CoverageRow' });
export type CoverageRow = z.infer<typeof CoverageRow>;

export const CoverageReply = z
  .object({ next: z.string().nullable(), items: z.array(CoverageRow) })
  .meta({ id: 'CoverageReply' });
export type CoverageReply = z.infer<typeof CoverageReply>;
