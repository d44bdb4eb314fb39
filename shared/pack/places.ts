import { CENTRAL, provinceBySlug } from '../registry/index.ts';

/** The jurisdictions of a province's pack: its heir, all that the heir absorbed, and the centre last. Null for no province. */
export function placesOfPack(slug: string): string[] | null {
  const province = provinceBySlug(slug);
  if (!province) return null;
  const heir = (province.successor && provinceBySlug(province.successor)) || province;
  return [...new Set([heir.slug, ...heir.absorbed, province.slug]), CENTRAL];
}
