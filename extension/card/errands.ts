import type { ReportKind } from '../../shared/schema/index.ts';
import type { PassageAnswer } from '../answer.ts';
import type { CardSubject, PageSide } from '../bridge.ts';
import { instrumentOf } from '../ui/status.ts';
import type { CardEvent, OpenCard, ReportShown } from './state.ts';

/** What an open card has fetched and sent for it, kept while the page is open. */
export interface Errands {
  /** Looks after what the card needs now; ends with the card. */
  follow(card: OpenCard | null, subject: CardSubject | null): void;
  askAgain(): void;
  report(kind: ReportKind): Promise<void>;
  stop(): void;
}

/** How often a report on its way is asked after, in milliseconds. */
const LOOK_AGAIN = 1000;

/** Whether the card has a passage to show: a place in an act whose text the index holds. */
export function wantsPassage({ citation, answer }: Pick<CardSubject, 'citation' | 'answer'>): boolean {
  return citation.pinpoint !== null && instrumentOf(answer)?.holding === 'held';
}

export function createErrands(page: PageSide, dispatch: (event: CardEvent) => void): Errands {
  const passages = new Map<string, PassageAnswer>();
  const reports = new Map<string, ReportShown>();
  const fetching = new Set<number>();
  let shown: OpenCard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function fetchPassage({ ref, token }: OpenCard, key: string) {
    fetching.add(token);
    const answer = passages.get(key) ?? (await page.passage(ref)) ?? { kind: 'unreached' };
    fetching.delete(token);
    if (answer.kind !== 'unreached') passages.set(key, answer);
    dispatch({ type: 'passage', token, answer });
  }

  function tell(ref: string, token: number, report: ReportShown | null) {
    if (report) reports.set(ref, report);
    else reports.delete(ref);
    dispatch({ type: 'reported', token, report });
  }

  async function lookAgain({ ref, token, report }: OpenCard) {
    if (report?.kind !== 'waiting') return;
    const now = await page.readReport(report.id);
    if (now?.kind === 'waiting') watch();
    else tell(ref, token, now);
  }

  function watch() {
    clearTimeout(timer);
    const card = shown;
    if (card?.report?.kind === 'waiting') timer = setTimeout(() => void lookAgain(card), LOOK_AGAIN);
  }

  return {
    follow(card, subject) {
      const isNew = card?.token !== shown?.token;
      const was = shown?.report;
      shown = card;
      if (!card || !subject) return clearTimeout(timer);
      const instrument = instrumentOf(subject.answer);
      if (card.passage === null && !fetching.has(card.token) && instrument && wantsPassage(subject))
        void fetchPassage(card, `${instrument.id} ${subject.citation.pinpoint}`);
      const kept = reports.get(card.ref);
      if (isNew && kept) queueMicrotask(() => dispatch({ type: 'reported', token: card.token, report: kept }));
      else if (card.report !== was) watch();
    },
    askAgain() {
      if (shown) dispatch({ type: 'passage', token: shown.token, answer: null });
    },
    async report(kind) {
      const card = shown;
      if (!card || card.report?.kind === 'sending') return;
      dispatch({ type: 'reported', token: card.token, report: { kind: 'sending' } });
      tell(card.ref, card.token, (await page.report(card.ref, kind)) ?? { kind: 'untaken' });
    },
    stop: () => clearTimeout(timer),
  };
}
