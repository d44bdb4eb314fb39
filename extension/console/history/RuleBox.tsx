import { useState } from 'preact/hooks';
import { SecondPersonRule } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Answered } from '../call-server.ts';
import { sendChange } from '../instrument/change.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { ReasonField } from '../instrument/ReasonField.tsx';
import { Trouble } from '../Trouble.tsx';
import type { Asking } from '../use-answer.ts';

/** Links that a rule switched on for the first time allows. */
const FIRST_ABOVE = 50;

/** The rule of two as it stands, and the way to change it. */
export function RuleBox({ rule, onChanged }: { rule: Asking<SecondPersonRule>; onChanged: () => void }) {
  const [editing, setEditing] = useState(false);
  const { answer, again } = rule;
  if (!answer) return <p class="note">{t('consoleLoading')}</p>;
  if (answer.kind !== 'ok') return <Trouble answer={answer} onAgain={again} />;
  const { above, admins } = answer.value;
  return (
    <section class="console-box rule-box" aria-labelledby="rule-title">
      <Icon name="shield" />
      <div>
        <h2 id="rule-title">{t('ruleTitle')}</h2>
        <p>{above === null ? t('ruleOff') : t('ruleOn', [formatNumber(above)])}</p>
        {above !== null && admins < 2 ? <p class="note">{t('ruleAlone')}</p> : null}
      </div>
      <button type="button" class="button" onClick={() => setEditing(true)}>
        {t('ruleEdit')}
      </button>
      {editing ? (
        <RuleDialog
          rule={answer.value}
          onDone={() => {
            setEditing(false);
            again();
            onChanged();
          }}
          onClose={() => {
            setEditing(false);
            onChanged();
          }}
        />
      ) : null}
    </section>
  );
}

function RuleDialog(props: { rule: SecondPersonRule; onDone: () => void; onClose: () => void }) {
  const { rule, onDone, onClose } = props;
  const [isOn, setIsOn] = useState(rule.above !== null);
  const [above, setAbove] = useState(String(rule.above ?? FIRST_ABOVE));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Answered<SecondPersonRule> | null>(null);

  async function save(event: Event) {
    event.preventDefault();
    setBusy(true);
    const body = { above: isOn ? Number(above) : null, reason: reason.trim() };
    const answer = await sendChange(
      { method: 'PUT', path: '/v1/second-person', version: rule.version, body },
      SecondPersonRule,
    );
    setBusy(false);
    if (answer.kind === 'ok') onDone();
    else setCame(answer);
  }

  return (
    <Dialog title={t('ruleTitle')} onClose={onClose}>
      <form class="sheet-form" onSubmit={save}>
        <label class="radio">
          <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => setIsOn(currentTarget.checked)} />
          <span>{t('ruleNeeds')}</span>
        </label>
        {isOn ? (
          <label class="form-field">
            <span>{t('ruleAbove')}</span>
            <input
              class="field"
              type="number"
              min={0}
              max={1_000_000}
              step={1}
              required
              value={above}
              onInput={({ currentTarget }) => setAbove(currentTarget.value)}
            />
          </label>
        ) : null}
        <ReasonField value={reason} onChange={setReason} />
        {came && came.kind !== 'ok' ? <Trouble answer={came} /> : null}
        <p class="acts">
          <button type="submit" class="button main" disabled={busy || came?.kind === 'waits'}>
            {t('ruleSave')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
