import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PortalPage {
  host: string;
  path: string;
  html: string;
  headers?: Record<string, string>;
}

export interface Portal {
  port: number;
  close: () => Promise<void>;
}

/** Answers for portal host names on 127.0.0.1; the browser is told to take the names there. Port 0 picks a free one. */
export async function servePortal(pages: PortalPage[], port = 0): Promise<Portal> {
  const byAddress = new Map(pages.map((page) => [page.host + page.path, page]));
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const page = byAddress.get(host + (request.url ?? '/'));
    if (!page) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.headers })
      .end(page.html);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
