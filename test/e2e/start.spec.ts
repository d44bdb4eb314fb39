import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const port = 20_000 + Math.floor(Math.random() * 20_000);
let state: string;

test.beforeAll(() => {
  state = mkdtempSync(path.join(tmpdir(), 'dan-chieu-start-'));
});
test.afterAll(() => rmSync(state, { recursive: true, force: true, maxRetries: 5 }));

interface Started {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function start(): Started {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const child = spawn('npm', ['start', '--', '--port', String(port), '--state', state], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Command lines that are still running with the folder of this test in them. */
const leftovers = () =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(state) && !line.startsWith('ps '));

async function startAndEnd(signal: NodeJS.Signals): Promise<string> {
  const { child, output, ended } = start();
  await expect.poll(output, { timeout: 80_000 }).toMatch(/Serving\. Ctrl-C ends it\.|could not|cannot|taken/);
  child.kill(signal);
  await ended;
  await expect.poll(leftovers).toEqual([]);
  return output();
}

test.describe
  .serial('npm start without a display', () => {
    test('prints what it found on the first page, keeps a picture of the card, and SIGTERM leaves no process behind', async () => {
      const output = await startAndEnd('SIGTERM');
      expect(output).toContain('9 references on http://langson.gov.vn/van-ban/du-thao');
      expect(output).toMatch(/Quyết định số 2068\/QĐ-UBND\s+Chưa rõ hiệu lực\s+giao chỉ tiêu kế hoạch/i);
      expect(output).toContain('chrome://extensions');
      expect(existsSync(path.join(state, 'card.png')) && statSync(path.join(state, 'card.png')).size).toBeGreaterThan(
        10_000,
      );
    });

    test('starts a second time on the same index, and Ctrl-C ends it as well', async () => {
      const output = await startAndEnd('SIGINT');
      expect(output).toContain('9 references on http://langson.gov.vn/van-ban/du-thao');
    });

    test('a signal to all of its group, as `timeout` and a terminal send it, leaves no process behind', async () => {
      const { child, output, ended } = start();
      await expect.poll(output, { timeout: 80_000 }).toContain('Serving. Ctrl-C ends it.');
      process.kill(-child.pid!, 'SIGTERM');
      await ended;
      await expect.poll(leftovers).toEqual([]);
    });

    test('ended before the server answers, it leaves no process behind either', async () => {
      const { child, output, ended } = start();
      await expect.poll(output).toContain('Starting the server');
      await expect.poll(leftovers).not.toEqual([]);
      child.kill('SIGTERM');
      await ended;
      await expect.poll(leftovers).toEqual([]);
    });

    test('a busy port is one sentence with the remedy', async () => {
      const squatter = createServer().listen(port, '127.0.0.1');
      const { output, ended } = start();
      expect(await ended).toBe(1);
      squatter.close();
      expect(output()).toContain(String(port));
      expect(output()).toContain('--port');
      expect(output()).not.toMatch(/\n\s+at /);
    });
  });
