import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { ServerCall } from '../messages.ts';
import { type Answered, callServer } from './call-server.ts';

/** Sends changes one at a time; `failed` is what the last one came to where it was not taken. */
export function useChange() {
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);

  /** The answer where the change was taken, else null. */
  async function send<T>(call: ServerCall, schema: z.ZodType<T>): Promise<T | null> {
    setSending(true);
    setFailed(null);
    const answer = await callServer(call, schema);
    setSending(false);
    if (answer.kind === 'ok') return answer.value;
    setFailed(answer);
    return null;
  }
  return { sending, failed, send, forget: () => setFailed(null) };
}
