import { execFileSync } from 'node:child_process';

/** Kills every process of the Worker below this one, without warning. */
export function killServer(): void {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/)).filter(([pid]) => pid);
  const ours = new Set([String(process.pid)]);
  for (let grown = true; grown; ) {
    const more = all.filter(([pid, parent]) => ours.has(parent!) && !ours.has(pid!));
    for (const [pid] of more) ours.add(pid!);
    grown = more.length > 0;
  }
  const doomed = all.filter(([pid, , ...args]) => ours.has(pid!) && /workerd|wrangler|serve\.ts/.test(args.join(' ')));
  for (const [pid] of doomed) process.kill(Number(pid), 'SIGKILL');
}
