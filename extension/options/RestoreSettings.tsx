import { useRef, useState } from 'preact/hooks';
import { provinceBySlug } from '../../shared/registry/provinces.ts';
import { t } from '../ui/i18n.ts';
import { readChoices } from './backup.ts';
import { applyChanges, type Change, FILE_MAX, listChanges, readSettingsFile } from './restore.ts';

type Step = { kind: 'none' | 'bad' | 'done' } | { kind: 'preview'; changes: Change[] };

/** Settings from a file: what it would change is shown first. */
export function RestoreSettings() {
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const file = useRef<HTMLInputElement>(null);

  async function preview(chosen: File | undefined) {
    if (!chosen) return;
    const after = chosen.size > 4 * FILE_MAX ? null : readSettingsFile(await chosen.text());
    setStep(after ? { kind: 'preview', changes: listChanges(await readChoices(), after) } : { kind: 'bad' });
    if (file.current) file.current.value = '';
  }

  async function apply(changes: readonly Change[]) {
    await applyChanges(changes);
    setStep({ kind: 'done' });
  }

  return (
    <>
      <button type="button" class="button" onClick={() => file.current?.click()}>
        {t('restoreAsk')}
      </button>
      <input
        ref={file}
        class="said"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={t('restoreFile')}
        onChange={(event) => preview(event.currentTarget.files?.[0])}
      />
      <div role="status" class="restore">
        {step.kind === 'bad' ? <p class="notice bad">{t('restoreBad')}</p> : null}
        {step.kind === 'done' ? <p class="notice good">{t('restoreDone')}</p> : null}
        {step.kind === 'preview' ? (
          <Preview
            changes={step.changes}
            onApply={() => apply(step.changes)}
            onLeave={() => setStep({ kind: 'none' })}
          />
        ) : null}
      </div>
    </>
  );
}

function Preview(props: { changes: readonly Change[]; onApply(): void; onLeave(): void }) {
  const { changes, onApply, onLeave } = props;
  const doable = changes.some(({ kind }) => kind !== 'permission');
  if (changes.length === 0) return <p class="notice plain">{t('restoreNothing')}</p>;
  return (
    <div class="notice warn">
      <div>
        <p>{t('restorePreview')}</p>
        <ul class="changes">
          {changes.map((change) => (
            <li key={'host' in change ? change.host : change.kind}>{sayChange(change)}</li>
          ))}
        </ul>
      </div>
      <button type="button" class="button" onClick={onLeave}>
        {t('cancel')}
      </button>
      {doable ? (
        <button type="button" class="button main" onClick={onApply}>
          {t('restoreDo')}
        </button>
      ) : null}
    </div>
  );
}

const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;
const onOrOff = (on: boolean) => t(on ? 'restoreOn' : 'restoreOff');

function sayChange(change: Change): string {
  const say = (what: string, after: string, before: string) => `${what}: ${after} (${t('restoreFrom', [before])})`;
  const province = (slug: string | null) => (slug && provinceBySlug(slug)?.name) ?? t('restoreUnset');
  switch (change.kind) {
    case 'server':
      return say(t('restoreServer'), change.after ?? t('restoreUnset'), change.before ?? t('restoreUnset'));
    case 'home':
      return say(t('restoreHome'), province(change.after), province(change.before));
    case 'language':
      return say(t('restoreLanguage'), LANGUAGES[change.after], LANGUAGES[change.before]);
    case 'quiet':
      return say(t('restoreQuiet'), onOrOff(change.after), onOrOff(change.before));
    case 'site':
      return say(change.host, onOrOff(change.after), onOrOff(change.before));
    case 'permission':
      return t('restorePermission', [change.host]);
  }
}
