import { useEffect, useState } from 'preact/hooks';
import { CoverageReply, type CoverageRow } from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';

/** Rows the screen is willing to hold; a province has some hundreds. */
const PAGES_MAX = 20;
const PAGE = 200;

/** Every series of one province, read page by page; `null` until the first page is there. */
export function useCoverage(jurisdiction: string | null, turn: number): Answered<CoverageRow[]> | null {
  const [answer, setAnswer] = useState<Answered<CoverageRow[]> | null>(null);
  useEffect(() => {
    setAnswer(null);
    if (jurisdiction === null) return;
    let live = true;
    void readAll(jurisdiction, () => live).then((now) => live && setAnswer(now));
    return () => {
      live = false;
    };
  }, [jurisdiction, turn]);
  return answer;
}

async function readAll(jurisdiction: string, wanted: () => boolean): Promise<Answered<CoverageRow[]>> {
  const rows: CoverageRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX && wanted(); page++) {
    const path: string = pathWith('/v1/coverage', { jurisdiction, limit: PAGE, after });
    const answer: Answered<CoverageReply> = await callServer({ method: 'GET', path }, CoverageReply);
    if (answer.kind !== 'ok') return answer;
    rows.push(...answer.value.items);
    after = answer.value.next;
    if (after === null) break;
  }
  return { kind: 'ok', value: rows };
}
