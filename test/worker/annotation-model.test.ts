import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { ANNOTATION_CONTEXT, type Annotation, type AnnotationChange } from '../../shared/schema/index.ts';
import rawSchemas from '../fixtures/web-annotation/schemas.json?raw';
import { createCurator } from '../support/curation.ts';
import { fillIndex } from '../support/index-rows.ts';
import { createNotes, groupOf, noteOn, type Person, pathOf, personOf, replyTo, words } from '../support/note-client.ts';
import { buildApp, testEnv } from '../support/worker-app.ts';

const schemas = JSON.parse(rawSchemas) as { $id: string };
const ajv = new Ajv({ strict: false });
ajv.addSchema(schemas);

/** What the Recommendation demands and a value lacks; nothing is right. */
function faults(name: 'annotation' | 'pageAlone' | 'container', value: unknown) {
  const validate = ajv.getSchema(`${schemas.$id}#/$defs/${name}`)!;
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const app = buildApp();
const notes = createNotes(app);
let author: Person;
let colleague: Person;

beforeAll(async () => {
  author = await personOf('staff', 'Nguyễn Thị Hoa');
  colleague = await personOf('staff', 'Lê Văn Hai');
  await groupOf('Phòng Nội chính', [author, colleague]);
});

describe('what the W3C Web Annotation Model demands', () => {
  const page = { type: 'SpecificResource', source: 'https://langson.gov.vn/toan-trang' };
  const range = { type: 'XPathSelector', value: '/html/body/p[1]' };
  const KINDS: Record<string, Record<string, unknown>> = {
    'a question': {},
    'a page as a whole': { target: page },
    'every selector': {
      target: {
        ...page,
        selector: [
          { type: 'TextQuoteSelector', exact: 'Đ' },
          { type: 'TextPositionSelector', start: 0, end: 1 },
          {
            type: 'RangeSelector',
            startSelector: { ...range, refinedBy: { type: 'TextPositionSelector', start: 1, end: 1 } },
            endSelector: range,
          },
        ],
      },
    },
    'tags, a link and a name': {
      body: [
        words('Xem @Lê Văn Hai.'),
        words('so-lieu', 'tagging'),
        { type: 'SpecificResource', source: 'https://x/v1/instruments/i_1', purpose: 'linking' },
      ],
    },
    'a highlight without a word': { motivation: 'highlighting', body: [], workflow: null },
  };

  it.each(Object.entries(KINDS))('holds for %s, written, changed, read, deleted and in every list', async (_, over) => {
    const { seq } = await notes.search(author, 'limit=1');
    const note = await notes.write(author, noteOn(undefined, over));
    const reply = await notes.write(colleague, replyTo(note));
    const changed = (await (await notes.put(author, note, { ...note, due: '2026-12-01' }, 1)).json()) as Annotation;
    const read = await (await notes.get(colleague, note)).json();
    const history = { ...note, ...changed };
    const { items } = await notes.search(author, '');
    const exported = await notes.json<{ items: Annotation[] }>(author, '/v1/annotation-export');
    const container = await notes.json<{ first: { items: Annotation[] } }>(author, '/v1/annotations/');
    const alone = await notes.json<{ items: Annotation[] }>(author, '/v1/annotations/?page=0');
    expect(faults('container', container)).toEqual([]);
    expect(faults('pageAlone', alone)).toEqual([]);
    await notes.remove(author, note, 2);
    const told = (await notes.changes(author, seq)).items.map((change: AnnotationChange) => change.annotation);
    expect(told.map((each) => each!.deleted)).toEqual([true, true]);
    const all = [note, reply, changed, read, history, ...items, ...exported.items, ...container.first.items, ...told];
    expect(all.length).toBeGreaterThan(10);
    expect(all.flatMap((each) => faults('annotation', each))).toEqual([]);
    // Every key of ours has a name for readers of JSON-LD.
    const terms = new Set([...Object.keys(ANNOTATION_CONTEXT[1]), ...STANDARD]);
    expect(all.flatMap((each) => keysOf(each)).filter((key) => !terms.has(key))).toEqual([]);
    await notes.restore(author, note);
  });

  it('is held for what comes from elsewhere under a name that is no address', async () => {
    const document = [{ id: 'aB1', user: 'acct:a@b', uri: page.source, text: 'x', target: [{ source: page.source }] }];
    await notes.ask(author, { path: '/v1/annotation-imports', body: { document } });
    const { items } = await notes.search(author, `url=${page.source}`);
    const brought = items.find(({ via }) => via !== undefined);
    expect(brought!.via).toBe('urn:dan-chieu:origin:aB1');
    expect(faults('annotation', brought)).toEqual([]);
  });

  const sound = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://x/1',
    type: 'Annotation',
    target: 'https://x/page',
  };
  it.each<[string, Record<string, unknown>]>([
    ['no context (3.1)', { '@context': undefined }],
    ['another context (3.1)', { '@context': ['http://www.w3.org/ns/ldp.jsonld'] }],
    ['no id (3.1)', { id: undefined }],
    ['an id that is no address (3.1)', { id: 'n_1' }],
    ['two ids (3.1)', { id: ['https://x/1', 'https://x/2'] }],
    ['another type (3.1)', { type: 'Note' }],
    ['no target (3.1)', { target: undefined }],
    ['no target in a list (3.1)', { target: [] }],
    ['a target that is no address (3.2)', { target: 'trang 1' }],
    ['a target that is nothing known (3.2)', { target: { type: 'SpecificResource', source: 'https://x/page' } }],
    ['a source that is no address (4)', { target: { source: 'x', selector: { type: 'CssSelector', value: 'p' } } }],
    ['an empty list of selectors (4.2)', { target: { source: 'https://x/page', selector: [] } }],
    ['a quote without words (4.2.4)', { target: { source: 'https://x/p', selector: { type: 'TextQuoteSelector' } } }],
    [
      'a position before the text (4.2.5)',
      { target: { source: 'https://x/p', selector: { type: 'TextPositionSelector', start: -1, end: 2 } } },
    ],
    [
      'a range without an end (4.2.8)',
      { target: { source: 'https://x/p', selector: { type: 'RangeSelector', startSelector: range } } },
    ],
    ['body and bodyValue (3.2.5)', { body: 'https://x/b', bodyValue: 'x' }],
    ['two bodyValues (3.2.5)', { bodyValue: ['a', 'b'] }],
    ['a text without value (3.2.4)', { body: { type: 'TextualBody' } }],
    ['a day without its hour (3.3.1)', { created: '2026-11-20' }],
    ['two days of change (3.3.1)', { modified: ['2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'] }],
    ['an unknown motivation (3.3.5)', { motivation: 'shouting' }],
    ['rights that are no address (3.3.6)', { rights: 'free' }],
    ['an origin that is no address (3.3.7)', { via: 'aB1' }],
  ])('refuses %s', (_, over) => {
    expect(faults('annotation', sound)).toEqual([]);
    const value = JSON.parse(JSON.stringify({ ...sound, ...over }));
    expect(faults('annotation', value)).not.toEqual([]);
  });

  /** Terms of the Recommendation's own context that our notes use. */
  const STANDARD = (
    '@context id type motivation target body creator via created modified source selector scope exact prefix suffix start end ' +
    'startSelector endSelector value refinedBy format language purpose name'
  ).split(' ');
  function keysOf(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(keysOf);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => [key, ...(key === '@context' ? [] : keysOf(each))]);
  }
});

