import type { ChangePreview } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { shortName } from './name.ts';
import { relationLabel } from './relation-groups.ts';
import './sheet.css';

/** Every instrument, citation and relation that a change would touch, before it is made. */
export function Preview({ changes }: { changes: ChangePreview }) {
  const { counts, instruments, citing = [], citations, relations, differs, text } = changes;
  const names = new Map([...citing, ...instruments].map((each) => [each.id, shortName(each)]));
  const nameOf = (id: string | null) =>
    id === null ? t('previewNothing') : id === 'new' ? t('previewNew') : (names.get(id) ?? id);
  const link = ({ state, target }: { state: string; target: string | null }) =>
    state === 'ambiguous' ? t('statusAmbiguous') : state === 'unsettled' ? t('previewWaiting') : nameOf(target);
  return (
    <div class="preview">
      <p class="preview-counts" role="status">
        {[
          tCount('previewInstruments', counts.instruments, [formatNumber(counts.instruments)]),
          tCount('previewCitations', counts.citations, [formatNumber(counts.citations)]),
          tCount('previewRelations', counts.relations, [formatNumber(counts.relations)]),
          tCount('previewAliases', counts.aliases, [formatNumber(counts.aliases)]),
        ].join(' · ')}
      </p>
      {text === 'none' ? null : <p>{t(text === 'moved' ? 'previewTextMoved' : 'previewTextGone')}</p>}
      <Part title={t('previewInstrumentsTitle')} shown={instruments.length} all={counts.instruments}>
        {instruments.map((each) => (
          <li key={each.id}>
            <Outside class="symbol">{shortName(each)}</Outside> <Outside class="note">{each.key}</Outside>
          </li>
        ))}
      </Part>
      <Part title={t('previewCitationsTitle')} shown={citations.length} all={counts.citations}>
        {citations.map(({ id, citing: by, text: words, from, to }) => (
          <li key={id}>
            <Outside>{`“${words}” (${nameOf(by)})`}</Outside>: {link(from)} → {to ? link(to) : t('previewGoes')}
          </li>
        ))}
      </Part>
      <Part title={t('previewRelationsTitle')} shown={relations.length} all={counts.relations}>
        {relations.map(({ id, type, from, to }) => (
          <li key={id}>
            {nameOf(from.source)} {t(relationLabel(type))} {nameOf(from.target)} →{' '}
            {to ? `${nameOf(to.source)} ${t(relationLabel(type))} ${nameOf(to.target)}` : t('previewGoes')}
          </li>
        ))}
      </Part>
      <Part title={t('previewDiffersTitle')} shown={differs.length} all={differs.length}>
        {differs.map(({ field, kept, other }) => (
          <li key={field}>
            <Outside>{t('previewDiffers', [field, kept, other])}</Outside>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part(props: { title: string; shown: number; all: number; children: preact.ComponentChildren }) {
  const { title, shown, all, children } = props;
  if (all === 0) return null;
  return (
    <details open={all <= 8}>
      <summary>
        {title} <span class="count">{formatNumber(all)}</span>
      </summary>
      <ul>{children}</ul>
      {all > shown ? <p class="note">{t('previewRest', [formatNumber(all - shown)])}</p> : null}
    </details>
  );
}
