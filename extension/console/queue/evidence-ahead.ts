import { CurationReply, Instrument, LinksPage } from '../../../shared/schema/index.ts';
import { ask } from '../../ask.ts';
import type { FoundReference } from '../../page-facts.ts';
import { tIn } from '../../ui/i18n.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { askAhead, useAhead } from './ahead.ts';
import type { Entry } from './entry.ts';

const refused = ({ kind }: Answered<unknown>) => kind !== 'ok';
const LINKS = 200;

const instrumentPath = (key: string) => `/v1/instruments/${encodeURIComponent(key)}`;
const linksPath = (id: string) => pathWith(`${instrumentPath(id)}/links`, { limit: LINKS });

/** Two instruments as they are now, of which one may go into the other. */
type Pair = readonly [Instrument, Instrument];
export type MergePreviews = readonly Answered<CurationReply>[];

const pairName = (pair: Pair) => pair.map(({ id, version }) => `${id} ${version}`).join(' ');

/** What merging either way would touch, counted by the server without doing it: first that the first stays. */
const previewBoth = ([one, other]: Pair): Promise<MergePreviews> =>
  Promise.all(
    [
      [other, one],
      [one, other],
    ].map(([gone, into]) => {
      const body = { into: into!.id, reason: tIn('vi', 'queuePreview'), dryRun: true };
      const path = `${instrumentPath(gone!.id)}/merge`;
      return callServer({ method: 'POST', path, body, ifMatch: `"${gone!.version}"` }, CurationReply);
    }),
  );
const someRefused = (answers: MergePreviews) => answers.some(refused);

export const useMergePreviews = (pair: Pair | null) =>
  useAhead(pair && pairName(pair), () => previewBoth(pair!), someRefused);

export const useShownInstrument = (key: string | null) =>
  useAhead(key, () => callServer({ method: 'GET', path: instrumentPath(key!) }, Instrument), refused).value;

export const useLinksOf = (id: string | null) => {
  const path = id === null ? null : linksPath(id);
  return useAhead(path, () => callServer({ method: 'GET', path: path! }, LinksPage), refused).value;
};

const find = async (text: string): Promise<FoundReference[]> => (await ask({ type: 'page/find', text })) ?? [];
const isNothing = (found: FoundReference[]) => found.length === 0;
const sentenceName = (text: string) => `sentence ${text}`;

/** What a sentence cites, read as a page is read; null until that is done. */
export const useFoundIn = (text: string): FoundReference[] | null =>
  useAhead(text === '' ? null : sentenceName(text), () => find(text), isNothing).value;

/** Asks for what the evidence of an item needs, before it is shown. */
export function askEvidenceAhead({ kind, item }: Entry, isAdmin: boolean): void {
  const [one, other] = item.instruments;
  const text = item.citation?.sentence.text ?? '';
  if ((kind === 'ambiguous' || kind === 'unmatched') && text) askAhead(sentenceName(text), () => find(text), isNothing);
  if (kind === 'duplicates' && isAdmin && one && other)
    askAhead(pairName([one, other]), () => previewBoth([one, other]), someRefused);
  const shown = item.report?.shown;
  if (kind === 'reports' && shown)
    askAhead(shown, () => callServer({ method: 'GET', path: instrumentPath(shown) }, Instrument), refused);
  if (kind === 'dates' && one)
    askAhead(linksPath(one.id), () => callServer({ method: 'GET', path: linksPath(one.id) }, LinksPage), refused);
}
