import type { Annotation, AnnotationsPage, ChangesPage, Role } from '../../shared/schema/index.ts';
import { type App, type Call, call, NOW, testEnv, tokenOf } from './worker-app.ts';

export interface Person {
  id: string;
  name: string;
  token: string;
}

/** Somebody with a name of his own and a token. */
export async function personOf(role: Role, name = `Người ${crypto.randomUUID().slice(0, 8)}`): Promise<Person> {
  const token = await tokenOf(role);
  const row = await testEnv.DB.prepare('SELECT id FROM people ORDER BY rowid DESC LIMIT 1').first<{ id: string }>();
  await testEnv.DB.prepare('UPDATE people SET name = ? WHERE id = ?').bind(name, row!.id).run();
  return { id: row!.id, name, token };
}

/** A group with its members, straight into the index. */
export async function groupOf(name: string, members: Person[]): Promise<string> {
  const id = `g_${crypto.randomUUID().slice(0, 8)}`;
  await testEnv.DB.batch([
    testEnv.DB.prepare('INSERT INTO groups (id, name, created_at) VALUES (?, ?, ?)').bind(id, name, NOW),
    ...members.map((person) =>
      testEnv.DB.prepare('INSERT INTO group_members ("group", person) VALUES (?, ?)').bind(id, person.id),
    ),
  ]);
  return id;
}

export const PAGE = 'https://congbao.langson.gov.vn/van-ban/4521';

export const words = (value: string, purpose = 'commenting') => ({ type: 'TextualBody', value, purpose });

/** What a client sends of a question about a sum of money. */
export const noteOn = (source = PAGE, over: Record<string, unknown> = {}) => ({
  type: 'Annotation',
  motivation: 'questioning',
  target: {
    type: 'SpecificResource',
    source,
    selector: [{ type: 'TextQuoteSelector', exact: '2.000 triệu đồng', prefix: 'bố trí ', suffix: ' cho phần mềm' }],
  },
  body: [words('Trùng với khoản đã bố trí.')],
  workflow: 'open',
  ...over,
});

export const replyTo = ({ id }: { id: string }, value = 'Đã gồm cấp huyện.') => ({
  type: 'Annotation',
  motivation: 'replying',
  target: id,
  body: [words(value, 'replying')],
});

export const pathOf = ({ id }: { id: string }) => new URL(id).pathname;

/** What people do with notes, over the API. */
export function createNotes(app: App, bindings = testEnv) {
  const ask = (person: Person, request: Omit<Call, 'token'>) =>
    call(app, { ...request, token: person.token }, bindings);
  const json = async <T>(person: Person, path: string) => (await (await ask(person, { path })).json()) as T;
  return {
    ask,
    json,
    reply: replyTo,
    write: async (person: Person, body: unknown, headers?: Record<string, string>): Promise<Annotation> => {
      const response = await ask(person, { path: '/v1/annotations/', body, headers });
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
      return (await response.json()) as Annotation;
    },
    put: (person: Person, of: { id: string }, body: unknown, version: number, headers?: Record<string, string>) =>
      ask(person, { method: 'PUT', path: pathOf(of), body, headers: { 'if-match': `"${version}"`, ...headers } }),
    remove: (person: Person, of: { id: string }, version: number, headers?: Record<string, string>) =>
      ask(person, { method: 'DELETE', path: pathOf(of), headers: { 'if-match': `"${version}"`, ...headers } }),
    restore: (person: Person, of: { id: string }, headers?: Record<string, string>) =>
      ask(person, { method: 'POST', path: `${pathOf(of)}/restore`, headers }),
    get: (person: Person, of: { id: string }, headers?: Record<string, string>) =>
      ask(person, { path: pathOf(of), headers }),
    search: (person: Person, query: string) => json<AnnotationsPage>(person, `/v1/annotations/search?${query}`),
    changes: (person: Person, since: number) => json<ChangesPage>(person, `/v1/annotations/changes?since=${since}`),
  };
}
