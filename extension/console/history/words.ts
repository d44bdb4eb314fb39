import type { AuditPage } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { ACTIONS, FIELDS, VALUES } from './log-words.ts';

export type AuditItem = AuditPage['items'][number];
export type Names = Readonly<Record<string, string>>;

/** One thing that was so before and is otherwise after; null: there was, or is, nothing. */
export interface ChangedThing {
  label: string | null;
  before: string | null;
  after: string | null;
}

/** A digest, which tells a reader nothing. */
const BARE = /^[0-9a-f]{32,}$/;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

type State = Record<string, unknown>;
const stateOf = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});

/** "Gộp"; an action of a later server goes by its own name. */
export function actWords(action: string): string {
  const key = ACTIONS[action];
  return key ? t(key) : action;
}

/** What it was done to, as people call it. */
export function subjectWords({ subject, action, before, after }: AuditItem, names: Names): string {
  const own = names[subject];
  if (action === 'secondPerson.change') return '';
  if (action.startsWith('proposal.')) {
    const said = stateOf(after).action ?? stateOf(before).action;
    return typeof said === 'string' ? actWords(said) : '';
  }
  if (action === 'instrument.merge' || action === 'suggestion.accept') {
    const { key } = stateOf(before);
    if (typeof key === 'string') return key;
  }
  if (own) return own;
  const said = { ...stateOf(before), ...stateOf(after) };
  if (action.startsWith('vocabulary.') && typeof said.word === 'string')
    return `${said.word} ${said.kind === 'unitCode' ? '=' : '→'} ${said.means}`;
  const named = said.name ?? said.vi;
  return typeof named === 'string' ? named : BARE.test(subject) ? '' : subject;
}

function valueWords(value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((each) => valueWords(each, names)).join(', ') || null;
  if (typeof value === 'object') return null;
  const text = String(value);
  const key = VALUES[text];
  if (key) return t(key);
  if (ISO_DAY.test(text)) return formatDate(text);
  return names[text] ?? text;
}

/** Of many changes that are proposed as one, how many there are. */
const counted = (state: State): State =>
  Array.isArray(state.together) ? { ...state, together: String(state.together.length) } : state;

/** What is otherwise after a change; of something new, everything it says, as one. */
export function changedThings({ before, after, action, subject }: AuditItem, names: Names): ChangedThing[] {
  const [was, is] = [stateOf(before), counted(stateOf(after))];
  // A relation that still stands is named by its two ends already.
  const isNamed = action.startsWith('relation.') && names[subject] !== undefined;
  const fields = Object.keys(FIELDS).filter(
    (field) => (field in was || field in is) && !(isNamed && (field === 'source' || field === 'target')),
  );
  if (action === 'undo') {
    const undone = typeof was.action === 'string' ? actWords(was.action) : null;
    return [{ label: null, before: null, after: [undone, `#${is.undoes}`].filter(Boolean).join(' ') }];
  }
  if (before === null || after === null) {
    const said = fields.map((field) => valueWords((before === null ? is : was)[field], names)).filter(Boolean);
    const words = said.length > 0 ? said.join(', ') : null;
    if (words === null) return [];
    return [{ label: null, before: before === null ? null : words, after: before === null ? words : null }];
  }
  return fields
    .map((field) => ({
      label: t(FIELDS[field]!),
      before: valueWords(was[field], names),
      after: valueWords(is[field], names),
    }))
    .filter((thing) => thing.before !== thing.after);
}

/** Who was the second person, where a change took two. */
export function approverOf({ after }: AuditItem, names: Names): string | null {
  const { approvedBy } = stateOf(after);
  return typeof approvedBy === 'string' ? (names[approvedBy] ?? approvedBy) : null;
}

/** Why a person did it, where that was said. */
export function reasonOf({ after }: AuditItem): string | null {
  const { reason } = stateOf(after);
  return typeof reason === 'string' && reason !== '' ? reason : null;
}
