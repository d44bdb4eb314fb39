import type { Row } from '../report.ts';
import type { Verdict } from './judge.ts';
import { startOnOwnPort } from './own-port.ts';
import { tryResolve } from './trials.ts';
import type { World } from './world.ts';

const ASKED = [{ citations: 200 }, { citations: 1000 }, { citations: 1000, asExtension: true }];

/** Resolving without the dev server's proxies, and what CPU workerd spends on it. */
export async function tryOwnPort(
  { state, requests }: { state: string; requests: number },
  world: World,
  tokens: readonly string[],
): Promise<{ rows: Row[]; verdicts: Verdict[] }> {
  const server = await startOnOwnPort(state);
  const rows: Row[] = [];
  const verdicts: Verdict[] = [];
  try {
    for (const asked of ASKED) {
      const before = server.cpu();
      const { row, verdict } = await tryResolve({ url: server.url, tokens }, world, { ...asked, requests });
      const spent = before === null ? null : (server.cpu() ?? 0) - before;
      // Ten more requests warm the Worker.
      const all = requests + Math.min(10, requests);
      rows.push({ ...row, what: `${row.what}, own port`, 'CPU ms': spent === null ? null : spent / all });
      verdicts.push(verdict);
    }
  } finally {
    await server.stop();
  }
  return { rows, verdicts };
}
