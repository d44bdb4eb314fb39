import type { CurationReply, Instrument } from '../../../shared/schema/index.ts';
import { type MessageKey, t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type LineShape, STATUS, statusOfDay } from '../../ui/status.ts';
import { Trouble } from '../Trouble.tsx';
import type { Choice } from './choices.ts';
import type { Step } from './contradiction.ts';
import type { Entry } from './entry.ts';
import { useMergePreviews } from './evidence-ahead.ts';
import { sayValue } from './row-words.ts';

const LINES: Readonly<Record<LineShape, MessageKey>> = {
  solid: 'queueLineSolid',
  dashed: 'queueLineDashed',
  dotted: 'queueLineDotted',
  double: 'queueLineDouble',
  thin: 'queueLineThin',
};

/** What a choice would change; `focused` is the one that is pointed at, none at first. */
export function Aftermath(props: {
  entry: Entry;
  options: readonly Instrument[];
  focused: Choice | null;
  admin: boolean;
}) {
  const { entry, options, focused, admin } = props;
  if (entry.kind === 'duplicates' && admin) return <MergeAftermath options={options} />;
  const words = focused ? sayAfter(entry, focused, options) : null;
  return (
    <section class="queue-box" aria-live="polite">
      <h3>{focused ? t('queueIf', [focused.label]) : t('queueIfNone')}</h3>
      <p class="note">
        <Outside>{words ?? t('queueIfNoneHint')}</Outside>
      </p>
    </section>
  );
}

/** The change in one sentence or two, worked out here: nothing else is touched by it. */
export function sayAfter({ item }: Entry, { decision, option }: Choice, options: readonly Instrument[]): string {
  switch (decision.kind) {
    case 'confirm': {
      const chosen = option === null ? undefined : options[option];
      const line = chosen ? t(LINES[STATUS[statusOfDay(chosen.status.today)].shape]) : '';
      return t('queueAfterConfirm', [item.citation?.citing.symbol ?? item.citation?.citing.key ?? '', line]);
    }
    case 'none':
      return t('queueAfterNone', [formatNumber(options.length)]);
    case 'request':
      return t('queueAfterRequest');
    case 'accept': {
      const count = item.instruments[0]?.citedBy ?? 0;
      return tCount('queueAfterAccept', count, [formatNumber(count)]);
    }
    case 'rejectCapture':
      return t('queueAfterRejectCapture');
    case 'fact':
      return t('queueAfterFact', [
        sayValue(decision.take === 'held' ? (item.fact?.held ?? '') : (item.fact?.offered ?? '')),
      ]);
    case 'relation': {
      const target = item.relation?.target?.symbol ?? item.relation?.target?.key ?? '';
      return t(decision.state === 'confirmed' ? 'queueAfterConfirmed' : 'queueAfterRejected', [target]);
    }
    case 'settle':
      return saySteps(decision.steps);
    case 'close':
      return t('queueAfterClose');
    case 'merge':
    case 'notOne':
      return t('queueAfterNotOne');
  }
}

/** What a few calls would change, counted. */
function saySteps(steps: readonly Step[]): string {
  const count = (is: (body: Record<string, unknown>) => boolean) =>
    formatNumber(steps.filter(({ body }) => is(body as Record<string, unknown>)).length);
  return t('queueAfterSettle', [
    count(({ state }) => state === 'confirmed'),
    count(({ state }) => state === 'rejected'),
    count(({ state }) => state === undefined),
  ]);
}

/** What merging either way would touch, counted by the server without doing it. */
function MergeAftermath({ options: [one, other] }: { options: readonly Instrument[] }) {
  const { value: answers, again } = useMergePreviews(one && other ? [one, other] : null);
  if (!answers) return <p class="note">{t('consoleLoading')}</p>;
  return (
    <div class="queue-pair">
      {answers.map((answer, at) => (
        <section class="queue-box" key={at}>
          <h3>{t('queueIf', [t('queueKeep', [at + 1])])}</h3>
          {answer.kind === 'ok' ? <Changes reply={answer.value} /> : <Trouble answer={answer} onAgain={again} />}
        </section>
      ))}
    </div>
  );
}

const SHOWN = 5;

function Changes({ reply: { changes } }: { reply: CurationReply }) {
  if (!changes) return null;
  const { counts, citations, differs, text } = changes;
  const pages = new Set(citations.map(({ citing }) => citing)).size;
  const numbers = [counts.citations, pages, counts.relations, counts.aliases].map((count) => formatNumber(count));
  return (
    <>
      <p class="note">{t('queueAfterMerge', numbers)}</p>
      {text === 'none' ? null : <p class="note">{t(text === 'moved' ? 'queueTextMoved' : 'queueTextGone')}</p>}
      <ul class="note">
        {citations.slice(0, SHOWN).map((each) => (
          <li key={each.id}>
            <Outside>{each.text.replace(/\s+/g, ' ')}</Outside>
          </li>
        ))}
        {differs.map(({ field, kept, other }) => (
          <li key={field}>
            <Outside>{t('queueKeptOther', [sayValue(kept), sayValue(other)])}</Outside>
          </li>
        ))}
      </ul>
    </>
  );
}
