import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, AnnotationImportReply } from '../../shared/schema/index.ts';
import { buildApp, call, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const PAGE = 'https://congbao.haiduong.gov.vn/van-ban/12';

const w3c = (over: Record<string, unknown> = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'https://notes.example/people/7', type: 'Person', name: 'Trần Văn Mẫu' },
  created: '2026-03-01T08:00:00Z',
  body: [
    { type: 'TextualBody', value: 'Thiếu căn cứ.', purpose: 'commenting' },
    { type: 'TextualBody', value: 'Thể thức', purpose: 'tagging' },
    { type: 'TextualBody', value: 'gấp', purpose: 'tagging' },
  ],
  target: {
    source: PAGE,
    selector: [
      { type: 'TextQuoteSelector', exact: 'phương án kỹ thuật', prefix: 'đề xuất ', suffix: ', công nghệ' },
      { type: 'RangeSelector', startSelector: {}, endSelector: {} },
    ],
  },
  ...over,
});

const hypothesis = {
  export_date: '2026-11-01T00:00:00Z',
  export_userid: 'acct:mau@hypothes.is',
  client_version: '1.1',
  annotations: [
    {
      id: 'aB1',
      created: '2025-10-01T02:03:04.000000+00:00',
      user: 'acct:mau@hypothes.is',
      uri: PAGE,
      text: 'Số này **khác** phụ lục.',
      tags: ['số liệu'],
      target: [
        {
          source: PAGE,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1, endContainer: '/p[1]', endOffset: 9 },
            { type: 'TextPositionSelector', start: 10, end: 30 },
            { type: 'TextQuoteSelector', exact: '10.000.000.000đ', prefix: 'tổng mức đầu tư là ', suffix: ' từ' },
          ],
        },
      ],
    },
    {
      id: 'aB2',
      user: 'acct:hai@hypothes.is',
      uri: PAGE,
      text: 'Đã rõ.',
      references: ['aB1'],
      target: [{ source: PAGE }],
    },
    { id: 'aB3', user: 'acct:hai@hypothes.is', uri: 'file:///C:/thu.pdf', text: 'x', target: [] },
    { id: 'aB4', user: 'acct:hai@hypothes.is', uri: PAGE, text: 'mồ côi', references: ['zzz'], target: [] },
  ],
};

let token: string;
beforeAll(async () => {
  token = await tokenOf('staff');
});

async function bring(body: Record<string, unknown>): Promise<AnnotationImportReply> {
  const response = await call(app, { path: '/v1/annotation-imports', token, body });
  expect(response.status).toBe(200);
  return (await response.json()) as AnnotationImportReply;
}

async function exported(): Promise<Annotation[]> {
  const items: Annotation[] = [];
  for (let path: string | null = '/v1/annotation-export'; path; ) {
    const page = (await (await call(app, { path, token })).json()) as { items: Annotation[]; next?: string };
    items.push(...page.items);
    path = page.next ? page.next.slice(new URL(page.next).origin.length) : null;
  }
  return items;
}

const count = async () => (await testEnv.DB.prepare('SELECT count(*) AS n FROM annotations').first<{ n: number }>())!.n;

describe('notes from elsewhere', () => {
  it('are first looked at, and nothing is written', async () => {
    const before = await count();
    const reply = await bring({ dryRun: true, document: [w3c(), { type: 'Note' }] });
    expect(reply).toMatchObject({ dryRun: true, added: 1, refused: 1 });
    expect(reply.items[1]).toMatchObject({ index: 1, outcome: 'refused', reason: 'Its type is not Annotation.' });
    expect(await count()).toBe(before);
  });

  it('of the W3C keep their words, place, terms, day and author; a second import adds nothing', async () => {
    const first = await bring({ document: { type: 'AnnotationPage', items: [w3c()] } });
    expect(first).toMatchObject({ added: 1, known: 0, refused: 0 });
    const again = await bring({ document: [w3c()] });
    expect(again).toMatchObject({ added: 0, known: 1 });
    expect(again.items[0]!.id).toBe(first.items[0]!.id);
    const [note] = (await exported()).filter(({ via }) => via === 'https://notes.example/1');
    expect(note).toMatchObject({ author: 'Trần Văn Mẫu', created: '2026-03-01T08:00:00.000Z', visibility: 'me' });
    expect(note!.body).toEqual([
      {
        type: 'TextualBody',
        value: 'Thiếu căn cứ.\n\n#gấp',
        format: 'text/markdown',
        language: 'vi',
        purpose: 'commenting',
      },
      { type: 'TextualBody', value: 'the-thuc', purpose: 'tagging' },
    ]);
    expect(note!.target).toMatchObject({ source: PAGE, selector: [{ exact: 'phương án kỹ thuật' }] });
  });

  it('of Hypothesis come with their replies; what cannot be kept is named with its place and reason', async () => {
    const reply = await bring({ document: hypothesis, visibility: 'everyone' });
    expect(reply.items.map(({ index, outcome }) => [index, outcome])).toEqual([
      [0, 'added'],
      [1, 'added'],
      [2, 'refused'],
      [3, 'refused'],
    ]);
    expect(reply.items[3]!.reason).toBe('The note it replies to is not there.');
    const notes = await exported();
    const first = notes.find(({ via }) => via === 'urn:dan-chieu:origin:aB1')!;
    expect(first.body).toContainEqual({ type: 'TextualBody', value: 'so-lieu', purpose: 'tagging' });
    expect(notes.find(({ via }) => via === 'urn:dan-chieu:origin:aB2')!.target).toBe(first.id);
    expect(await bring({ document: hypothesis, visibility: 'everyone' })).toMatchObject({ added: 0, known: 2 });
  });

  it('that were exported here come back as they were', async () => {
    const notes = await exported();
    const other = await tokenOf('staff');
    const response = await call(app, {
      path: '/v1/annotation-imports',
      token: other,
      body: { document: { items: notes } },
    });
    expect((await response.json()) as AnnotationImportReply).toMatchObject({ added: notes.length, refused: 0 });
  });
});
