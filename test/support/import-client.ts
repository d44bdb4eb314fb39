import type { ImportChunkReply, ImportDefaults, ImportFormat, ImportJob } from '../../shared/schema/index.ts';
import { sha256 } from '../../worker/http/digest.ts';
import type { createClient } from './worker-app.ts';

type Client = ReturnType<typeof createClient>;

export interface ImportInput {
  lines: string[];
  format?: ImportFormat;
  columns?: string[];
  defaults?: ImportDefaults;
  dryRun?: boolean;
  /** Lines in a chunk. */
  size?: number;
  /** Chunks after which the client is killed. */
  killedAfter?: number;
  firstLine?: number;
}

/** Sends an input as a well-behaved client does: opens or resumes, then each chunk that is still wanted. */
export async function sendImport(
  client: Client,
  input: ImportInput,
): Promise<{ job: ImportJob; replies: ImportChunkReply[] }> {
  const { lines, format = 'ndjson', columns = [], defaults = null, dryRun = false, size = 100, firstLine = 1 } = input;
  const digest = await sha256(lines.join('\n'));
  let job = await client.answer<ImportJob>({
    path: '/v1/imports',
    body: { name: 'danh-sach', format, columns, defaults, digest, dryRun, total: lines.length },
  });
  const chunks = Math.max(1, Math.ceil(lines.length / size));
  const replies: ImportChunkReply[] = [];
  for (
    let sequence = job.next;
    sequence < chunks && replies.length < (input.killedAfter ?? Number.POSITIVE_INFINITY);
    sequence++
  ) {
    const at = sequence * size;
    const body = {
      line: firstLine + at,
      text: lines.slice(at, at + size).join('\n'),
      last: sequence === chunks - 1,
    };
    const reply = await sendChunk(client, job.id, sequence, body);
    replies.push(reply);
    job = reply.job;
  }
  return { job, replies };
}

export const sendChunk = (client: Client, id: string, sequence: number, body: unknown) =>
  client.answer<ImportChunkReply>({ method: 'PUT', path: `/v1/imports/${id}/chunks/${sequence}`, body });

export const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row));
