import { beforeAll, describe, expect, it } from 'vitest';
import { preferredType } from '../../worker/http/negotiate.ts';
import { fillIndex, insertCitation, insertRelation } from '../support/index-rows.ts';
import { buildApp, call, testEnv, tokenOf } from '../support/worker-app.ts';

const token = await tokenOf('reviewer');
const read = (accept: string, name = 'i_plan') =>
  call(buildApp(), { path: `/v1/instruments/${name}`, token, headers: { accept } });

beforeAll(async () => {
  await fillIndex([
    {
      id: 'i_plan',
      symbol: '2068/QĐ-UBND',
      title: 'giao chỉ tiêu kế hoạch',
      issuedOn: '2023-12-12',
      effectiveOn: '2023-12-12',
    },
    {
      id: 'i_law',
      symbol: '77/2015/QH13',
      type: 'luat',
      name: 'Luật Tổ chức chính quyền địa phương',
      issuer: 'quoc-hoi',
      jurisdiction: 'trung-uong',
      year: '2015',
    },
    { id: 'i_later', symbol: '9/QĐ-UBND', year: '2024', issuedOn: '2024-02-01' },
    { id: 'i_letter', symbol: '20/UBND-KT', type: 'cong-van', year: '2024' },
  ]);
  await testEnv.DB.batch([
    insertRelation('i_plan', 'basedOn', 'i_law'),
    insertRelation('i_later', 'repeals', 'i_plan', { reach: 'part', effectiveOn: '2024-02-01' }),
    testEnv.DB.prepare(`UPDATE instruments SET acted_on = 1 WHERE id = 'i_plan'`),
    insertCitation('i_plan', 'i_law'),
    insertCitation('i_letter', 'i_plan'),
  ]);
});

describe('the media type an Accept header wants', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/ld+json', 'application/ld+json'],
    ['APPLICATION/LD+JSON', 'application/ld+json'],
    ['application/json, application/ld+json', 'application/json'],
    ['application/ld+json;q=0.5, application/json;q=0.4', 'application/ld+json'],
    ['application/ld+json;q=0.4, application/json;q=0.5', 'application/json'],
    ['application/json;q=0.2, */*;q=0.1', 'application/json'],
    ['application/ld+json;q=0, */*', 'application/json'],
    ['application/json;q=0, */*', 'application/ld+json'],
    ['application/*;q=0.9, application/json;q=0.1', 'application/ld+json'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"; q = 0.9', 'application/ld+json'],
    ['application/ld+json;q=5', 'application/json'],
    ['text/html', 'application/json'],
    ['nonsense;;;,,', 'application/json'],
  ])('%s', (accept, expected) => {
    expect(preferredType(accept, ['application/json', 'application/ld+json'])).toBe(expected);
  });
});

describe('an instrument as linked data', () => {
  it('is a schema.org Legislation and an ELI LegalResource with its relations', async () => {
    const response = await read('application/ld+json');
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const { '@context': context, ...node } = (await response.json()) as Record<string, unknown>;
    expect(context).toMatchObject({ '@vocab': 'https://schema.org/', eli: 'http://data.europa.eu/eli/ontology#' });
    const base = 'http://localhost/v1/instruments';
    expect(node).toMatchObject({
      '@id': `${base}/i_plan`,
      '@type': ['Legislation', 'eli:LegalResource'],
      url: `${base}/lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd`,
      name: 'Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn',
      alternateName: 'giao chỉ tiêu kế hoạch',
      legislationIdentifier: '2068/QĐ-UBND',
      legislationType: 'Quyết định',
      legislationDate: '2023-12-12',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: 'UBND tỉnh Lạng Sơn' },
      'eli:first_date_entry_in_force': '2023-12-12',
      'eli:in_force': 'eli:InForce-partiallyInForce',
      legislationLegalForce: 'https://schema.org/PartiallyInForce',
      'eli:based_on': [{ '@id': `${base}/i_law` }],
      'eli:cites': [{ '@id': `${base}/i_law` }],
      'eli:repealed_by': [{ '@id': `${base}/i_later` }],
    });
    expect(node).not.toHaveProperty('eli:cited_by');
    expect(node).not.toHaveProperty('sameAs');
  });

  it('says nothing of force where nothing is known', async () => {
    const node = (await (await read('application/ld+json', 'i_law')).json()) as Record<string, unknown>;
    expect(node).not.toHaveProperty('eli:in_force');
    expect(node['eli:basis_for']).toEqual([{ '@id': 'http://localhost/v1/instruments/i_plan' }]);
  });

  it('is one of two answers that a cache must tell apart', async () => {
    const [linked, plain] = [await read('application/ld+json'), await read('application/json')];
    for (const response of [linked, plain]) expect(response.headers.get('vary')).toMatch(/\bAccept\b/);
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await plain.json()).toMatchObject({ id: 'i_plan', citedBy: 0 });
    expect(linked.headers.get('etag') === null || linked.headers.get('etag') !== plain.headers.get('etag')).toBe(true);
  });

  it('is not there for what the index does not hold', async () => {
    expect((await read('application/ld+json', 'i_none')).status).toBe(404);
  });
});
