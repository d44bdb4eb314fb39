import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export interface WorkerProcess {
  url: string;
  /** One-time code for a first admin; null when the index already has one. */
  invite: string | null;
  stop: () => Promise<void>;
}

/**
 * Starts `serve.ts` as a child and waits for its one line; rejects with what it complained of. `onSpawn` is handed the
 * way to end it at once, for a caller that may be ended before the server answers.
 */
export async function startWorkerProcess(
  options: { port: number; state: string },
  onSpawn: (stop: WorkerProcess['stop']) => void = () => {},
): Promise<WorkerProcess> {
  const args = ['scripts/serve.ts', '--port', String(options.port), '--state', options.state];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4000);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  onSpawn(stop);
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    ended.then((code) =>
      reject(new Error(complaint.trim() || `The server ended with code ${code} before it answered.`)),
    );
  });
  const { url, invite } = JSON.parse(line) as { url: string; invite: string | null };
  return { url, invite, stop };
}
