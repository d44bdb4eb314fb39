import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Input, readInputs } from '../../scripts/import-inputs.ts';
import { sendInput } from '../../scripts/import-send.ts';
import { LAWS_FILE, starterLaws } from '../../scripts/starter-laws.ts';
import { CHUNK } from '../../shared/import/cut-rows.ts';
import type { ImportChunk, ImportJob } from '../../shared/schema/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
async function chunksOf(input: Input) {
  const chunks = [];
  for await (const chunk of input.chunks()) chunks.push(chunk);
  return chunks;
}
const only = async (file: string) => (await readInputs(file))[0]!;

describe('the chunks of a file', () => {
  it('hold every line once, in order, with the line they begin at', async () => {
    const lines = Array.from({ length: CHUNK.rows * 3 + 17 }, (_, at) => JSON.stringify({ symbol: `${at}/QĐ-UBND` }));
    const input = await only(write('a.ndjson', `${lines.join('\n')}\n`));
    expect(input).toMatchObject({ name: 'a.ndjson', format: 'ndjson', total: lines.length });
    const chunks = await chunksOf(input);
    expect(
      chunks
        .map((chunk) => chunk.text)
        .join('\n')
        .trimEnd()
        .split('\n'),
    ).toEqual(lines);
    let line = 1;
    for (const chunk of chunks.slice(0, -1)) {
      expect(chunk.line).toBe(line);
      line += chunk.text.split('\n').length;
      expect(chunk.text.split('\n').length).toBeLessThanOrEqual(CHUNK.rows);
    }
    expect(chunks.map((chunk) => chunk.last)).toEqual([...chunks.slice(1).map(() => false), true]);
    expect(await chunksOf(input)).toEqual(chunks);
  });

  it('keep a CSV record whole, however its cells break over lines', async () => {
    const records = Array.from(
      { length: CHUNK.rows * 2 + 5 },
      (_, at) => `Quyết định,${at}/QĐ-UBND,"dòng một\ndòng ""hai"""`,
    );
    const input = await only(write('b.csv', `\uFEFFLoại,"Số, ký hiệu",Trích yếu\r\n${records.join('\r\n')}\r\n`));
    expect(input).toMatchObject({ format: 'csv', columns: ['Loại', 'Số, ký hiệu', 'Trích yếu'] });
    const chunks = await chunksOf(input);
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks.slice(0, -1)) {
      expect(chunk.text.startsWith('Quyết định,')).toBe(true);
      expect(chunk.text.endsWith('"""')).toBe(true);
    }
    expect(chunks[0]?.line).toBe(2);
  });

  it('stay small where lines are long', async () => {
    const lines = Array.from({ length: 20 }, () => JSON.stringify({ title: 'Đ'.repeat(60_000) }));
    const chunks = await chunksOf(await only(write('c.ndjson', lines.join('\n'))));
    for (const chunk of chunks) expect(chunk.text.length).toBeLessThanOrEqual(CHUNK.characters);
    expect(chunks.flatMap((chunk) => (chunk.text ? chunk.text.split('\n') : []))).toEqual(lines);
  });
});

describe('the inputs of a folder', () => {
  it('are each list by itself and all documents together', async () => {
    for (const name of ['x/1.ndjson', 'x/2.csv', 'x/3.txt', 'x/sub/4.html', 'x/README.md']) write(name, 'a,b');
    const inputs = await readInputs(path.join(folder, 'x'));
    expect(inputs.map(({ name, format, total }) => [name, format, total])).toEqual([
      ['1.ndjson', 'ndjson', 1],
      ['2.csv', 'csv', 0],
      ['x', 'documents', 2],
    ]);
    const chunks = await chunksOf(inputs[2]!);
    expect(chunks.map((chunk) => [chunk.line, chunk.document?.name, chunk.document?.html, chunk.last])).toEqual([
      [1, '3.txt', false, false],
      [2, path.join('sub', '4.html'), true, true],
    ]);
    await expect(readInputs(path.join(folder, 'x', 'README.md'))).rejects.toThrow('holds no .ndjson');
  });

  it('send a page whole however much markup it has, and what no request holds as too long', async () => {
    write('y/1.html', `<p>${'<i></i>'.repeat(100_000)}Hết</p>`);
    write('y/2.html', '<p>'.repeat(400_000));
    const [page, huge] = await chunksOf(await only(path.join(folder, 'y')));
    expect(page?.text.endsWith('Hết</p>')).toBe(true);
    expect(page?.document?.html).toBe(true);
    expect(huge?.document?.html).toBe(false);
    expect(huge?.text.length).toBeGreaterThan(64_000);
    expect(JSON.stringify(huge).length).toBeLessThan(1_000_000);
  });

  it('know an export of the index', async () => {
    const input = await only(
      write('index.ndjson', '{"index":"dan-chieu","version":1}\n{"table":"aliases"}\n{"end":true}\n'),
    );
    expect(input).toMatchObject({ format: 'index', total: 1 });
  });
});