describe('the W3C Web Annotation Protocol', () => {
  it('names a note itself, whatever the Slug', async () => {
    const note = await notes.write(author, noteOn(), { slug: '../../../etc/passwd' });
    expect(pathOf(note)).toMatch(/^\/v1\/annotations\/n_[a-z0-9]{16}$/);
  });

  it('answers HEAD as GET without a body, and says which methods an address takes', async () => {
    const note = await notes.write(author, noteOn());
    for (const path of [pathOf(note), '/v1/annotations/']) {
      const [head, get] = [await notes.ask(author, { method: 'HEAD', path }), await notes.ask(author, { path })];
      expect(await head.text()).toBe('');
      for (const name of ['etag', 'link', 'allow', 'content-type', 'vary'])
        expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    const options = async (path: string) => (await notes.ask(author, { method: 'OPTIONS', path })).headers;
    expect((await options(pathOf(note))).get('allow')).toBe('GET, HEAD, OPTIONS, PUT, DELETE');
    expect((await options('/v1/annotations/')).get('allow')).toBe('GET, HEAD, OPTIONS, POST');
    expect((await options('/v1/annotations/')).get('accept-post')).toContain('anno.jsonld');
  });

  it.each([
    [undefined, 'application/ld+json'],
    ['*/*', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['application/ld+json;q=0.5, application/json', 'application/json'],
    ['application/ld+json; profile="http://www.w3.org/ns/anno.jsonld", application/json;q=0.9', 'application/ld+json'],
    ['text/turtle', 'application/ld+json'],
  ])('Accept %s is answered with %s', async (accept, type) => {
    const note = await notes.write(author, noteOn());
    for (const path of [pathOf(note), '/v1/annotations/']) {
      const response = await notes.ask(author, { path, headers: accept ? { accept } : {} });
      expect(response.headers.get('content-type')!.split(';')[0]).toBe(type);
      expect(response.headers.get('vary')).toContain('Accept');
    }
  });

  it('tags what it answers: 304 while nothing changed for this reader, and the tag is good for If-Match', async () => {
    const note = await notes.write(author, noteOn(undefined, { visibility: 'everyone' }));
    const reply = await notes.write(colleague, replyTo(note));
    const tag = (await notes.get(author, reply)).headers.get('etag')!;
    expect((await notes.get(author, reply, { 'if-none-match': `"x", W/${tag}` })).status).toBe(304);
    await notes.put(author, note, { ...note, visibility: 'group' }, 1);
    const after = await notes.get(author, reply, { 'if-none-match': tag });
    expect(after.status).toBe(200);
    const body = { ...reply, body: [words('Sửa.', 'replying')] };
    const written = await notes.put(colleague, reply, body, 1, { 'if-match': after.headers.get('etag')! });
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"2"']);
    expect(written.headers.get('content-location')).toBe(reply.id);
  });

  it('what is deleted is gone, and back when it is restored', async () => {
    const note = await notes.write(author, noteOn());
    await notes.remove(author, note, 1);
    expect((await notes.get(author, note)).status).toBe(410);
    expect((await notes.put(author, note, note, 2)).status).toBe(410);
    await notes.restore(author, note);
    expect((await notes.get(author, note)).headers.get('etag')).toMatch(/^"3\./);
  });

  it('pages keep their notes while others are added, old ones from a file too', async () => {
    const person = await personOf('staff');
    const document = (from: number, created: string) =>
      Array.from({ length: 120 }, (_, i) => ({
        id: `https://notes.example/p/${from + i}`,
        type: 'Annotation',
        created,
        body: words('x'),
        target: 'https://langson.gov.vn/x',
      }));
    const bring = (list: unknown[]) => notes.ask(person, { path: '/v1/annotation-imports', body: { document: list } });
    const viaOf = ({ items }: { items: Annotation[] }) => items.flatMap(({ via }) => via ?? []);
    await bring(document(0, '2026-05-01T00:00:00Z'));
    const first = viaOf(await notes.json(person, '/v1/annotations/?page=0'));
    const exported = await notes.json<{ items: Annotation[]; next?: string }>(person, '/v1/annotation-export');
    await bring(document(120, '2001-01-01T00:00:00Z'));
    expect(viaOf(await notes.json(person, '/v1/annotations/?page=0'))).toEqual(first);
    const rest = viaOf(await notes.json(person, '/v1/annotations/?page=1'));
    expect(new Set([...first, ...rest]).size).toBe(first.length + rest.length);
    expect(exported.items.length).toBeGreaterThan(0);
    const file = await notes.ask(person, { path: '/v1/annotation-export' });
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="dan-chieu-ghi-chu-2026-11-20.jsonld"');
    const { next } = (await file.json()) as { next: string };
    const last = await notes.json<{ items: Annotation[]; next?: string }>(
      person,
      next.slice(new URL(next).origin.length),
    );
    expect(viaOf(last).at(-1)).toBe('https://notes.example/p/239');
  });
});

describe('notes of an instrument', () => {
  it('are found by every name it has or had, after a merge too', async () => {
    await fillIndex([
      { id: 'i_one', symbol: '1/QĐ-UBND' },
      { id: 'i_two', symbol: '2/QĐ-UBND' },
    ]);
    const on = async (instrument: string) => {
      const { target } = noteOn(`https://langson.gov.vn/${instrument}`);
      return (await notes.write(author, noteOn(undefined, { target: { ...target, instrument } }))).id;
    };
    const byId = await on('i_one');
    const byKey = await on('lang-son/ubnd/quyet-dinh/2023/1-qd-ubnd');
    const other = await on('i_two');
    const find = async (name: string) =>
      (await notes.search(author, `instrument=${encodeURIComponent(name)}`)).items.map(({ id }) => id);
    for (const name of ['i_one', 'lang-son/ubnd/quyet-dinh/2023/1-qd-ubnd'])
      expect(await find(name)).toEqual(expect.arrayContaining([byId, byKey]));
    expect(await find('i_two')).toEqual([other]);
    const admin = await personOf('admin');
    await createCurator(app, admin.token).merge('i_two', 'i_one');
    for (const name of ['i_one', 'i_two', 'lang-son/ubnd/quyet-dinh/2023/2-qd-ubnd'])
      expect((await find(name)).sort()).toEqual([byId, byKey, other].sort());
    expect(await find('i_nobody')).toEqual([]);
  });
});

describe('those whom a note names', () => {
  it('are told with it as far as they may read it, and find it', async () => {
    const stranger = await personOf('staff', 'Lê Văn Hai Mươi');
    const text = 'Nhờ @lê  văn hai và @Lê Văn Hai Mươi xem; thư hoa@Nguyễn Thị Hoa, @Không Ai.';
    const note = await notes.write(author, noteOn(undefined, { visibility: 'group', body: [words(text)] }));
    expect(note.mentions!.map(({ name }) => name)).toEqual(['Lê Văn Hai']);
    const found = async (who: Person) => (await notes.search(who, 'mentioned=me')).items.map(({ id }) => id);
    expect(await found(colleague)).toContain(note.id);
    expect(await found(stranger)).not.toContain(note.id);
    const opened = (await (await notes.put(author, note, { ...note, visibility: 'everyone' }, 1)).json()) as Annotation;
    expect(opened.mentions!.map(({ name }) => name).sort()).toEqual(['Lê Văn Hai', 'Lê Văn Hai Mươi']);
    expect(await found(stranger)).toContain(note.id);
    await notes.put(author, note, { ...opened, body: [words('Thôi.')] }, 2);
    expect(await found(colleague)).not.toContain(note.id);
    expect(
      (await testEnv.DB.prepare('SELECT count(*) AS n FROM annotation_mentions').first<number>('n'))!,
    ).toBeGreaterThan(0);
  });
});
