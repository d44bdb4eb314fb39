import type { Finding } from '../../shared/schema/index.ts';
import { splitFinding } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { difference, type Stretch } from './difference.ts';

/** The rest is in the panel. */
const SHOWN = 2;

/** What a reviewer should look at, a block each. */
export function Findings({ findings, onMore }: { findings: readonly Finding[]; onMore(): void }) {
  const left = findings.length - SHOWN;
  return (
    <>
      {findings.slice(0, SHOWN).map((finding) => (
        <Block key={`${finding.code} ${finding.vi}`} finding={finding} />
      ))}
      {left > 0 ? (
        <section class="finding">
          <button type="button" class="link" onClick={onMore}>
            {tCount('cardFindingsMore', left, [formatNumber(left)])}
          </button>
        </section>
      ) : null}
    </>
  );
}

function Block({ finding }: { finding: Finding }) {
  const { name, rest } = splitFinding(finding);
  const { page, index, severity } = finding;
  const [ofPage, ofIndex] = difference(page ?? '', index ?? '');
  return (
    <section class={severity === 'look' ? 'finding' : 'finding info'}>
      <h3>
        <Icon name={severity === 'look' ? 'flag' : 'info'} />
        <Outside>{name}</Outside>
      </h3>
      {page && index ? (
        <dl class="compared">
          <dt>{t('cardFindingPage')}</dt>
          <dd>
            <Compared whole={page} stretches={ofPage} />
          </dd>
          <dt>{t('cardFindingIndex')}</dt>
          <dd>
            <Compared whole={index} stretches={ofIndex} />
          </dd>
        </dl>
      ) : (
        <p class="say">
          <Outside>{rest}</Outside>
        </p>
      )}
    </section>
  );
}

/** One of two texts that disagree, underlined where they do; read out whole. */
function Compared({ whole, stretches }: { whole: string; stretches: readonly Stretch[] }) {
  return (
    <>
      <span class="said">
        <Outside>{whole}</Outside>
      </span>
      <span aria-hidden="true">
        {stretches.map(({ text, differs }, i) => (
          <Outside key={i} class={differs ? 'unlike' : undefined}>
            {text}
          </Outside>
        ))}
      </span>
    </>
  );
}
