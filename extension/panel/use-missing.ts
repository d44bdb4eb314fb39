import { useEffect, useState } from 'preact/hooks';
import type { ReportState } from '../answer.ts';
import { ask } from '../ask.ts';
import { reportOf } from '../report-of.ts';
import { outboxTurnSetting } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import type { Row } from './rows.ts';

type Asked = ReportState | { kind: 'sending' | 'untaken' };

/** What was asked for while the panel is open: a row that is folded and opened again tells it as it stands. */
const asked = new Map<string, Asked>();

/** Tells the admins, once, that the index lacks what a row cites; null without a row. */
export function useMissing(row: Row | null, scope: string | null) {
  const key = row && `${scope} ${row.key}`;
  const [, redraw] = useState(0);
  const now = (key && asked.get(key)) || null;

  function keep(state: Asked) {
    asked.set(key!, state);
    redraw((turn) => turn + 1);
  }

  const waiting = now?.kind === 'waiting' ? now.id : null;
  useEffect(() => {
    if (!waiting) return;
    const look = async () => {
      const state = await ask({ type: 'report/read', id: waiting });
      if (state) keep(state);
    };
    void look();
    return outboxTurnSetting.watch(() => void look());
  }, [waiting, key]);

  if (!row) return null;
  const isAsked = now !== null && now.kind !== 'failed' && now.kind !== 'untaken';
  return {
    isAsked,
    said: now ? say(now) : null,
    async ask() {
      if (isAsked) return;
      keep({ kind: 'sending' });
      keep((await ask({ type: 'report/add', body: reportOf(row.shown, 'missing', scope) })) ?? { kind: 'untaken' });
    },
  };
}

function say(state: Asked): string {
  switch (state.kind) {
    case 'sending':
    case 'waiting':
      return t('cardReportWaiting');
    case 'sent':
      return t('cardReportSent');
    case 'failed':
      return t('cardReportFailed', [state.code]);
    case 'untaken':
      return t('cardReportRefused');
  }
}
