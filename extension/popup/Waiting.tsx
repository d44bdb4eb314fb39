import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { Icon } from '../ui/Icon.tsx';
import { tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { useOutbox } from '../ui/use-outbox.ts';

/** How much is kept on this machine until the server takes it, notes too; nothing where nothing waits. */
export function Waiting() {
  const outbox = useOutbox() ?? [];
  const [notes, setNotes] = useState(0);
  useEffect(() => {
    void ask({ type: 'notes/mine' }).then((mine) => setNotes((mine?.waiting ?? []).filter(isWaiting).length));
  }, []);
  const waiting = outbox.filter(isWaiting).length + notes;
  if (waiting === 0) return null;
  return (
    <p class="waiting">
      <Icon name="clock" />
      {tCount('outboxKept', waiting, [formatNumber(waiting)])}
    </p>
  );
}

const isWaiting = ({ state }: { state: { kind: string } }) => state.kind === 'waiting';
