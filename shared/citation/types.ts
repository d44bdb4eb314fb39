import type { CitationKind, RelationType } from '../schema/citation.ts';

/** Half-open range of UTF-16 code units in the SOURCE text. */
export interface Span {
  start: number;
  end: number;
}

/** A value the text states, with the words that state it. */
export interface StatedText extends Span {
  /** As printed, white space collapsed to single spaces, NFC. */
  text: string;
}

/** A date as printed. `iso` is null when it is partial or impossible. */
export interface StatedDate extends Span {
  text: string;
  iso: string | null;
  year: number | null;
  month: number | null;
  day: number | null;
  problem: 'partial' | 'impossible' | null;
}

/** The parts of a symbol such as 25/2022/QĐ-UBND or 426/STTTT-BCVT&CNTT. */
export interface InstrumentSymbol {
  /** Normalised: NFC, Đ for Ð, no inner spaces, hyphen-minus for dashes. Otherwise as printed. */
  text: string;
  /** Exactly as it stands in the source. */
  raw: string;
  /** As printed, leading zeros kept: "02A". Empty for a blank own number. */
  number: string;
  year: number | null;
  typeCode: string | null;
  issuerCode: string | null;
  unitCode: string | null;
}

export interface Cue extends StatedText {
  relation: RelationType;
}

export interface Citation extends Span {
  /** Exact slice of the source. */
  text: string;
  kind: CitationKind;
  /** Instrument type id such as `quyet-dinh`; null when nothing tells it. */
  type: string | null;
  symbol: InstrumentSymbol | null;
  /** Name of a law cited by name, or of a law that also has a number. */
  name: string | null;
  issuedOn: StatedDate | null;
  issuer: StatedText | null;
  title: StatedText | null;
  pinpoint: StatedText | null;
  cue: Cue | null;
  /** Index, in the same result, of the full mention that this one repeats; fields are never copied over from it. */
  antecedent: number | null;
}

/** What a document says of itself at its head and foot. Absent parts are null; a blank is a part with an empty value. */
export interface Letterhead {
  /** The number line. `symbol.number` is empty when the draft leaves it blank. */
  symbol: InstrumentSymbol | null;
  symbolSpan: Span | null;
  type: string | null;
  /** Issuing body, in one line, superior body first where two lines give it. */
  issuer: StatedText | null;
  place: StatedText | null;
  issuedOn: StatedDate | null;
  title: StatedText | null;
  addressees: StatedText[];
  signatory: { name: StatedText | null; capacity: StatedText | null };
  distribution: StatedText[];
  fileMark: StatedText | null;
  /** True when the number or the day is blank. */
  draft: boolean;
}
