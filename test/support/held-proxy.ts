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
  /** Holds the next call that matches; `arrived` is done once it is held, `release` lets it go on. */
  hold(call: string, where: Held): { arrived: Promise<void>; release(): void };
  /** Breaks every connection until told otherwise. */
  cut(broken: boolean): void;
  stop(): Promise<void>;
}

/** Stands between the extension and a server, and stops time where a test wants it stopped. */
export async function startHeldProxy(target: string): Promise<HeldProxy> {
  let broken = false;
  let holding: { call: string; where: Held; arrive(): void; released: Promise<void> } | null = null;
  const came: string[] = [];
  const answered: string[] = [];

  const pass = async (call: string, where: Held) => {
    if (!holding || holding.where !== where || !call.startsWith(holding.call)) return;
    const { arrive, released } = holding;
    holding = null;
    arrive();
    await released;
  };

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = `${request.method} ${request.url}`;
    if (broken) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    came.push(call);
    await pass(call, 'request');
    if (request.socket.destroyed) return;
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const reply = await fetch(target + request.url, {
      method: request.method,
      headers: headers as Record<string, string>,
      body: chunks.length ? Buffer.concat(chunks) : undefined,
    });
    const body = Buffer.from(await reply.arrayBuffer());
    answered.push(call);
    await pass(call, 'reply');
    const { 'content-encoding': ____, 'transfer-encoding': _____, ...own } = Object.fromEntries(reply.headers);
    response.writeHead(reply.status, own);
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
      holding = { call, where, arrive, released };
      return { arrived, release };
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
