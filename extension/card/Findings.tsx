import type { Finding } from '../../shared/schema/index.ts';
import { differing, type Part } from '../ui/differing.ts';
import { splitFinding } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';

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
  const source = index ? sourceIn(rest, index) : null;
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
            <Compared whole={page} parts={differing(page, index)} />
          </dd>
          <dt>{t('cardFindingIndex')}</dt>
          <dd>
            <Compared whole={index} parts={differing(index, page)} />
            {source ? (
              <span class="from">
                {' · '}
                <Outside>{source}</Outside>
              </span>
            ) : null}
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

/** What a sentence names after the index's word: "…12/12/2023, theo 1 viện dẫn." gives "theo 1 viện dẫn". */
function sourceIn(sentence: string, index: string): string | null {
  const after = sentence.slice(sentence.lastIndexOf(index) + index.length);
  return /^, (.+?)\.$/.exec(after)?.[1] ?? null;
}

/** One of two texts that disagree, underlined where they do; read out whole. */
function Compared({ whole, parts }: { whole: string; parts: readonly Part[] }) {
  return (
    <>
      <span class="said">
        <Outside>{whole}</Outside>
      </span>
      <span aria-hidden="true">
        {parts.map(({ text, differs }, i) => (
          <Outside key={i} class={differs ? 'unlike' : undefined}>
            {text}
          </Outside>
        ))}
      </span>
    </>
  );
}
