/** Firefox's own wire for automation: a packet is `bytes:json`, a command `[0, id, name, parameters]`, its reply `[1, id, error, result]`. */
import { connect, type Socket } from 'node:net';

export interface Marionette {
  /** Result of one command; throws with Firefox's words where it refuses. */
  send<T = unknown>(command: string, parameters?: Record<string, unknown>): Promise<T>;
  close(): void;
}

type Reply = [1, number, { error: string; message: string } | null, unknown];

interface Waiting {
  command: string;
  done(result: unknown): void;
  fail(error: Error): void;
}

/** Speaks to a Firefox that listens on this machine. */
export async function openMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  const socket = await reach(port);
  let last = 0;
  readPackets(socket, (packet) => {
    if (!Array.isArray(packet)) return;
    const [, id, error, result] = packet as Reply;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.fail(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    else asked?.done(result);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const { command, fail } of waiting.values()) fail(new Error(`${command}: Firefox hung up.`));
    waiting.clear();
  });
  return {
    send: <T>(command: string, parameters: Record<string, unknown> = {}) =>
      new Promise<T>((done, fail) => {
        if (socket.destroyed) return fail(new Error(`${command}: Firefox has hung up.`));
        const id = ++last;
        waiting.set(id, { command, done: done as (result: unknown) => void, fail });
        const json = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(json)}:${json}`);
      }),
    close: () => socket.destroy(),
  };
}

function reach(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket));
    socket.once('error', fail);
  });
}

function readPackets(socket: Socket, take: (packet: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (rest.length < end) return;
      const packet = JSON.parse(rest.toString('utf8', colon + 1, end));
      rest = rest.subarray(end);
      take(packet);
    }
  });
}
