/** Sends requests from a thread of its own, so that the garbage of reading answers is not taken for the server's time. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

export interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface Came {
  /** 0 where nothing answered. */
  status: number;
  /** Milliseconds until the last byte was there. */
  took: number;
  serverTiming: string;
  bytes: ArrayBuffer;
}

export interface Sender {
  send(request: Sent): Promise<Came>;
  stop(): Promise<unknown>;
}

export function startSender(): Sender {
  const thread = new Worker(new URL(import.meta.url));
  return {
    async send(request) {
      thread.postMessage(request);
      const [came] = (await once(thread, 'message')) as [Came];
      return came;
    },
    stop: () => thread.terminate(),
  };
}

const agent = new Agent({ keepAlive: true });

/** By Node's own HTTP: `fetch` and its streams cost some milliseconds for an answer of 1 MB, which no browser's does. */
function ask({ url, method, headers, body }: Sent): Promise<Came> {
  const began = performance.now();
  return new Promise((done) => {
    const lost = () =>
      done({ status: 0, took: performance.now() - began, serverTiming: '', bytes: new ArrayBuffer(0) });
    const call = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', lost);
      response.on('end', () => {
        const took = performance.now() - began;
        const serverTiming = String(response.headers['server-timing'] ?? '');
        done({
          status: response.statusCode ?? 0,
          took,
          serverTiming,
          bytes: new Uint8Array(Buffer.concat(chunks)).buffer,
        });
      });
    });
    call.on('error', lost);
    call.end(body);
  });
}

if (!isMainThread)
  parentPort!.on('message', async (sent: Sent) => {
    const came = await ask(sent);
    parentPort!.postMessage(came, [came.bytes]);
  });
