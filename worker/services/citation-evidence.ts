import { differingFields } from '../../shared/resolution/index.ts';
import type { CitationEvidence } from '../../shared/schema/index.ts';
import type { CardRow } from '../stores/card-columns.ts';
import type { JudgedCitation } from '../stores/judgements.ts';
import { toInstrument } from './instrument-card.ts';

const WORDS = {
  confirmed: { vi: 'do người xác nhận', en: 'confirmed by a person' },
  rejected: { vi: 'người xác nhận: không phải văn bản này', en: 'ruled out by a person' },
};

interface Judgement {
  verdict: keyof typeof WORDS;
  instrument: string;
  by: string;
  at: string;
}

/** A citation as a person sees it who decides its link: its sentence, and candidates with what differs. */
export function toEvidence(row: JudgedCitation, candidates: readonly CardRow[], today: string): CitationEvidence {
  const cards = candidates.map((card) => toInstrument(card, { today, written: null }));
  const judgements = JSON.parse(row.judgements) as Judgement[];
  return {
    id: row.id,
    version: row.version,
    text: row.text,
    sentence: { text: row.sentence, start: row.sentenceStart, end: row.sentenceEnd },
    citing: { id: row.citing, key: row.citingKey, symbol: row.citingSymbol, title: row.citingTitle },
    claim: row.claim,
    state: row.state,
    target: row.state === 'settled' ? row.target : null,
    judgements: judgements.map((each) => ({ ...each, words: WORDS[each.verdict] })),
    candidates: cards,
    differs: differingFields(cards),
  };
}
