import {
  CENTRAL,
  HUE_CITY_FROM,
  issuerById,
  issuerOn,
  type Province,
  provinceBySlug,
  provinceOn,
} from '../registry/index.ts';
import { remember } from '../registry/remember.ts';

function unitName(province: Province, on: string | null): string {
  if (province.slug === 'hue' && on !== null && on < HUE_CITY_FROM) return 'tỉnh Thừa Thiên Huế';
  const city = province.cityFrom ? on !== null && on >= province.cityFrom : province.kind === 'city';
  return `${city ? 'thành phố' : 'tỉnh'} ${province.name}`;
}

const shorten = (name: string) => name.replace('Ủy ban nhân dân', 'UBND').replace('Hội đồng nhân dân', 'HĐND');

/** Full name of a body as documents of the date (null: unknown) write it: "UBND tỉnh Lạng Sơn". `name` serves bodies the registry lacks. */
export function issuerName(body: { id: string; name: string | null; jurisdiction: string }, on: string | null): string {
  const [id = ''] = body.id.split('~');
  const issuer = issuerById(id);
  const own = shorten(body.name ?? issuer?.name ?? id.toUpperCase());
  const province = body.jurisdiction === CENTRAL ? null : provinceBySlug(body.jurisdiction);
  if (!province) return own;
  const unit = unitName(province, on);
  if (own === 'Tỉnh ủy' || own.endsWith(' Tỉnh ủy'))
    return unit.startsWith('tỉnh')
      ? `${own} ${province.name}`
      : `${own.replace('Tỉnh ủy', 'Thành ủy')} ${province.name}`;
  if (own.endsWith(' tỉnh')) return `${own.slice(0, -' tỉnh'.length)} ${unit}`;
  if (body.name !== null) return own.includes(province.name) ? own : `${own}, ${unit}`;
  return `${own} ${unit}`;
}

/** The next day. */
export const dayAfter: (date: string) => string = remember((date) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
);

/** A body that keeps another's files by what a deployment says, from the first day to the last. */
export interface SaidHeir {
  id: string;
  name: string | null;
  from: string;
  to: string | null;
}

/** Who keeps a body's files on `today`, and since when; null where it still does so itself. What the deployment says comes first. */
export function heldNow(
  body: { id: string; name: string | null; jurisdiction: string },
  today: string,
  said: readonly SaidHeir[] = [],
): { name: string; since: string } | null {
  const [latest] = said
    .filter(({ from, to }) => from <= today && (to === null || today <= to))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (latest) return { name: issuerName({ ...latest, jurisdiction: body.jurisdiction }, today), since: latest.from };
  const issuer = issuerById(body.id);
  const heir = issuer ? issuerOn(issuer.id, today) : null;
  const province = provinceBySlug(body.jurisdiction);
  const keeper = province ? provinceOn(province.slug, today) : null;
  const moved = heir !== null && heir.id !== issuer?.id;
  // Whose files a commune's or a district's became is not in the registry: they were put together anew with the provinces.
  const below = /^(?:ubnd|hdnd)-/.test(body.id);
  const merged = keeper !== null && keeper.slug !== province?.slug && !below;
  if (!moved && !merged) return null;
  const ends = [moved ? issuer?.validTo : null, merged ? province?.validTo : null].filter(
    (end) => typeof end === 'string',
  );
  const last = ends.sort().at(-1);
  if (!last) return null;
  const name = issuerName(
    { id: heir?.id ?? body.id, name: heir ? null : body.name, jurisdiction: keeper?.slug ?? body.jurisdiction },
    today,
  );
  return { name, since: dayAfter(last) };
}
