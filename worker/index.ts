import { createApp } from './app.ts';
import type { Env, World } from './env.ts';
import { goOn } from './services/go-on.ts';

const world: World = {
  now: () => new Date(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  fetch: (url, init) => fetch(url, init),
};
const app = createApp(world);

/** Steps of one minute: each asks the database some ten times, and an invocation may ask a thousand. */
const EACH_MINUTE = 20;

export default {
  fetch: app.fetch,
  /** Every minute (`wrangler.toml`): goes on with what a change has left to do. */
  scheduled: (_, env) => goOn({ env, world, requestId: crypto.randomUUID(), steps: EACH_MINUTE }),
} satisfies ExportedHandler<Env>;
