import { describe, expect, test } from 'vitest';
import type { ContentRequest, Replies } from '../../../extension/messages.ts';
import { createAnswers } from '../../../extension/page/answers.ts';
import { createEarlierMentions } from '../../../extension/page/implied.ts';
import type { Reference } from '../../../extension/page/reference.ts';
import type { Send } from '../../../extension/page/wire.ts';
import { found, stated } from '../../support/outcomes.ts';

const facts = { letterheadIssuer: null, letterheadPlace: null, letterheadSymbol: null, issuedOn: null };
const reference = (ref: string, key: string): Reference => ({
  ref,
  key,
  citation: stated({ ref }),
  text: '',
  places: [],
  fields: {},
  answer: null,
});

type Resolve = Extract<ContentRequest, { type: 'page/resolve' }>;

function setUp(reply: (request: Resolve) => Replies['page/resolve'] | null) {
  const asked: string[][] = [];
  const answered: string[] = [];
  const send = (async (request: Resolve) => {
    asked.push(request.citations.map(({ ref }) => ref));
    return reply(request);
  }) as Send;
  const answers = createAnswers(send, (references) => answered.push(...references.map(({ ref }) => ref)));
  return { answers, asked, answered };
}

const all = ({ citations }: Resolve): Replies['page/resolve'] => ({
  connection: { kind: 'connected', role: 'staff', name: '' },
  scope: null,
  answers: Object.fromEntries(
    citations.map(({ ref }) => [ref, { asOf: '2026-11-20T00:00:00Z', stale: false, outcome: found({}, ref) }]),
  ),
});

describe('answers', () => {
  test('the same question is asked once, and answered for every reference that asks it', async () => {
    const { answers, asked, answered } = setUp(all);
    const references = [reference('1', 'a'), reference('2', 'b'), reference('3', 'a')];
    await answers.complete(references, facts);
    expect(asked).toEqual([['1', '2']]);
    expect(answered.sort()).toEqual(['1', '2', '3']);
    expect(references.every(({ answer }) => answer !== null && 'outcome' in answer)).toBe(true);
  });

  test('what is known is not asked again until it is forgotten', async () => {
    const { answers, asked } = setUp(all);
    await answers.complete([reference('1', 'a')], facts);
    const later = reference('2', 'a');
    await answers.complete([later], facts);
    expect(asked).toHaveLength(1);
    expect(later.answer).not.toBeNull();
    answers.forget('a');
    await answers.complete([later], facts);
    expect(asked).toHaveLength(2);
  });

  test('more than a thousand go in several messages', async () => {
    const { answers, asked } = setUp(all);
    await answers.complete(
      Array.from({ length: 2500 }, (_, i) => reference(`${i}`, `${i}`)),
      facts,
    );
    expect(asked.map(({ length }) => length)).toEqual([1000, 1000, 500]);
  });

  test('a background that does not answer leaves them unchecked, not waiting', async () => {
    const { answers } = setUp(() => null);
    const one = reference('1', 'a');
    await answers.complete([one], facts);
    expect(one.answer).toEqual({ unchecked: 'offline' });
  });
});

describe('earlier mentions', () => {
  const full = stated({ issuedOn: '2024-05-02', issuer: 'Sở Tài chính' });
  const short = stated({ kind: 'short', issuedOn: null, issuer: null });

  test('a short mention takes what the full one said', () => {
    const earlier = createEarlierMentions();
    earlier.complete(full);
    expect(earlier.complete(short).implied).toEqual({ issuedOn: '2024-05-02', issuer: 'Sở Tài chính' });
  });

  test('two full mentions that disagree lend nothing', () => {
    const earlier = createEarlierMentions();
    earlier.complete(full);
    earlier.complete({ ...full, issuedOn: '2023-05-02' });
    expect(earlier.complete(short).implied).toBeUndefined();
  });

  test('a mention with fields of its own is left as it is', () => {
    const earlier = createEarlierMentions();
    earlier.complete(full);
    const own = stated({ issuedOn: '2020-01-01', issuer: null });
    expect(earlier.complete(own)).toBe(own);
  });
});

describe('a page that goes on without loading', () => {
  test('answers of articles long gone are forgotten, those in use are not', async () => {
    const { answers, asked } = setUp(all);
    const stays = reference('0', 'stays');
    for (let n = 0; n < 10; n++) {
      const article = Array.from({ length: 50 }, (_, i) => reference(`${n}-${i}`, `${n}-${i}`));
      await answers.complete([stays, ...article], facts);
    }
    const before = asked.flat().length;
    await answers.complete([reference('again', 'stays'), reference('late', '9-0'), reference('first', '0-0')], facts);
    expect(asked.flat().slice(before)).toEqual(['first']);
  });

  test('a short mention takes nothing from a full one that has left the page', () => {
    const earlier = createEarlierMentions();
    const full = stated({ symbol: '31/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2024-05-12' });
    const short = stated({ symbol: '31/QĐ-UBND', issuer: null, issuedOn: null });
    earlier.complete(full);
    earlier.complete(full);
    earlier.forget([full]);
    expect(earlier.complete(short).implied).toEqual({ issuer: 'UBND tỉnh', issuedOn: '2024-05-12' });
    earlier.forget([full]);
    expect(earlier.complete(short).implied).toBeUndefined();
  });

  test('what is stored is shown while the server is asked, and gives way to its answer', async () => {
    let answer = (_: Replies['page/resolve']) => {};
    const answered = new Promise<Replies['page/resolve']>((done) => {
      answer = done;
    });
    const seen: string[] = [];
    const one = reference('1', 'a');
    const two = reference('2', 'b');
    const questions: Resolve[] = [];
    const send = (async (request: Resolve) => {
      questions.push(request);
      if (!request.atOnce) return answered;
      const { answers, ...rest } = all(request);
      return { ...rest, answers: { 1: { ...answers[1], stale: true } }, more: true };
    }) as Send;
    const answers = createAnswers(send, (references) => seen.push(...references.map(({ ref }) => ref)));
    const whole = answers.complete([one, two], facts);
    await expect.poll(() => questions.length).toBe(2);
    expect([one.answer, two.answer]).toMatchObject([{ stale: true }, null]);
    expect(seen).toEqual(['1']);
    const late = reference('3', 'a');
    void answers.complete([late], facts);
    expect(late.answer).toMatchObject({ stale: true });
    answer(all(questions[1]!));
    await whole;
    expect([one, two, late].map(({ answer }) => answer)).toMatchObject([
      { stale: false },
      { stale: false },
      { stale: false },
    ]);
    expect(questions[1]?.citations.map(({ ref }) => ref)).toEqual(['1', '2']);
  });
});
