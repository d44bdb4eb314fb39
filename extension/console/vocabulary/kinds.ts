import {
  type Succession,
  SuccessionPage,
  SuccessionReply,
  type UnitCode,
  UnitCodePage,
  UnitCodeReply,
} from '../../../shared/schema/index.ts';
import type { MessageKey } from '../../ui/i18n.ts';

export const TERM_TABS = ['codes', 'successions', 'tags'] as const;
export type TermTab = (typeof TERM_TABS)[number];

/** An entry of either list. */
export type Entry = UnitCode | Succession;

/** What the two lists of entries differ in. */
export const KINDS = {
  codes: {
    path: '/v1/vocabulary/unit-codes',
    page: UnitCodePage,
    reply: UnitCodeReply,
    label: 'termsCodes',
    hint: 'termsCodesHint',
    add: 'termsAddCode',
    empty: 'termsNoCodes',
    word: 'termsWord',
    means: 'termsMeans',
  },
  successions: {
    path: '/v1/vocabulary/successions',
    page: SuccessionPage,
    reply: SuccessionReply,
    label: 'termsSuccessions',
    hint: 'termsSuccessionsHint',
    add: 'termsAddSuccession',
    empty: 'termsNoSuccessions',
    word: 'termsFormer',
    means: 'termsHeir',
  },
} as const satisfies Record<
  string,
  Record<string, unknown> & Record<'label' | 'hint' | 'add' | 'empty' | 'word' | 'means', MessageKey>
>;
export type Kind = keyof typeof KINDS;
