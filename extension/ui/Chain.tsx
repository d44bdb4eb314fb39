import type { Instrument, ReplacementChain } from '../../shared/schema/index.ts';
import { formatDate } from './dates.ts';
import { Icon } from './Icon.tsx';
import { type MessageKey, t } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { StatusLabel } from './StatusLabel.tsx';
import { STATUS, type StatusKey } from './status.ts';

/** One step as it is drawn. */
interface Step {
  name: string;
  issuedOn: string | null;
  /** What it did to the step before. */
  act: MessageKey;
  /** First day of that; null where it is not known. */
  on: string | null;
  /** Status of the step itself; null where it is not told. */
  status: StatusKey | null;
}

/** What replaced it and what replaced that, from the act cited here downwards; nothing where nothing did. */
export function Chain({ instrument }: { instrument: Instrument }) {
  const steps = stepsOf(instrument);
  if (steps.length === 0) return null;
  const { symbol, name, issuedOn } = instrument;
  const end = instrument.chain?.end ?? 'complete';
  return (
    <section class="replaced">
      <h3>
        <Icon name="swap" />
        {t('cardChain')}
      </h3>
      <ol class="chain">
        <li style={{ '--dot': 'var(--ended)' }}>
          <Name name={symbol ?? name ?? ''} issuedOn={issuedOn} />
          <span class="step">{t('cardChainCited')}</span>
        </li>
        {steps.map(({ name, issuedOn, act, on, status }, i) => (
          <li key={`${i} ${name}`} style={{ '--dot': `var(--${STATUS[status ?? 'unknown'].colour})` }}>
            <Name name={name} issuedOn={issuedOn} />
            <span class="step">
              {t(act)} {on ? t('chainSince', [formatDate(on)]) : t('chainUndated')}
            </span>
            {status && i === steps.length - 1 && end !== 'loop' ? <StatusLabel status={status} /> : null}
          </li>
        ))}
      </ol>
      <End end={end} />
    </section>
  );
}

function Name({ name, issuedOn }: { name: string; issuedOn: string | null }) {
  return (
    <span>
      <Outside class="symbol">{name}</Outside>
      {issuedOn ? ` · ${formatDate(issuedOn)}` : null}
    </span>
  );
}

function End({ end }: { end: ReplacementChain['end'] }) {
  if (end === 'complete') return null;
  return (
    <p class="note">
      <Icon name={end === 'loop' ? 'warning' : 'more'} size={14} /> {t(end === 'loop' ? 'chainLoop' : 'chainCut')}
    </p>
  );
}

/** The chain as the server told it; of a server that tells none, the one step that today's status names. */
function stepsOf({ chain, status: { today } }: Instrument): Step[] {
  if (chain) {
    return chain.steps.map(({ by, type, on, reach, status }) => ({
      name: by.symbol ?? by.name ?? by.key,
      issuedOn: by.issuedOn,
      act: actOf(type, reach),
      on,
      status,
    }));
  }
  const { by, since, cause } = today;
  if (cause !== 'replaces' || !by || !since) return [];
  return [{ name: by.symbol ?? by.key, issuedOn: null, act: 'chainReplacesWhole', on: since, status: null }];
}

function actOf(type: string, reach: 'whole' | 'part'): MessageKey {
  if (type === 'repeals') return reach === 'part' ? 'chainRepealsPart' : 'chainRepealsWhole';
  return reach === 'part' ? 'chainReplacesPart' : 'chainReplacesWhole';
}
