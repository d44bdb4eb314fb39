/** Starts the Worker alone: `npm run serve -- --port N --state DIR`. One JSON line on stdout says where, all else goes to stderr. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freshInvite } from './invite-code.ts';
import { addInvite, hasAdmin, migrationsPending } from './local-d1.ts';
import { endWrangler, runWrangler, startWrangler } from './wrangler.ts';

const HOST = '127.0.0.1';
const ANSWERS_WITHIN_MS = 60_000;

let running: ChildProcess | null = null;
let ending = false;

async function end(code: number, complaint?: string): Promise<never> {
  if (!ending) {
    ending = true;
    if (complaint) console.error(complaint);
    if (running) await endWrangler(running);
    process.exit(code);
  }
  return new Promise(() => {});
}

const USAGE = 'npm run serve -- --port N --state DIR';

function readArguments(): { port: number; state: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '8787' }, state: { type: 'string', default: '.state' } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
    return { port, state: path.resolve(values.state) };
  } catch (error) {
    throw new Error(`${(error as Error).message} Use ${USAGE}`);
  }
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function migrate(state: string): Promise<void> {
  const { code, said } = await runWrangler(
    ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state],
    (child) => {
      running = child;
    },
  );
  running = null;
  if (code !== 0)
    throw new Error(
      `The index in ${state} could not be migrated. Choose another --state folder, or move this one away.\n${said.trim()}`,
    );
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + ANSWERS_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not come to answer. What it said is above.');
}

async function serve(): Promise<void> {
  const { port, state } = readArguments();
  if (!(await portIsFree(port)))
    throw new Error(`Port ${port} is in use. Stop what uses it, or choose another with --port.`);
  mkdirSync(state, { recursive: true });
  if (migrationsPending(state)) await migrate(state);
  const invite = hasAdmin(state) ? null : freshInvite('admin', null, new Date());
  if (invite) addInvite(state, invite);
  const child = startWrangler([
    'dev',
    '--local',
    '--ip',
    HOST,
    '--port',
    String(port),
    '--inspector-port',
    '0',
    '--persist-to',
    state,
    '--show-interactive-dev-session=false',
    '--log-level',
    'warn',
  ]);
  running = child;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => process.stderr.write(chunk));
  child.once('exit', () => end(1, 'The server ended.'));
  const url = `http://${HOST}:${port}`;
  await answers(url, child);
  console.log(JSON.stringify({ url, invite: invite?.code ?? null }));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
serve().catch((error: Error) => end(1, error.message));
