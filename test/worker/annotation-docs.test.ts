import { expect, it } from 'vitest';
import text from '../../docs/annotation.md?raw';
import { createNotes, personOf } from '../support/note-client.ts';
import { buildApp } from '../support/worker-app.ts';

interface Example {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  status: number;
  answered: Record<string, string>;
  reply: string | undefined;
}

/** `GET /path`, headers, an empty line, a body. */
function readBlock(block: string) {
  const [head = '', ...rest] = block.trim().split(/\n\n/);
  const [first = '', ...lines] = head.split('\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ]);
  return {
    first,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: rest.join('\n\n') || undefined,
  };
}

function readExamples(): Example[] {
  const blocks = [...text.matchAll(/^```http\n(.*?)^```$/gms)].map(([, block]) => readBlock(block!));
  return blocks.flatMap((asked, i) => {
    const answer = blocks[i + 1];
    const [method = '', path = ''] = asked.first.split(' ');
    if (path === '' || !answer) return [];
    const { headers, body } = asked;
    return [
      { method, path, headers, body, status: Number(answer.first), answered: answer.headers, reply: answer.body },
    ];
  });
}

it('every example of docs/annotation.md is answered as it says', async () => {
  const notes = createNotes(buildApp());
  const person = await personOf('staff');
  const examples = readExamples();
  expect(examples).toHaveLength(17);
  let note = '';
  const fill = (part: string) =>
    part.replaceAll('NOTE_ID', note.slice(note.lastIndexOf('/') + 1)).replaceAll('NOTE', note);
  for (const { method, path, headers, body, status, answered, reply } of examples) {
    const response = await notes.ask(person, {
      method,
      path: fill(path),
      headers,
      body: body && JSON.parse(fill(body)),
    });
    expect(`${method} ${path} ${response.status}`).toBe(`${method} ${path} ${status}`);
    note ||= response.headers.get('location') ?? '';
    for (const [name, value] of Object.entries(answered)) expect(response.headers.get(name)).toBe(fill(value));
    if (reply) expect(await response.json()).toMatchObject(JSON.parse(fill(reply)));
  }
});
