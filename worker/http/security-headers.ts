import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from './context.ts';

const POLICY = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"];

/** The policy of every answer; a page names the hash of its one style sheet. */
export function contentPolicy(styleHash?: string): string {
  return [...POLICY, ...(styleHash ? [`style-src 'sha256-${styleHash}'`] : [])].join('; ');
}

/** Base64 of a style sheet's SHA-256, as a policy names it. */
export async function styleHash(style: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

const setPolicy: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', contentPolicy());
};

/** Nothing this server answers runs scripts, is framed, or is sniffed. */
export const secureAnswers = every(
  secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer', crossOriginResourcePolicy: false }),
  setPolicy,
);
