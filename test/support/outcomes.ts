/** Builders of citations and outcomes with plain defaults, for tests of what is made of them. */
import type { Instrument, Outcome, StatedCitation, StatusOn } from '../../shared/schema/index.ts';

export function stated(fields: Partial<StatedCitation> = {}): StatedCitation {
  return {
    ref: 'r1',
    kind: 'full',
    type: 'quyet-dinh',
    symbol: '2068/QĐ-UBND',
    name: null,
    issuedOn: '2023-12-12',
    issuer: 'UBND tỉnh',
    title: null,
    pinpoint: null,
    ...fields,
  };
}

export function status(fields: Partial<StatusOn> = {}): StatusOn {
  return { on: '2026-11-20', code: 'unknown', since: null, cause: null, by: null, ...fields };
}

export function instrument(fields: Partial<Instrument> = {}): Instrument {
  return {
    id: 'i1',
    key: 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
    type: 'quyet-dinh',
    symbol: '2068/QĐ-UBND',
    name: null,
    title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
    titleFrom: 'citation',
    issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
    jurisdiction: { id: 'lang-son', name: 'Lạng Sơn' },
    heldNowBy: null,
    issuedOn: '2023-12-12',
    dateText: null,
    draft: false,
    holding: 'mentioned',
    sourceUrl: null,
    citedBy: 1,
    bestSentence: null,
    status: { today: status(), whenWritten: status({ on: '2024-05-31' }) },
    version: 1,
    ...fields,
  };
}

export function found(fields: Partial<Instrument> = {}, ref = 'r1'): Outcome {
  return { kind: 'found', ref, instrument: instrument(fields), evidence: ['number', 'type', 'issuer', 'date'] };
}
