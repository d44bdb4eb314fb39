import { describe, expect, test } from 'vitest';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../../extension/card/state.ts';

const at = { x: 10, y: 20, at: 1000 };
const enter = (ref: string): CardEvent => ({ type: 'enter', ref, ...at });
const leave: CardEvent = { type: 'leave', ...at };

function run(events: readonly (CardEvent | ((state: CardState) => CardEvent))[], from = CLOSED): CardState {
  return events.reduce((state, event) => reduce(state, typeof event === 'function' ? event(state) : event), from);
}

const dwellOver = (state: CardState): CardEvent => ({ type: 'dwellOver', token: state.next?.token ?? -1 });
const graceOver = (state: CardState): CardEvent => ({ type: 'graceOver', token: state.leaving?.token ?? -1 });
const open = run([enter('a'), dwellOver]);

describe('opening by pointer', () => {
  test('nothing is shown before the pointer has rested', () => {
    expect(run([enter('a')]).card).toBeNull();
  });

  test('a card opens once it has', () => {
    expect(open.card).toMatchObject({ ref: 'a', by: 'pointer' });
  });

  test('a pointer that leaves earlier opens nothing, even when its timer still fires', () => {
    const waiting = run([enter('a')]);
    expect(run([leave, dwellOver(waiting)], waiting).card).toBeNull();
  });

  test('the timer of an earlier reference does not open the later one', () => {
    const first = run([enter('a')]);
    expect(run([leave, enter('b'), dwellOver(first)], first).card).toBeNull();
  });
});

describe('leaving', () => {
  test('the card stays for the grace time and then goes', () => {
    const left = run([leave], open);
    expect(left.card).not.toBeNull();
    expect(run([graceOver], left).card).toBeNull();
  });

  test('a pointer inside the card keeps it', () => {
    const left = run([leave], open);
    expect(run([{ type: 'cardEntered' }, graceOver(left)], left).card).not.toBeNull();
  });

  test('coming back to the reference keeps it', () => {
    const left = run([leave], open);
    expect(run([enter('a'), graceOver(left)], left).card).not.toBeNull();
  });

  test('moving towards the card begins the grace time anew', () => {
    expect(run([leave, { type: 'approached', at: 1200 }], open).leaving?.at).toBe(1200);
  });

  test('another reference on the way takes over only after its own dwell', () => {
    const passing = run([leave, enter('b')], open);
    expect(passing.card?.ref).toBe('a');
    expect(run([dwellOver], passing).card?.ref).toBe('b');
  });

  test('a focused card stays when the pointer goes', () => {
    expect(run([{ type: 'focused' }, leave], open).leaving).toBeNull();
  });

  test('a card opened by key does not mind the pointer', () => {
    const byKey = run([{ type: 'open', ref: 'a', by: 'key' }, leave]);
    expect(byKey.card).not.toBeNull();
    expect(byKey.leaving).toBeNull();
  });
});

describe('closing by hand', () => {
  test('Esc closes, and the card stays closed while the pointer rests where it is', () => {
    const closed = run([{ type: 'close' }, enter('a')], open);
    expect(closed.card).toBeNull();
    expect(closed.next).toBeNull();
  });

  test('Esc in a menu closes the menu alone, the next one the card', () => {
    const menu = run([{ type: 'menu', menu: 'copy' }, { type: 'escape' }], open);
    expect(menu.card?.menu).toBeNull();
    expect(run([{ type: 'escape' }], menu).card).toBeNull();
    expect(run([{ type: 'escape' }], menu).dismissed).toBe('a');
  });

  test('after leaving and coming back it opens again', () => {
    expect(run([{ type: 'close' }, leave, enter('a'), dwellOver], open).card?.ref).toBe('a');
  });

  test('a card whose reference has gone leaves the next one to open', () => {
    expect(run([leave, enter('b'), { type: 'gone' }, dwellOver], open).card?.ref).toBe('b');
  });

  test('a key card closes when the focus leaves it, a pointer card does not', () => {
    expect(run([{ type: 'open', ref: 'a', by: 'key' }, { type: 'focused' }, { type: 'blurred' }]).card).toBeNull();
    expect(run([{ type: 'focused' }, { type: 'blurred' }], open).card).not.toBeNull();
  });
});

describe('what comes late', () => {
  test('seconds waited for an earlier card are dropped', () => {
    const token = open.card?.token ?? 0;
    const next = run([{ type: 'open', ref: 'b', by: 'key' }], open);
    expect(run([{ type: 'waited', token, seconds: 4 }], next).card?.waited).toBe(0);
    expect(run([{ type: 'waited', token, seconds: 4 }], open).card?.waited).toBe(4);
  });

  test('a copy that ends after the card was changed says nothing', () => {
    const token = open.card?.token ?? 0;
    const next = run([{ type: 'open', ref: 'b', by: 'key' }], open);
    expect(run([{ type: 'copied', token, words: 'Đã chép' }], next).card?.copied).toBeNull();
  });
});
