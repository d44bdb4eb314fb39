/** Sends requests from a thread of its own, so that the garbage of reading answers is not taken for the server's time. */
import { once } from 'node:events';
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

async function ask({ url, ...request }: Sent): Promise<Came> {
  const began = performance.now();
  try {
    const response = await fetch(url, request);
    const bytes = await response.arrayBuffer();
    const took = performance.now() - began;
    return { status: response.status, took, serverTiming: response.headers.get('server-timing') ?? '', bytes };
  } catch {
    return { status: 0, took: performance.now() - began, serverTiming: '', bytes: new ArrayBuffer(0) };
  }
}

if (!isMainThread)
  parentPort!.on('message', async (request: Sent) => {
    const came = await ask(request);
    parentPort!.postMessage(came, [came.bytes]);
  });
