import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { Picker } from '../instrument/Picker.tsx';
import { GraphPage } from './GraphPage.tsx';
import './graph.css';
import './drawing.css';
import './side.css';

/** The graph of the instrument in the address, or a search for one to begin with. */
export function GraphView({ route, go }: ScreenProps) {
  if (route.subject) return <GraphPage id={route.subject} route={route} go={go} />;
  return (
    <section class="instrument-search" aria-labelledby="graph-title">
      <header class="screen-head">
        <div>
          <h1 id="graph-title">{t('graphTitle')}</h1>
          <p class="note">{t('graphChoose')}</p>
        </div>
      </header>
      <Picker label={t('instrumentSearch')} onPick={({ id }) => go({ screen: 'graph', subject: id })} />
    </section>
  );
}
