/** One server-sent event; comments and retry times are left out. */
export interface StreamEvent {
  id: string;
  event: string;
  data: string;
}

/** Characters that one event may have; a stream with more is given up. */
const EVENT_MAX = 200_000;

/** Reads server-sent events as they arrive; `heard` is called for everything that comes, comments too. */
export async function* readEvents(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      if (rest.length > EVENT_MAX) return;
      for (const block of blocks) {
        const event = readEvent(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function readEvent(block: string): StreamEvent | null {
  const event: StreamEvent = { id: '', event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'data') data.push(value);
    if (field === 'id' || field === 'event') event[field] = value;
  }
  return data.length > 0 ? { ...event, data: data.join('\n') } : null;
}
