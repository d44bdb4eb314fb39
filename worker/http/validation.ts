import type { Hook } from '@hono/zod-openapi';
import type { AppEnv } from './context.ts';
import { issueInVietnamese } from './issue-words.ts';
import { Refusal, titleLanguage } from './problem.ts';

const STATED_CAPS = new Set(['citations', 'text']);

/** Turns a failed parse into a problem: too long a list or text is 413, all else 400 with the paths at fault, in the reader's language. */
// biome-ignore lint/suspicious/noExplicitAny: the library's own default for a hook of every route
export const refuseInvalid: Hook<any, AppEnv, any, any> = (result, c) => {
  if (result.success) return;
  const inVietnamese = titleLanguage(c.req.header('accept-language')) === 'vi';
  const errors = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: inVietnamese ? issueInVietnamese(issue) : issue.message,
  }));
  const overCap = result.error.issues.some(
    (issue) => issue.code === 'too_big' && STATED_CAPS.has(issue.path.join('.')),
  );
  throw new Refusal(overCap ? 'tooLarge' : 'badRequest', { errors: errors.slice(0, 20) });
};
