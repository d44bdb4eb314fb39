import { quantile } from '../quantile.ts';
import { startSender } from './sender.ts';

/** One request to measure, and what to do with its answer. */
export interface Request {
  path: string;
  body?: unknown;
  read?: (reply: unknown) => void;
}

export interface Timing {
  requests: number;
  /** Requests that were answered with an error or not at all. */
  failed: number;
  p50: number;
  p95: number;
  p99: number;
  /** Rows that D1 read, for each request on average; null where the route does not tell. */
  rowsRead: number | null;
  /** Bytes of an answer on average. */
  bytes: number;
}

/** Sends requests one after another, some first that do not count; milliseconds until the whole answer is there. */
export async function measure(
  server: { url: string; tokens: readonly string[] },
  requests: readonly Request[],
  warmUp: number,
): Promise<Timing> {
  const times: number[] = [];
  let rows: number | null = null;
  let bytes = 0;
  let failed = 0;
  const all = [...requests.slice(0, warmUp), ...requests];
  const sender = startSender();
  try {
    for (const [at, request] of all.entries()) {
      const body = request.body === undefined ? undefined : JSON.stringify(request.body);
      const answer = await sender.send({
        url: server.url + request.path,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${server.tokens[at % server.tokens.length]}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body,
      });
      if (at < warmUp) continue;
      const text = new TextDecoder().decode(answer.bytes);
      if (answer.status < 200 || answer.status > 299) {
        failed++;
        console.error(`${request.path} answered ${answer.status || 'nothing'}: ${text.slice(0, 300)}`);
        continue;
      }
      times.push(answer.took);
      bytes += answer.bytes.byteLength;
      const read = /d1;.*desc="(\d+) rows"/.exec(answer.serverTiming);
      if (read) rows = (rows ?? 0) + Number(read[1]);
      request.read?.(JSON.parse(text));
    }
  } finally {
    await sender.stop();
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share)) as [number, number, number];
  return {
    requests: times.length,
    failed,
    p50,
    p95,
    p99,
    rowsRead: rows === null ? null : rows / Math.max(1, times.length),
    bytes: bytes / Math.max(1, times.length),
  };
}
