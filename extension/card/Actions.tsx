import type { ComponentChildren } from 'preact';
import type { CardSubject } from '../bridge.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Outside } from '../ui/Outside.tsx';
import { type Copy, listCopies, writeReport } from './copies.ts';
import { openableSource } from './source-link.ts';
import type { Menu } from './state.ts';
import type { View } from './view.ts';

export interface ActionHandlers {
  onPanel(): void;
  onMenu(menu: Menu | null): void;
  /** `said` names what was copied. */
  onCopy(text: string, said: string): void;
}

/** What the reader can do next; nothing here changes the index, an account or a setting. */
export function Actions(props: { subject: CardSubject; view: View; menu: Menu | null; on: ActionHandlers }) {
  const { subject, view, menu, on } = props;
  if (view.kind === 'unchecked') return null;
  const toggle = (wanted: Menu) => on.onMenu(menu === wanted ? null : wanted);
  return (
    <footer>
      <div class="actions">
        <First subject={subject} view={view} on={on} />
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
            <button type="button" onClick={() => on.onCopy(writeReport(subject, t('cardWrongLink')), t('cardReport'))}>
              <strong>{t('cardReportWrong')}</strong>
              <span>{t('cardReportHow')}</span>
            </button>
          </li>
        </ul>
      ) : null}
    </footer>
  );
}

function First({ subject, view, on }: { subject: CardSubject; view: View; on: ActionHandlers }) {
  switch (view.kind) {
    case 'ambiguous':
      return <Action icon="panel" words={t('cardSetProvince')} onClick={on.onPanel} />;
    case 'notFound': {
      const copy = () => on.onCopy(writeReport(subject, t('cardMissing')), t('cardReport'));
      return <Action icon="plus" words={t('cardRequest')} onClick={copy} />;
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
      disabled={isDisabled}
      onClick={onClick}
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
