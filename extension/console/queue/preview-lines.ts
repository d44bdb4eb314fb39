import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Looked } from './batch-preview.ts';
import { rowWords } from './row-words.ts';

/** One line of what a batch would change. */
export interface PreviewLine {
  key: string;
  kind: 'item' | 'refused' | 'citation' | 'instrument' | 'more';
  words: string;
}

/** Everything that each decision changes, named: the item first, then citations with their pages, then instruments. */
export function previewLines(looked: readonly Looked[]): PreviewLine[] {
  return looked.flatMap(({ job: { entry }, preview }) => {
    const { title, hint } = rowWords(entry);
    const names = new Map(preview.names.map((each) => [each.id, each.symbol ?? each.title ?? each.key]));
    const name = (id: string) => names.get(id) ?? id;
    const link = ({ state, target }: { state: string; target: string | null }) =>
      state === 'ambiguous' ? t('statusAmbiguous') : target === null ? t('previewWaiting') : name(target);
    const head = `${title} · ${hint}`;
    if (preview.problem) {
      const why = preview.problem.detail ?? preview.problem.code;
      return [{ key: entry.key, kind: 'refused', words: t('batchWouldFail', [head, why]) }];
    }
    const links = preview.links ?? 0;
    const counted = [
      tCount('batchLineCitations', links, [formatNumber(links)]),
      tCount('batchLineInstruments', preview.instruments.length, [formatNumber(preview.instruments.length)]),
    ];
    const left = links - preview.citations.length;
    return [
      { key: entry.key, kind: 'item', words: `${head}: ${counted.join(', ')}` },
      ...preview.citations.map(({ id, citing, text, from, to }): PreviewLine => {
        const words = [text.replace(/\s+/g, ' '), name(citing), link(from), to ? link(to) : t('previewGoes')];
        return { key: `${entry.key} ${id}`, kind: 'citation', words: t('batchLineCitation', words) };
      }),
      ...(left > 0
        ? [{ key: `${entry.key} more`, kind: 'more', words: t('previewRest', [formatNumber(left)]) } as const]
        : []),
      ...preview.instruments.map(
        (id): PreviewLine => ({
          key: `${entry.key} ${id}`,
          kind: 'instrument',
          words: t('batchLineInstrument', [name(id)]),
        }),
      ),
    ];
  });
}
