import type { Setting } from '../settings.ts';

/** Whether the first-run page is due: after an install, never after an update or where a server was set beforehand. */
export async function wantsWelcome(reason: string, server: Setting<string | null>): Promise<boolean> {
  return reason === 'install' && (await server.read()) === null;
}
