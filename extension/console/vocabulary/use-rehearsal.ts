import { useState } from 'preact/hooks';
import type { UnitCodeReply, VocabularyEffect } from '../../../shared/schema/index.ts';
import type { ServerCall } from '../../messages.ts';
import { useChange } from '../use-change.ts';
import { KINDS, type Kind } from './kinds.ts';

type Call = Pick<ServerCall, 'method' | 'path' | 'ifMatch'>;

/** A change is looked at before it is made; what is typed after that is looked at anew. */
export function useRehearsal(kind: Kind, call: Call, onDone: (seq: number) => void) {
  const { sending, failed, send, forget } = useChange();
  const [effect, setEffect] = useState<VocabularyEffect | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());

  async function submit(body: object) {
    const dryRun = effect === null;
    const reply = await send<Pick<UnitCodeReply, 'seq' | 'effect'>>(
      { ...call, body: { ...body, dryRun }, ...(dryRun ? {} : { key }) },
      KINDS[kind].reply,
    );
    if (reply?.effect) setEffect(reply.effect);
    if (reply && reply.seq !== null) onDone(reply.seq);
  }

  function typed() {
    setEffect(null);
    setKey(crypto.randomUUID());
    forget();
  }
  return { sending, failed, effect, submit, typed };
}
