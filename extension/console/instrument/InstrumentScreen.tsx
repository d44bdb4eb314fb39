import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { InstrumentPage } from './InstrumentPage.tsx';
import { Picker } from './Picker.tsx';
import './box.css';

/** One instrument, or a search for one where none is named. */
export function InstrumentScreen({ route, go, role }: ScreenProps) {
  if (route.subject) return <InstrumentPage key={route.subject} id={route.subject} route={route} go={go} role={role} />;
  return (
    <section class="instrument-search" aria-labelledby="search-title">
      <header class="screen-head">
        <h1 id="search-title">{t('instrumentTitle')}</h1>
      </header>
      <Picker label={t('instrumentSearch')} onPick={({ id }) => go({ screen: 'instrument', subject: id })} />
    </section>
  );
}
