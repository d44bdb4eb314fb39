import { typeName } from '../../shared/registry/instrument-types.ts';
import { typeGloss } from '../../shared/registry/type-gloss.ts';
import type { Series } from '../../shared/schema/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { language, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { Words } from '../ui/Words.tsx';

/** Not in the index, and how much of the number series is: never that it does not exist. */
export function NotFound({ series }: { series: Series | null }) {
  return (
    <section>
      <p class="status-label" style={{ color: 'var(--missing)' }}>
        <Icon name="missing" />
        {t('statusNotFound')}
      </p>
      {series ? <Coverage series={series} /> : null}
      <p class="note">{t('detailsNotNothing')}</p>
    </section>
  );
}

function Coverage({ series: { held, highest, type, year, issuer } }: { series: Series }) {
  const kind = (typeName(type) ?? type).toLocaleLowerCase('vi');
  const gloss = language() === 'vi' ? null : typeGloss(type);
  const share = highest > 0 ? Math.min(1, held / highest) : 0;
  return (
    <>
      <p class="say">
        <Words
          of="cardSeries"
          subs={[
            formatNumber(held),
            formatNumber(highest),
            gloss ?? <Outside key="kind">{kind}</Outside>,
            String(year),
            <Outside key="issuer">{issuer}</Outside>,
          ]}
        />
      </p>
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </>
  );
}
