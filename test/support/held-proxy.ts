import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a call is held: before the server hears of it, or after the server has answered. */
type Held = 'request' | 'reply';

export interface HeldProxy {
  url: string;
  /** Calls that came, newest last: `POST /v1/instruments`. */
  came: string[];
  /** Calls that the server has answered. */
  answered: string[];
  /** Holds calls that match until they are released; `arrived` is done once the first is held. */
  hold(call: string, where: Held): { arrived: Promise<void>; release(): void };
  /** Answers calls that match itself, the server does not hear of them; null: no more. */
  answer(call: string, reply: { status: number; code: string; headers?: Record<string, string> } | null): void;
  /** Breaks every connection until told otherwise. */
  cut(broken: boolean): void;
  stop(): Promise<void>;
}

/** Stands between the extension and a server, and stops time where a test wants it stopped. */
export async function startHeldProxy(target: string): Promise<HeldProxy> {
  let broken = false;
  let holding: { call: string; where: Held; arrive(): void; released: Promise<void> } | null = null;
  let own: { call: string; status: number; code: string; headers?: Record<string, string> } | null = null;
  const came: string[] = [];
  const answered: string[] = [];

  const pass = async (call: string, where: Held) => {
    if (!holding || holding.where !== where || !call.startsWith(holding.call)) return;
    holding.arrive();
    await holding.released;
  };

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = `${request.method} ${request.url}`;
    if (broken) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    came.push(call);
    await pass(call, 'request');
    if (request.socket.destroyed) return;
    if (own && call.startsWith(own.call)) {
      const { status, code } = own;
      response.writeHead(status, {
        'content-type': 'application/problem+json',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
        ...own.headers,
      });
      return void response.end(
        JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'of-a-test' }),
      );
    }
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const reply = await fetch(target + request.url, {
      method: request.method,
      headers: headers as Record<string, string>,
      body: chunks.length ? Buffer.concat(chunks) : undefined,
    });
    const { 'content-encoding': ____, 'transfer-encoding': _____, ...headersBack } = Object.fromEntries(reply.headers);
    if (headersBack['content-type']?.startsWith('text/event-stream')) {
      response.writeHead(reply.status, headersBack);
      response.on('close', () => void reply.body?.cancel().catch(() => {}));
      for await (const part of reply.body ?? []) response.write(part);
      return void response.end();
    }
    const body = Buffer.from(await reply.arrayBuffer());
    answered.push(call);
    await pass(call, 'reply');
    response.writeHead(reply.status, headersBack);
    response.end(body);
  }

  const server = createServer((request, response) => {
    forward(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    answered,
    hold(call, where) {
      let release = () => {};
      let arrive = () => {};
      const released = new Promise<void>((done) => {
        release = done;
      });
      const arrived = new Promise<void>((done) => {
        arrive = done;
      });
      const held = { call, where, arrive, released };
      holding = held;
      return {
        arrived,
        release() {
          if (holding === held) holding = null;
          release();
        },
      };
    },
    answer(call, reply) {
      own = reply && { call, ...reply };
    },
    cut(next) {
      broken = next;
      if (next) server.closeAllConnections();
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
