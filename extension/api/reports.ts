import { typeName } from '../../shared/registry/instrument-types.ts';
import type { ReportedCitation, ReportRequest } from '../../shared/schema/index.ts';
import type { ReportState } from '../answer.ts';
import type { Outbox } from './outbox.ts';

/** Reports that may wait at one time: a page that had them made without its reader fills no more than this. */
const WAITING_MAX = 20;

/** Readers' reports, through the outbox: they wait for the network, and arrive once. */
export function createReports(outbox: Pick<Outbox, 'addReport' | 'read'>, newId: () => string) {
  async function read(id: string): Promise<ReportState | null> {
    const item = (await outbox.read()).find((each) => each.task === 'report' && each.id === id);
    switch (item?.state.kind) {
      case undefined:
        return null;
      case 'waiting':
        return { id, kind: 'waiting' };
      case 'saved':
        return { id, kind: 'sent' };
      case 'refused':
        return { id, kind: 'failed', code: item.state.code };
    }
  }

  return {
    read,
    /** Null where nobody is signed in, or too many wait already. */
    async add(body: ReportRequest): Promise<ReportState | null> {
      const waiting = (await outbox.read()).filter(({ task, state }) => task === 'report' && state.kind === 'waiting');
      if (waiting.length >= WAITING_MAX) return null;
      const id = newId();
      return (await outbox.addReport(id, nameOf(body.citation), body)) ? read(id) : null;
    },
  };
}

function nameOf({ type, symbol, name }: ReportedCitation): string {
  return [type && typeName(type), symbol ?? name].filter(Boolean).join(' ');
}
