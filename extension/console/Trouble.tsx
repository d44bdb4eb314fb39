import { explainConnection } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import type { Answered } from './call-server.ts';
import { PROPOSALS } from './route.ts';

const REFUSALS: Partial<Record<string, MessageKey>> = {
  forbidden: 'consoleForbidden',
  outsideJurisdiction: 'consoleOutside',
  notFound: 'consoleNotFound',
  gone: 'consoleNotFound',
  preconditionFailed: 'consoleChanged',
  conflict: 'consoleConflict',
};

/** Why a screen has nothing to show or a change was not taken, and what to do next. */
export function Trouble({
  answer,
  onAgain,
  says = {},
}: {
  answer: Exclude<Answered<unknown>, { kind: 'ok' }>;
  onAgain?: () => void;
  /** What a refusal means here, where that is more than it means everywhere. */
  says?: Partial<Record<string, MessageKey>>;
}) {
  const waits = answer.kind === 'waits';
  return (
    <div class="trouble" data-waits={waits} role={waits ? 'status' : 'alert'}>
      <Icon name={waits ? 'clock' : 'warning'} />
      <p>
        {explain(answer, says)} {waits ? <a href={PROPOSALS}>{t('waitsShow')}</a> : null}
      </p>
      {onAgain ? (
        <button type="button" class="button" onClick={onAgain}>
          {t('consoleAgain')}
        </button>
      ) : null}
    </div>
  );
}

export function explain(
  answer: Exclude<Answered<unknown>, { kind: 'ok' }>,
  says: Partial<Record<string, MessageKey>> = {},
): string {
  switch (answer.kind) {
    case 'unreached':
      return explainConnection(answer.connection);
    case 'waits': {
      const { links, above } = answer.aside;
      return links === null ? t('waitsRule') : t('waitsLinks', [formatNumber(links), formatNumber(above)]);
    }
    case 'tooLarge':
      return t('consoleTooLarge');
    case 'unreadable':
      return t('sayExtensionOlder');
    case 'refused':
      return `${t(says[answer.code] ?? REFUSALS[answer.code] ?? 'consoleRefused')} ${t('sayRequestId', [answer.requestId])}`;
  }
}
