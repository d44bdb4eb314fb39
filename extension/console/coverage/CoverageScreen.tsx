import { useMemo, useState } from 'preact/hooks';
import { ProvinceSelect } from '../../options/ProvinceChoice.tsx';
import { homeSetting } from '../../settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { useSetting } from '../../ui/use-setting.ts';
import type { ScreenProps } from '../Console.tsx';
import { Trouble } from '../Trouble.tsx';
import { type Chosen, HeatMap } from './HeatMap.tsx';
import { Legend } from './Legend.tsx';
import { buildMatrix } from './matrix.ts';
import { Requests } from './Requests.tsx';
import { SeriesSide } from './SeriesSide.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { useCoverage } from './use-coverage.ts';
import './coverage.css';
import './strip.css';

/** How much of each number series of a province the index holds. */
export function CoverageScreen({ route, go, role }: ScreenProps) {
  const home = useSetting(homeSetting);
  const place = route.query.get('jurisdiction') ?? home?.value ?? null;
  const [turn, setTurn] = useState(0);
  /** How often something was asked for here. */
  const [asked, setAsked] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const answer = useCoverage(place, turn);
  const matrix = useMemo(() => (answer?.kind === 'ok' ? buildMatrix(answer.value) : null), [answer]);
  const current = chosen && matrix?.lines.some(({ key }) => key === chosen.line.key) ? chosen : null;

  const asTable = route.query.get('show') === 'table';
  const show = (slug: string | null, table: boolean) =>
    go({
      screen: 'coverage',
      query: new URLSearchParams({ ...(slug ? { jurisdiction: slug } : {}), ...(table ? { show: 'table' } : {}) }),
    });
  const choosePlace = (slug: string) => {
    setChosen(null);
    show(slug || null, asTable);
  };

  return (
    <div class="coverage" data-open={current !== null}>
      <section aria-labelledby="coverage-title" aria-busy={place !== null && answer === null}>
        <header class="screen-head">
          <div>
            <h1 id="coverage-title">{t('consoleCoverage')}</h1>
            <p class="note">{t('coverageHint')}</p>
          </div>
          <div class="coverage-how">
            <ProvinceSelect value={place ?? ''} onChange={choosePlace} aria-labelledby="coverage-title" />
            {matrix && matrix.lines.length > 0 ? (
              <fieldset aria-label={t('coverageShow')}>
                {([false, true] as const).map((table) => (
                  <button
                    key={String(table)}
                    type="button"
                    class="pill"
                    aria-pressed={asTable === table}
                    onClick={() => show(place, table)}
                  >
                    <Icon name={table ? 'list' : 'grid'} />
                    {t(table ? 'coverageShowTable' : 'coverageShowMap')}
                  </button>
                ))}
              </fieldset>
            ) : null}
          </div>
        </header>
        {place === null ? <p class="empty">{t('coverageChoose')}</p> : null}
        {place !== null && answer === null ? <p class="empty">{t('consoleLoading')}</p> : null}
        {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={() => setTurn(turn + 1)} /> : null}
        {matrix && matrix.lines.length === 0 ? <p class="empty">{t('coverageEmpty')}</p> : null}
        {matrix && matrix.lines.length > 0 && asTable ? (
          <SeriesTable matrix={matrix} chosen={current} onChoose={setChosen} />
        ) : null}
        {matrix && matrix.lines.length > 0 && !asTable ? (
          <>
            <HeatMap matrix={matrix} chosen={current} onChoose={setChosen} />
            <Legend />
          </>
        ) : null}
        {answer && answer.kind !== 'ok' ? null : <Requests place={place} isAdmin={role === 'admin'} turn={asked} />}
      </section>
      {current && place ? (
        <SeriesSide chosen={current} place={place} isAdmin={role === 'admin'} onAsked={() => setAsked(asked + 1)} />
      ) : null}
    </div>
  );
}
