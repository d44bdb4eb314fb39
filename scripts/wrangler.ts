import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const WRANGLER = path.join(root, 'node_modules/wrangler/bin/wrangler.js');

/** Wrangler neither asks nor reports nor reaches for the network, and keeps no trace of what its Worker was asked. */
const QUIET = {
  WRANGLER_SEND_METRICS: 'false',
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_COLOR: '1',
  X_LOCAL_OBSERVABILITY: 'false',
  X_LOCAL_EXPLORER: 'false',
};

/** Starts wrangler in a process group of its own, so that it ends whole. What it says goes to our stderr. */
export function startWrangler(args: string[]): ChildProcess {
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: root,
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
}

/** Runs wrangler to its end; resolves with its exit code and everything it said. */
export async function runWrangler(
  args: string[],
  started: (child: ChildProcess) => void = () => {},
): Promise<{ code: number; said: string }> {
  const child = startWrangler(args);
  started(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  return { code, said };
}

/** Ends a wrangler with everything it started, gently and then not. */
export async function endWrangler(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const group = process.platform === 'win32' ? child.pid : -child.pid;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(group, signal);
      return true;
    } catch {
      return false;
    }
  };
  send('SIGTERM');
  for (let waited = 0; waited < 50 && send(0 as unknown as NodeJS.Signals); waited++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  send('SIGKILL');
}
