import { useState } from 'preact/hooks';
import { Instrument, PeopleChoices } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { instrumentPath } from '../instrument/change.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { nameInFull } from '../instrument/name.ts';
import { Picker } from '../instrument/Picker.tsx';
import type { Route } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { FAMILIES, readFilter } from './filters.ts';

/** What of the log is shown: whose, of which kind, when, of which instrument. */
export function HistoryFilters({
  route,
  go,
}: {
  route: Route;
  go: (route: { screen: 'history'; query: URLSearchParams }) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const people = useAnswer('/v1/people/choices', PeopleChoices);
  const filter = readFilter(route.query);
  const set = (field: string, value: string) => {
    const query = new URLSearchParams(route.query);
    query.delete('at');
    if (value) query.set(field, value);
    else query.delete(field);
    go({ screen: 'history', query });
  };
  return (
    <>
      <fieldset class="filters" aria-label={t('historyFilters')}>
        {FAMILIES.map(({ action, label }) => (
          <button
            key={action}
            type="button"
            class="pill"
            aria-pressed={(filter.action ?? '') === action}
            onClick={() => set('action', action)}
          >
            {t(label)}
          </button>
        ))}
        <span class="choice">
          <select
            class="field"
            aria-label={t('historyWho')}
            value={filter.person ?? ''}
            onChange={({ currentTarget }) => set('person', currentTarget.value)}
          >
            <option value="">{t('historyAnybody')}</option>
            {people.answer?.kind === 'ok'
              ? people.answer.value.items.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))
              : null}
          </select>
          <Icon name="down" />
        </span>
        {(['from', 'to'] as const).map((field) => (
          <label key={field} class="day">
            <span>{t(field === 'from' ? 'historyFrom' : 'historyTo')}</span>
            <input
              class="field"
              type="date"
              value={route.query.get(field) ?? ''}
              onChange={({ currentTarget }) => set(field, currentTarget.value)}
            />
          </label>
        ))}
        {filter.instrument ? (
          <button type="button" class="pill" aria-pressed="true" onClick={() => set('instrument', '')}>
            <InstrumentName id={filter.instrument} />
            <Icon name="close" size={12} />
            <span class="said">{t('historyRemoveFilter')}</span>
          </button>
        ) : (
          <button type="button" class="pill" onClick={() => setChoosing(true)}>
            <Icon name="document" size={14} />
            {t('historyOneInstrument')}
          </button>
        )}
        {filter.at ? (
          <button type="button" class="pill" aria-pressed="true" onClick={() => set('at', '')}>
            {t('historyFromEntry', [filter.at])}
            <Icon name="close" size={12} />
          </button>
        ) : null}
      </fieldset>
      {choosing ? (
        <Dialog title={t('historyOneInstrument')} onClose={() => setChoosing(false)}>
          <Picker
            label={t('instrumentSearch')}
            onPick={({ id }) => {
              setChoosing(false);
              set('instrument', id);
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
}

function InstrumentName({ id }: { id: string }) {
  const { answer } = useAnswer(instrumentPath(id), Instrument);
  return <Outside>{answer?.kind === 'ok' ? nameInFull(answer.value) : id}</Outside>;
}
