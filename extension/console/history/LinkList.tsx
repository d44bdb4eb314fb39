import type { UndoPreview } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { shortName } from '../instrument/name.ts';

/** Citations that would lead elsewhere, each with both its ends; the first of them. */
export function LinkList(props: { links: number } & Pick<UndoPreview, 'citations' | 'instruments'>) {
  const { links, citations, instruments } = props;
  const names = new Map(instruments.map((each) => [each.id, shortName(each)]));
  const end = ({ state, target }: { state: string; target: string | null }) =>
    state === 'ambiguous'
      ? t('statusAmbiguous')
      : state === 'unsettled' || target === null
        ? t('previewWaiting')
        : (names.get(target) ?? target);
  if (citations.length === 0) return null;
  return (
    <>
      <ul class="proposal-links">
        {citations.map(({ id, citing, text, from, to }) => (
          <li key={id}>
            <Outside>{`“${text}” (${names.get(citing) ?? citing})`}</Outside>: <Outside>{end(from)}</Outside> →{' '}
            <Outside>{to ? end(to) : t('previewGoes')}</Outside>
          </li>
        ))}
      </ul>
      {links > citations.length ? (
        <p class="note">{t('previewRest', [formatNumber(links - citations.length)])}</p>
      ) : null}
    </>
  );
}
