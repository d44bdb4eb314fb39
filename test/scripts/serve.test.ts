import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'dan-chieu-serve-'));
const state = path.join(folder, 'state');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(
  script: string,
  args: string[],
): { child: ChildProcess; said: { stdout: string; stderr: string }; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [path.join(root, 'scripts', script), ...args], { cwd: root });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return { child, said, ended };
}

interface Server {
  url: string;
  invite: string | null;
  pid: number;
  stop: (signal: NodeJS.Signals) => Promise<Ended>;
}

async function serve(): Promise<Server> {
  const { child, said, ended } = start('serve.ts', ['--port', String(await freePort()), '--state', state]);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => said.stdout.includes('\n') && resolve(said.stdout));
    ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { ...(JSON.parse(line) as { url: string; invite: string | null }), pid: child.pid!, stop };
}

/** Ids of a process and of everything below it. */
function familyOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] => [
    parent,
    ...rows.filter((row) => row[1] === parent).flatMap((row) => below(row[0]!)),
  ];
  return below(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function signIn(url: string, invite: string): Promise<Response> {
  return fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite }),
  });
}

describe('serve', () => {
  it('makes an empty index in a new folder, asks an admin in, and ends without a trace', {
    timeout: 120_000,
  }, async () => {
    const first = await serve();
    const family = familyOf(first.pid);
    expect(family.length).toBeGreaterThan(3);
    expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ service: 'dan-chieu', api: '1.0', ok: true });
    const session = (await (await signIn(first.url, first.invite!)).json()) as { token: string; role: string };
    expect(session.role).toBe('admin');
    expect((await signIn(first.url, first.invite!)).status).toBe(409);
    const page = {
      context: { home: 'lang-son' },
      citations: [
        {
          ref: 'a',
          kind: 'full',
          type: null,
          symbol: '1/QĐ-UBND',
          name: null,
          issuedOn: '2024-01-02',
          issuer: null,
          title: null,
          pinpoint: null,
        },
      ],
    };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${session.token}` };
    const resolved = await fetch(`${first.url}/v1/resolve`, { method: 'POST', headers, body: JSON.stringify(page) });
    expect(await resolved.json()).toMatchObject({ outcomes: [{ kind: 'notFound', series: null }] });
    const { code, stdout } = await first.stop('SIGINT');
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect(family.filter(isAlive)).toEqual([]);

    const second = await serve();
    const secondFamily = familyOf(second.pid);
    expect(second.invite).toBeNull();
    expect((await fetch(`${second.url}/v1/session`, { headers })).status).toBe(200);
    expect((await second.stop('SIGTERM')).code).toBe(0);
    expect(secondFamily.filter(isAlive)).toEqual([]);
    expect(readdirSync(state)).toEqual(['v3']);
  });

  it('invite makes a code that the next start accepts', { timeout: 120_000 }, async () => {
    const made = await start('invite.ts', ['--role', 'staff', '--name', "Ông 'A'", '--state', state]).ended;
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const server = await serve();
    expect(await (await signIn(server.url, made.stdout.trim())).json()).toMatchObject({
      role: 'staff',
      name: "Ông 'A'",
    });
    await server.stop('SIGTERM');
  });

  it('a busy port is one sentence with a remedy', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) =>
      holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port)),
    );
    const other = path.join(folder, 'untouched');
    expect(await start('serve.ts', ['--port', String(port), '--state', other]).ended).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use. Stop what uses it, or choose another with --port.\n`,
    });
    holder.close();
    expect(readdirSync(folder)).not.toContain('untouched');
  });

  const WRONG: [string, string[], RegExp][] = [
    [
      'serve.ts',
      ['--port', 'abc'],
      /^--port takes a number from 1 to 65535, not "abc"\. Use npm run serve -- --port N --state DIR\n$/,
    ],
    ['serve.ts', ['--prt', '5'], /^Unknown option '--prt'.* Use npm run serve/],
    ['invite.ts', [], /^--role takes reviewer, staff or admin\.\n$/],
    ['invite.ts', ['--role', 'owner'], /^--role takes reviewer, staff or admin, not "owner"\.\n$/],
    [
      'invite.ts',
      ['--role', 'staff', '--state', '/nowhere/at/all'],
      /^There is no index in \/nowhere\/at\/all\. Start it once with npm run serve/,
    ],
  ];
  it.each(WRONG)('%s %j says what is wrong', async (script, args, complaint) => {
    const { code, stdout, stderr } = await start(script, args).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(complaint);
  });
});