/** A server that keeps what it takes, and can be made to fail. */
async function standIn() {
  const taken: ImportChunk[] = [];
  const state = { failures: [] as ('500' | '429' | 'reset')[], dead: false };
  const job = (): ImportJob => ({
    id: 'm_1',
    name: 'a',
    format: 'ndjson',
    dryRun: false,
    next: taken.length,
    total: null,
    ignoredColumns: [],
    state: taken.at(-1)?.last ? 'done' : 'open',
    createdAt: '',
    changedAt: '',
    counts: {
      rows: taken.reduce((sum, chunk) => sum + (chunk.text ? chunk.text.split('\n').length : 0), 0),
      created: 0,
      updated: 0,
      unchanged: 0,
      suggested: 0,
      bad: 1,
    },
  });
  const bodyOf = async (request: IncomingMessage) => {
    let text = '';
    for await (const part of request) text += part;
    return text;
  };
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const failure = request.method === 'PUT' ? state.failures.shift() : undefined;
    if (state.dead || failure === 'reset') return void request.socket.destroy();
    if (failure) return void response.writeHead(Number(failure), { 'retry-after': '0' }).end('wait');
    const sequence = Number(/chunks\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1);
    if (request.method === 'PUT' && sequence > taken.length)
      return void response.writeHead(409).end('{"code":"conflict"}');
    if (request.method === 'PUT' && sequence === taken.length) taken.push(JSON.parse(text) as ImportChunk);
    const notes = {
      next: null,
      items: [{ line: 3, kind: 'bad', code: 'notJson', vi: 'Không phải JSON.', en: 'Not JSON.' }],
    };
    const reply = request.method === 'PUT' ? { job: job() } : request.url?.includes('/notes') ? notes : job();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    state,
    close: () => server.close(),
  };
}

describe('sending', () => {
  let server: Awaited<ReturnType<typeof standIn>>;
  let input: Input;
  const lines = Array.from({ length: CHUNK.rows * 4 }, (_, at) => `{"symbol":"${at}"}`);
  beforeEach(async () => {
    server = await standIn();
    input = await only(write('d.ndjson', lines.join('\n')));
    return () => server.close();
  });
  const send = (told = (_: ImportJob) => {}) =>
    sendInput({ url: server.url, token: 'dc_1' }, input, { dryRun: false, told });
  const received = () => server.taken.flatMap((chunk) => (chunk.text ? chunk.text.split('\n') : []));

  it('goes on through failures and lost connections, each chunk once', async () => {
    server.state.failures.push('500', 'reset', '429');
    await send();
    expect(received()).toEqual(lines);
  });

  it('killed half-way goes on from the chunk that the server waits for', async () => {
    const kill = (job: ImportJob) => {
      if (job.next === 2) throw new Error('killed');
    };
    await expect(send(kill)).rejects.toThrow('killed');
    expect(server.taken).toHaveLength(2);
    const seen: number[] = [];
    await send((job) => seen.push(job.next));
    expect(seen).toEqual([2, 3, 4, 5]);
    expect(received()).toEqual(lines);
  });

  it('from the command line shows progress on stderr and each bad row on stdout', async () => {
    const args = ['scripts/import.ts', path.join(folder, 'd.ndjson'), '--server', server.url, '--token', 'dc_1'];
    const out = await new Promise<{ stdout: string; stderr: string }>((resolve) =>
      execFile(process.execPath, args, (_, stdout, stderr) => resolve({ stdout, stderr })),
    );
    expect(out.stdout).toContain('1 hỏng');
    expect(out.stdout).toContain('d.ndjson:3 [bad] Không phải JSON.');
    expect(out.stderr).toMatch(/█{30} 100 % · 1000\/1000/);
    expect(received()).toEqual(lines);
  });
});

it('the laws of the starter index are those of the registry', () => {
  expect(readFileSync(LAWS_FILE, 'utf8')).toBe(starterLaws());
});
