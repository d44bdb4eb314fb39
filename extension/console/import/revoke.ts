import { ImportRevocation } from '../../../shared/schema/index.ts';
import { type Answered, callServer } from '../call-server.ts';
import { insist, type Refused } from './send-list.ts';

/** Takes an import back to the end, from where an earlier attempt broke off; waits for a server that cannot be reached. */
export async function revokeImport(
  id: string,
  reason: string,
  { told, signal }: { told: (now: ImportRevocation, waiting: Refused | null) => void; signal: AbortSignal },
): Promise<Answered<ImportRevocation>> {
  const begun = await callServer(
    { method: 'POST', path: `/v1/imports/${id}/revocation`, body: { reason } },
    ImportRevocation,
  );
  if (begun.kind !== 'ok') return begun;
  let now = begun.value;
  told(now, null);
  while (now.state === 'open' && !signal.aborted) {
    const held = now;
    const call = { method: 'PUT', path: `/v1/imports/${id}/revocation/steps/${held.done}` } as const;
    const answer = await insist(call, ImportRevocation, signal, (waiting) => told(held, waiting));
    if (answer.kind !== 'ok') return answer;
    now = answer.value;
    told(now, null);
  }
  return { kind: 'ok', value: now };
}
