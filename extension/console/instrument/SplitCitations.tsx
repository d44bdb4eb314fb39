import { type CitationLink, type Instrument, LinksPage } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { callServer, pathWith } from '../call-server.ts';
import { usePages } from '../PagedTable.tsx';
import { Trouble } from '../Trouble.tsx';
import { instrumentPath } from './change.ts';
import { Quotation } from './SentenceQuote.tsx';

const PAGE = 20;

/** Citations that a person says go with the instrument that comes out. */
export function SplitCitations(props: {
  instrument: Instrument;
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const { instrument, chosen, onToggle } = props;
  const path = instrumentPath(instrument.id, '/links');
  const list = usePages<CitationLink>(instrument.id, (after) =>
    callServer({ method: 'GET', path: pathWith(path, { after, limit: PAGE }) }, LinksPage),
  );
  const links = list.pages.flat();
  if (links.length === 0 && !list.trouble) return null;
  return (
    <fieldset class="form-field scroll">
      <legend>{t('splitCitations')}</legend>
      {links.map(({ id, sentence }) => (
        <label key={id} class="radio two-lines">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <Quotation {...sentence} />
        </label>
      ))}
      {list.trouble ? <Trouble answer={list.trouble} onAgain={list.again} /> : null}
      {list.hasMore ? (
        <button type="button" class="button" disabled={list.busy} onClick={list.more}>
          {t('consoleMore')}
        </button>
      ) : null}
    </fieldset>
  );
}
