import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaptureReply, SessionReply, Who } from '../shared/schema/index.ts';
import { callApi } from './api.ts';
import { sampleDocuments } from './sample-pages.ts';
import type { WorkerProcess } from './worker-process.ts';

function storedToken(file: string): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { token: string }).token;
  } catch {
    return null;
  }
}

/**
 * A token of the sample index's admin: from the first-admin code on a new index, else the one kept beside it.
 * Throws with the remedy when the kept one no longer works.
 */
export async function sampleAdmin(worker: WorkerProcess, state: string): Promise<string> {
  const file = path.join(state, 'sample-admin.json');
  if (worker.invite) {
    const body = { invite: worker.invite, name: 'Quản trị mẫu' };
    const { token } = await callApi<SessionReply>({ url: worker.url, path: '/v1/session', body });
    writeFileSync(file, JSON.stringify({ token }), { mode: 0o600 });
    return token;
  }
  const token = storedToken(file);
  const known =
    token !== null && (await callApi<Who>({ url: worker.url, path: '/v1/session', token }).catch(() => null));
  if (!known)
    throw new Error(
      `The sample index in ${state} has an admin whose sign-in is not kept here. Delete that folder and run npm start again.`,
    );
  return token;
}

/** Sends the four documents through `POST /v1/instruments`; sending them again changes nothing. */
export async function fillSampleIndex(url: string, token: string): Promise<CaptureReply[]> {
  const replies: CaptureReply[] = [];
  for (const document of sampleDocuments()) {
    const body = { text: document.text, sourceUrl: `http://${document.host}${document.path}`, portal: document.portal };
    const headers = { 'idempotency-key': createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32) };
    replies.push(await callApi<CaptureReply>({ url, path: '/v1/instruments', token, body, headers }));
  }
  return replies;
}

/** A one-time code for the browser that `npm start` opens. */
export async function sampleInvite(url: string, token: string): Promise<string> {
  const { invite } = await callApi<{ invite: string }>({
    url,
    path: '/v1/invites',
    token,
    body: { role: 'staff', name: 'Người dùng thử' },
  });
  return invite;
}
