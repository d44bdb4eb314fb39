import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { hashOf } from '../route.ts';
import { type AuditItem, actWords, approverOf, changedThings, type Names, reasonOf, subjectWords } from './words.ts';

interface Props {
  item: AuditItem;
  names: Names;
  isChosen: boolean;
  onUndo: () => void;
  /** Where changes can be chosen to be taken back together. */
  pick: { isPicked: boolean; toggle: () => void } | null;
}

export function AuditRow({ item, names, isChosen, onUndo, pick }: Props) {
  const { seq, at, actor, action, undone, canUndo, dependents } = item;
  const isLocked = canUndo && Array.isArray(dependents);
  const approver = approverOf(item, names);
  return (
    <tr data-seq={seq} data-undone={undone} aria-current={isChosen ? 'true' : undefined} tabIndex={-1}>
      <td class="when">
        <time dateTime={at}>
          {formatTime(at)} <span class="note">{formatDate(dayOf(at))}</span>
        </time>
      </td>
      <td>
        {actor ? <Outside>{actor.name ?? actor.id}</Outside> : t('provenanceRule')}
        {approver ? (
          <p class="note">
            <Outside>{t('auditApprovedBy', [approver])}</Outside>
          </p>
        ) : null}
      </td>
      <td>
        {action === 'undo' ? <Icon name="history" size={14} /> : null} {actWords(action)}{' '}
        <span class="note">#{seq}</span>
      </td>
      <td>
        <Subject item={item} names={names} />
      </td>
      <td>
        <Changes item={item} names={names} />
      </td>
      <td class="undo">
        {undone ? <span class="note">{t('historyUndone')}</span> : null}
        {action === 'import.open' && (item.after as { dryRun?: boolean } | null)?.dryRun !== true ? (
          <a class="button" href={hashOf({ screen: 'import', query: new URLSearchParams({ of: item.subject }) })}>
            {t('auditWholeImport')}
          </a>
        ) : null}
        {canUndo && pick && !isLocked ? (
          <input
            type="checkbox"
            class="pick"
            checked={pick.isPicked}
            aria-label={t('undoPick', [actWords(action), seq])}
            onChange={pick.toggle}
          />
        ) : null}
        {canUndo ? (
          <button
            type="button"
            class={isLocked ? 'button locked' : 'button'}
            aria-label={t(isLocked ? 'undoLockedOf' : 'historyUndoOf', [actWords(action), seq])}
            onClick={onUndo}
          >
            <Icon name={isLocked ? 'lock' : 'history'} />
            {t(isLocked ? 'undoLocked' : 'auditUndo')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function Subject({ item, names }: { item: AuditItem; names: Names }) {
  const words = <Outside>{subjectWords(item, names)}</Outside>;
  if (item.subject.startsWith('m_'))
    return (
      <a href={hashOf({ screen: 'import', query: new URLSearchParams({ of: item.subject }) })}>
        {names[item.subject] ? words : t('consoleImport')}
      </a>
    );
  if (!item.subject.startsWith('i_') || !names[item.subject]) return words;
  return <a href={hashOf({ screen: 'instrument', subject: item.subject })}>{words}</a>;
}

/** The old value struck through, the new one beside it, and why. */
export function Changes({ item, names }: { item: AuditItem; names: Names }) {
  const reason = reasonOf(item);
  return (
    <>
      {changedThings(item, names).map(({ label, before, after }) => (
        <p key={label ?? ''} class="changed">
          {label ? <span class="note">{label}: </span> : null}
          {before === null ? <span class="note">{t('historyNothing')}</span> : <del lang="vi">{before}</del>} →{' '}
          {after === null ? <span class="note">{t('historyNothing')}</span> : <ins lang="vi">{after}</ins>}
        </p>
      ))}
      {reason ? (
        <p class="note">
          <Outside>{t('historyReason', [reason])}</Outside>
        </p>
      ) : null}
    </>
  );
}
