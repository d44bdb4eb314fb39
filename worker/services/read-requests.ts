import type { MissingRequest, RequestsPage } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import { createRequests, type RequestGroup, type RequestPlace } from '../stores/requests.ts';
import { jurisdictionName } from './instrument-card.ts';

function toRequest({ citation, wanted, mine, ...group }: RequestGroup): MissingRequest {
  const [, series, places] = JSON.parse(wanted ?? '[null,null,[],null]') as [string, string | null, string[]];
  return {
    ...group,
    citation: JSON.parse(citation),
    series: series?.split(':')[0] ?? null,
    jurisdictions: places.map((id) => ({ id, name: jurisdictionName(id) })),
    mine: mine === 1,
  };
}

/**
 * One page of what readers ask for. What has come is closed where it is written; in a database beside the main one,
 * where requests are not kept, it is left out here.
 */
export async function readRequests(
  filter: { jurisdiction: string | null; person: string },
  { after, limit }: { after: RequestPlace | null; limit: number },
  databases: Databases,
): Promise<Omit<RequestsPage, 'next'> & { next: RequestPlace | null }> {
  const { total, groups } = await createRequests(databases.main).list(filter, after, limit);
  const others = databases.all.filter((database) => database !== databases.main);
  const came = await Promise.all(others.map((database) => createRequests(database).cameAmong(groups)));
  const last = groups.at(-1);
  return {
    total,
    next: groups.length === limit && last ? [last.asked, last.last, last.id] : null,
    items: groups.filter(({ id }) => !came.some((each) => each.has(id))).map(toRequest),
  };
}
