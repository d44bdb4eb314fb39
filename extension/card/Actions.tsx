import type { ComponentChildren } from 'preact';
import type { ReportKind } from '../../shared/schema/index.ts';
import type { CardSubject } from '../bridge.ts';
import { isSettledByProvince } from '../ui/candidates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Outside } from '../ui/Outside.tsx';
import { type Copy, listCopies } from './copies.ts';
import { openableSource } from './source-link.ts';
import type { Menu, OpenCard } from './state.ts';
import type { View } from './view.ts';

export interface ActionHandlers {
  onPanel(): void;
  onMenu(menu: Menu | null): void;
  onReport(kind: ReportKind): void;
  /** `said` names what was copied. */
  onCopy(text: string, said: string): void;
}

/** What the reader can do next; nothing here changes the index, an account or a setting. */
export function Actions(props: { subject: CardSubject; view: View; card: OpenCard; on: ActionHandlers }) {
  const { subject, view, card, on } = props;
  const { menu } = card;
  if (view.kind === 'unchecked') return null;
  const toggle = (wanted: Menu) => on.onMenu(menu === wanted ? null : wanted);
  return (
    <footer>
      <div class="actions">
        <First view={view} isReported={isReported(card)} on={on} />
        {view.kind === 'ambiguous' ? null : (
          <>
            <Action icon="panel" words={t('cardPanel')} onClick={on.onPanel} />
            <Action icon="copy" words={t('actCopy')} isOpen={menu === 'copy'} onClick={() => toggle('copy')}>
              <Icon name="down" size={12} />
            </Action>
          </>
        )}
        {view.kind === 'found' ? (
          <Action icon="more" name={t('cardMore')} isOpen={menu === 'more'} onClick={() => toggle('more')} />
        ) : null}
      </div>
      {menu === 'copy' ? <CopyMenu copies={listCopies(subject)} on={on} /> : null}
      {menu === 'more' ? (
        <ul class="menu">
          <li>
            <button
              type="button"
              aria-disabled={isReported(card)}
              onClick={() => isReported(card) || on.onReport('wrongLink')}
            >
              <strong>{t('cardReportWrong')}</strong>
              <span>{t('cardReportHow')}</span>
            </button>
          </li>
        </ul>
      ) : null}
    </footer>
  );
}

/** One report for a reference is enough, unless it did not get through. */
function isReported({ report }: OpenCard): boolean {
  return report !== null && report.kind !== 'failed' && report.kind !== 'untaken';
}

function First({ view, isReported, on }: { view: View; isReported: boolean; on: ActionHandlers }) {
  switch (view.kind) {
    case 'ambiguous': {
      const words = t(isSettledByProvince(view.outcome) ? 'cardSetProvince' : 'cardSeePanel');
      return <Action icon="panel" words={words} onClick={on.onPanel} />;
    }
    case 'notFound': {
      const report = () => on.onReport('missing');
      return <Action icon="plus" words={t('cardRequest')} isDisabled={isReported} onClick={report} />;
    }
    case 'found': {
      const source = openableSource(view.instrument, location);
      if (!source) return <Action icon="quote" words={t('cardSeeCitations')} onClick={on.onPanel} />;
      return (
        <a class="action" href={source} target="_blank" rel="noopener noreferrer">
          <Icon name="open" />
          <span class="words">{t('actOpenSource')}</span>
        </a>
      );
    }
    default:
      return <Action icon="open" words={t('actOpenSource')} isDisabled />;
  }
}

/** What cannot be done now stays where the focus may be: a button that is disabled would lose it. */
function Action(props: {
  icon: IconName;
  words?: string;
  name?: string;
  isOpen?: boolean;
  isDisabled?: boolean;
  onClick?(): void;
  children?: ComponentChildren;
}) {
  const { icon, words, name, isOpen, isDisabled, onClick, children } = props;
  return (
    <button
      type="button"
      class={words ? 'action' : 'action last'}
      aria-label={name}
      aria-expanded={isOpen}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
      {words ? <span class="words">{words}</span> : null}
      {children}
    </button>
  );
}

function CopyMenu({ copies, on }: { copies: readonly Copy[]; on: ActionHandlers }) {
  return (
    <ul class="menu">
      {copies.map(({ label, text }) => (
        <li key={label}>
          <button type="button" onClick={() => on.onCopy(text, t(label))}>
            <strong>{t(label)}</strong>
            <Outside>{text}</Outside>
          </button>
        </li>
      ))}
    </ul>
  );
}
