/** Makes a one-time invite code: `npm run invite -- --role admin [--name N] [--state DIR | --remote]`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Role } from '../shared/schema/session.ts';
import { freshInvite, inviteSql } from './invite-code.ts';
import { addInvite } from './local-d1.ts';
import { runWrangler } from './wrangler.ts';

async function invite(): Promise<void> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      state: { type: 'string', default: '.state' },
      remote: { type: 'boolean', default: false },
    },
  });
  const role = Role.safeParse(values.role);
  if (!role.success)
    throw new Error(`--role takes reviewer, staff or admin${values.role ? `, not "${values.role}"` : ''}.`);
  const fresh = freshInvite(role.data, values.name ?? null, new Date());
  if (values.remote) {
    const { code, said } = await runWrangler([
      'd1',
      'execute',
      'DB',
      '--remote',
      '--yes',
      '--command',
      inviteSql(fresh),
    ]);
    if (code !== 0)
      throw new Error(
        `Cloudflare did not take it. Sign in with npx wrangler login and check database_id in wrangler.toml.\n${said.trim()}`,
      );
  } else addInvite(path.resolve(values.state), fresh);
  console.log(fresh.code);
}

invite().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
