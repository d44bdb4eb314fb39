import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConnectForm } from '../../../extension/options/ConnectForm.tsx';

const asked: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  fakeBrowser.runtime.onMessage.addListener((message: { type: string }) => {
    asked.push(message.type);
    return Promise.resolve(null);
  });
});

/** Presses Connect with a code filled in, and gives what the form then shows. */
async function connect(allowed: boolean): Promise<HTMLElement> {
  Object.assign(fakeBrowser, { permissions: { request: vi.fn(async () => allowed) } });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<ConnectForm prefill={{ server: 'https://dc.vidu.gov.vn', invite: 'MAU0-MAU0' }} />, root));
  await act(async () => {
    root.querySelector<HTMLButtonElement>('[data-action="connect"]')!.click();
    await new Promise((done) => setTimeout(done, 20));
  });
  return root;
}

test('a server that Firefox may not reach is not asked, and the form says why', async () => {
  const form = await connect(false);
  expect(asked).not.toContain('session/connect');
  expect(form.querySelector('[data-connection="refused"]')).not.toBeNull();
});

test('with a yes it is asked', async () => {
  const form = await connect(true);
  expect(asked).toContain('session/connect');
  expect(form.querySelector('[data-connection="refused"]')).toBeNull();
});
