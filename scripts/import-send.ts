import type { ImportChunkReply, ImportJob, ImportNote } from '../shared/schema/index.ts';
import type { Input } from './import-inputs.ts';

export interface Server {
  url: string;
  token: string;
}

const ATTEMPTS = 6;
const WAIT_MS = 500;

/** One call, tried again while the server cannot be reached or asks to wait; every call here may be made twice. */
async function insist<T>(server: Server, call: { method: string; path: string; body: unknown }): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(server.url + call.path, {
      method: call.method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
      body: JSON.stringify(call.body),
    }).catch((error: Error) => error);
    const again = response instanceof Error || response.status === 429 || response.status >= 500;
    if (!again && response.ok) return (await response.json()) as T;
    const said =
      response instanceof Error ? response.message : `${response.status} ${(await response.text()).slice(0, 500)}`;
    if (!again || attempt === ATTEMPTS) throw new Error(`${call.method} ${call.path}: ${said}`);
    const asked = response instanceof Error ? 0 : Number(response.headers.get('retry-after') ?? 0) * 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(asked, WAIT_MS * 2 ** (attempt - 1) * Math.random())));
  }
}

/** Sends one input to the end, from where an earlier run left off. `told` hears of each chunk that the server has taken. */
export async function sendInput(
  server: Server,
  input: Input,
  options: { dryRun: boolean; told: (job: ImportJob) => void; bytes?: (sent: number) => void },
): Promise<{ job: ImportJob; notes: ImportNote[] }> {
  const { name, format, columns, digest, total } = input;
  const body = { name, format, columns, digest, total, dryRun: options.dryRun };
  let job = await insist<ImportJob>(server, { method: 'POST', path: '/v1/imports', body });
  options.told(job);
  let sequence = 0;
  for await (const chunk of input.chunks()) {
    if (sequence >= job.next && job.state === 'open') {
      const path = `/v1/imports/${job.id}/chunks/${sequence}`;
      options.bytes?.(JSON.stringify(chunk).length);
      job = (await insist<ImportChunkReply>(server, { method: 'PUT', path, body: chunk })).job;
      options.told(job);
    }
    sequence += 1;
  }
  return { job, notes: await readNotes(server, job.id) };
}

async function readNotes(server: Server, id: string): Promise<ImportNote[]> {
  const notes: ImportNote[] = [];
  let after: string | null = '';
  while (after !== null) {
    const response: Response = await fetch(`${server.url}/v1/imports/${id}/notes${after && `?after=${after}`}`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    if (!response.ok) throw new Error(`The notes of the import cannot be read: ${response.status}.`);
    const page = (await response.json()) as { next: string | null; items: ImportNote[] };
    notes.push(...page.items);
    after = page.next;
  }
  return notes;
}
