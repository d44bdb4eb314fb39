import type { Marionette } from './marionette.ts';

export interface Point {
  x: number;
  y: number;
}

/** One tab, driven as a person would: pointer and keys come from the browser, not from a script of the page. */
export interface Tab {
  readonly handle: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs as a script of the page. */
  run<R, A = undefined>(script: (given: A) => R | Promise<R>, given?: A): Promise<R>;
  /** Runs beside the page, out of reach of what it has changed, in the frame at that place of each level. */
  look<R, A = undefined>(script: (given: A) => R | Promise<R>, given?: A, frames?: number[]): Promise<R>;
  /** Runs with the browser's rights, which see into closed trees. */
  seeThrough<R, A = undefined>(script: (given: A) => R | Promise<R>, given?: A): Promise<R>;
  /** Comes from the corner of the page, so that it enters anew what it rested on before. */
  hover(at: Point): Promise<void>;
  click(at: Point, button?: 'left' | 'right'): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Keys in the order they are pressed; they are let go in the other. Letters, or the names below. */
  press(...keys: string[]): Promise<void>;
  /** The same, by way of the browser's own window, which has its say before the page. */
  shortcut(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What the tab shows, as PNG in base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
}

const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Alt: '\uE00A',
  Control: '\uE009',
  ArrowDown: '\uE015',
};

type World = { sandbox?: string };

export function createTab(wire: Marionette, handle: string): Tab {
  const inFront = (focus = false) => wire.send('WebDriver:SwitchToWindow', { handle, focus });

  async function execute<R>(
    script: (given: never) => unknown,
    given: unknown,
    world: World,
    frames: number[] = [],
  ): Promise<R> {
    await inFront();
    for (const id of frames) await wire.send('WebDriver:SwitchToFrame', { id });
    const words = `return (${script})(...arguments)`;
    return (
      await wire.send<{ value: R }>('WebDriver:ExecuteScript', { script: words, args: [given ?? null], ...world })
    ).value;
  }

  async function act(actions: Record<string, unknown>): Promise<void> {
    await inFront(true);
    await wire.send('WebDriver:PerformActions', { actions: [actions] });
  }
  const mouse = (actions: unknown[]) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const to = ({ x, y }: Point, duration = 0) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
    origin: 'viewport',
  });
  const down = (button = 0) => ({ type: 'pointerDown', button });
  const up = (button = 0) => ({ type: 'pointerUp', button });

  return {
    handle,
    async goto(url) {
      await inFront(true);
      await wire.send('WebDriver:Navigate', { url });
    },
    async reload() {
      await inFront();
      await wire.send('WebDriver:Refresh');
    },
    async url() {
      await inFront();
      return (await wire.send<{ value: string }>('WebDriver:GetCurrentURL')).value;
    },
    run: (script, given) => execute(script, given, {}),
    look: (script, given, frames) => execute(script, given, { sandbox: 'beside' }, frames),
    seeThrough: (script, given) => execute(script, given, { sandbox: 'system' }),
    hover: (at) => mouse([to({ x: 1, y: 1 }), to(at, 50)]),
    click: (at, button = 'left') => mouse([to(at), down(button === 'left' ? 0 : 2), up(button === 'left' ? 0 : 2)]),
    drag: (from, target) => mouse([to(from), down(), to(target, 100), up()]),
    press: (...keys) => act(strokes(keys)),
    async shortcut(...keys) {
      await inFront(true);
      await wire.send('Marionette:SetContext', { value: 'chrome' });
      try {
        await wire.send('WebDriver:PerformActions', { actions: [strokes(keys)] });
      } finally {
        await wire.send('Marionette:SetContext', { value: 'content' });
      }
    },
    type: (text) =>
      act({
        type: 'key',
        id: 'keys',
        actions: [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      }),
    async picture() {
      await inFront();
      return (await wire.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value;
    },
    async close() {
      await inFront();
      await wire.send('WebDriver:CloseWindow');
    },
  };
}

function strokes(keys: string[]): Record<string, unknown> {
  const values = keys.map((key) => KEYS[key] ?? key);
  const downs = values.map((value) => ({ type: 'keyDown', value }));
  const ups = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { type: 'key', id: 'keys', actions: [...downs, ...ups] };
}

/** A click of the left button, as the wire takes it. */
export function clickAt({ x, y }: Point): Record<string, unknown> {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
