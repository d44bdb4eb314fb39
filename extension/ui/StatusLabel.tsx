import { Icon } from './Icon.tsx';
import { t } from './i18n.ts';
import { STATUS, type StatusKey } from './status.ts';

/** A status in words, with its icon and colour. */
export function StatusLabel({ status }: { status: StatusKey }) {
  const { colour, icon, message } = STATUS[status];
  return (
    <span class="status-label" style={{ color: `var(--${colour})` }}>
      <Icon name={icon} />
      {t(message)}
    </span>
  );
}
