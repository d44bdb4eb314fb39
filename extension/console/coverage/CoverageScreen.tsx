import { useMemo, useState } from 'preact/hooks';
import { ProvinceSelect } from '../../options/ProvinceChoice.tsx';
import { homeSetting } from '../../settings.ts';
import { t } from '../../ui/i18n.ts';
import { useSetting } from '../../ui/use-setting.ts';
import type { ScreenProps } from '../Console.tsx';
import { Trouble } from '../Trouble.tsx';
import { type Chosen, HeatMap } from './HeatMap.tsx';
import { Legend } from './Legend.tsx';
import { buildMatrix } from './matrix.ts';
import { Requests } from './Requests.tsx';
import { SeriesSide } from './SeriesSide.tsx';
import { useCoverage } from './use-coverage.ts';
import './coverage.css';

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

  const choosePlace = (slug: string) => {
    setChosen(null);
    go({ screen: 'coverage', query: new URLSearchParams(slug ? { jurisdiction: slug } : {}) });
  };

  return (
    <div class="coverage" data-open={current !== null}>
      <section aria-labelledby="coverage-title" aria-busy={place !== null && answer === null}>
        <header class="screen-head">
          <div>
            <h1 id="coverage-title">{t('consoleCoverage')}</h1>
            <p class="note">{t('coverageHint')}</p>
          </div>
          <ProvinceSelect value={place ?? ''} onChange={choosePlace} aria-labelledby="coverage-title" />
        </header>
        {place === null ? <p class="empty">{t('coverageChoose')}</p> : null}
        {place !== null && answer === null ? <p class="empty">{t('consoleLoading')}</p> : null}
        {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={() => setTurn(turn + 1)} /> : null}
        {matrix && matrix.lines.length === 0 ? <p class="empty">{t('coverageEmpty')}</p> : null}
        {matrix && matrix.lines.length > 0 ? (
          <>
            <HeatMap matrix={matrix} chosen={current} onChoose={setChosen} />
            <Legend />
          </>
        ) : null}
        {answer && answer.kind !== 'ok' ? null : <Requests place={place} isAdmin={role === 'admin'} turn={asked} />}
      </section>
      {current && place ? <SeriesSide chosen={current} place={place} onAsked={() => setAsked(asked + 1)} /> : null}
    </div>
  );
}
