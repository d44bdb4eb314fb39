import { OpenAPIHono, z } from '@hono/zod-openapi';
import { InstrumentRecord, LinksPage, LinksQuery } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { nameOf } from '../services/instrument-card.ts';
import { toRecord } from '../services/instrument-record.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument, overCopies } from '../stores/find-instrument.ts';
import { joinRecords } from '../stores/joined-record.ts';
import { createLinks, type LinkRow } from '../stores/links.ts';
import { type ReadList, readMergedPage } from '../stores/merged-page.ts';
import { createRecord } from '../stores/record.ts';

const params = z.object({
  id: z.string().min(1).max(300).openapi({ description: 'Id, key or any earlier key.' }),
});

const record = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}/record',
    tags: ['curation'],
    summary: 'Who says the facts of an instrument, what moves its status, its other names',
    request: { params },
    responses: { 200: { description: 'The record.', content: { 'application/json': { schema: InstrumentRecord } } } },
  },
  ['badRequest', 'notFound'],
);

const links = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}/links',
    tags: ['curation'],
    summary: 'Places that cite it, or places in its text, as a person judges them',
    request: { params, query: LinksQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: LinksPage } } } },
  },
  ['badRequest', 'notFound'],
);

function toLink(row: LinkRow) {
  const { place: _, sentence, sentenceStart, sentenceEnd, otherId, key, type, symbol, name, title, ...rest } = row;
  const { issuer, issuerName, jurisdiction, issuedOn, holding, ...link } = rest;
  const body = { id: issuer, name: issuerName, jurisdiction };
  return {
    ...link,
    sentence: { text: sentence, start: sentenceStart, end: sentenceEnd },
    other:
      otherId === null
        ? null
        : {
            id: otherId,
            key,
            type,
            symbol,
            name,
            title,
            issuer: { id: issuer, name: nameOf(body, issuedOn) },
            issuedOn,
            holding,
          },
  };
}

export const recordRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(record, async (c) => {
      const found = await findInstrument(createDatabases(c.env), c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const speakingFirst = [found, ...found.copies.filter(({ database }) => database !== found.database)];
      const records = await Promise.all(speakingFirst.map(({ database, row }) => createRecord(database).read(row.id)));
      return c.json(toRecord(found.whole, joinRecords(records)), 200);
    })
    .openapi(links, async (c) => {
      const { direction, after, limit } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const found = await findInstrument(databases, c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const lists = overCopies(databases, found, ({ database, row }): ReadList<LinkRow> => {
        const links = createLinks(database);
        return (from, many) => links.list(row.id, direction, from, many);
      });
      const { total, rows, next } = await readMergedPage(lists, { after, limit });
      return c.json({ total, next, items: rows.map(toLink) }, 200);
    });
