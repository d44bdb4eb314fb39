import {
  CENTRAL,
  FORMER_PROVINCES,
  fold,
  ISSUERS,
  issuerById,
  MERGED_ON,
  PROVINCES,
  provinceBySlug,
} from '../../shared/registry/index.ts';
import { dayAfter } from '../../shared/resolution/issuer-name.ts';
import type { Succession, UnitCode } from '../../shared/schema/index.ts';
import type { VocabularyRow } from '../stores/vocabulary.ts';
import { jurisdictionName } from './instrument-card.ts';

type Told = VocabularyRow & { byName?: string | null };

const placeName = (id: string | null) => (id === null ? null : jurisdictionName(id));
const bodyName = (id: string) => issuerById(id)?.name ?? id;

const provenance = (row: Told) => ({
  id: row.id,
  jurisdiction: row.jurisdiction,
  jurisdictionName: placeName(row.jurisdiction),
  validFrom: row.validFrom,
  validTo: row.validTo,
  source: row.source,
  reason: row.reason,
  by: row.byName ?? '',
  at: row.addedAt,
  shipped: false,
  version: row.version,
});

export const toUnitCode = (row: Told): UnitCode => ({
  ...provenance(row),
  code: row.word,
  means: row.means,
  issuer: row.issuer ?? '',
  issuerName: bodyName(row.issuer ?? ''),
});

export const toSuccession = (row: Told): Succession => ({
  ...provenance(row),
  of: 'body',
  former: row.word,
  formerName: bodyName(row.word),
  heir: row.means,
  heirName: row.meansName ?? bodyName(row.means),
});

const UNVERIFIED = 'Bảng có sẵn; ngày chưa đối chiếu với văn bản';

/** The act that ended a body, by its last day; what the registry could not confirm is said to be so. */
function endedBy(level: 'central' | 'province' | 'district' | 'commune', lastDay: string): string {
  if (lastDay === '2025-06-30') return 'Luật 72/2025/QH15';
  if (lastDay !== '2025-02-28') return UNVERIFIED;
  return level === 'central' ? 'Nghị quyết 176/2025/QH15' : 'Nghị định 45/2025/NĐ-CP, 150/2025/NĐ-CP';
}

const SHIPPED = { reason: null, by: null, at: null, shipped: true, version: null, validTo: null };

/** What the registry says of heirs, bodies first. */
export const SHIPPED_SUCCESSIONS: readonly Succession[] = [
  ...ISSUERS.flatMap(({ id, name, level, validTo, successor }) => {
    const place = level === 'central' ? CENTRAL : null;
    return successor === null || validTo === null
      ? []
      : [
          {
            ...SHIPPED,
            id: `body:${id}`,
            of: 'body' as const,
            former: id,
            formerName: name,
            heir: successor,
            heirName: bodyName(successor),
            jurisdiction: place,
            jurisdictionName: placeName(place),
            validFrom: dayAfter(validTo),
            source: endedBy(level, validTo),
          },
        ];
  }),
  ...[...PROVINCES, ...FORMER_PROVINCES].flatMap(({ slug, fullName, validTo, successor }) =>
    successor === null || validTo === null
      ? []
      : [
          {
            ...SHIPPED,
            id: `province:${slug}`,
            of: 'province' as const,
            former: slug,
            formerName: fullName,
            heir: successor,
            heirName: provinceBySlug(successor)?.fullName ?? successor,
            jurisdiction: null,
            jurisdictionName: null,
            validFrom: dayAfter(validTo),
            source: validTo < MERGED_ON && validTo >= '2025' ? 'Nghị quyết 202/2025/QH15' : UNVERIFIED,
          },
        ],
  ),
];

/** One page of a short list, of what holds the letters asked for. */
export function pageOf<T extends UnitCode | Succession>(
  items: readonly T[],
  { q, after, limit }: { q?: string | undefined; after?: string | undefined; limit: number },
): { items: T[]; next: string | null } {
  const asked = fold(q ?? '').replace(/[^a-z0-9]+/g, '');
  const held = (item: T) =>
    fold(
      'code' in item
        ? `${item.code} ${item.means} ${item.issuerName}`
        : `${item.former} ${item.formerName} ${item.heir} ${item.heirName}`,
    ).replace(/[^a-z0-9]+/g, '');
  const found = asked === '' ? items : items.filter((item) => held(item).includes(asked));
  const from = Number.parseInt(after ?? '0', 10) || 0;
  const next = from + limit < found.length ? String(from + limit) : null;
  return { items: found.slice(from, from + limit), next };
}
