import { useCallback } from 'preact/hooks';
import { Instrument, InstrumentRecord } from '../../../shared/schema/index.ts';
import { type Asking, useAnswer } from '../use-answer.ts';
import { instrumentPath } from './change.ts';

/** An instrument and what is kept beside it; `again` reads both anew. */
export function useInstrument(id: string): {
  instrument: Asking<Instrument>;
  record: Asking<InstrumentRecord>;
  again: () => void;
} {
  const instrument = useAnswer(instrumentPath(id), Instrument);
  const record = useAnswer(instrumentPath(id, '/record'), InstrumentRecord);
  const [first, second] = [instrument.again, record.again];
  const again = useCallback(() => {
    first();
    second();
  }, [first, second]);
  return { instrument, record, again };
}
