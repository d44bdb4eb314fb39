import type { Page } from '@playwright/test';
import { call, connectExtension, launchWithExtension, type RunningWorker, signIn, startWorker } from './browser.ts';
import { fillCuratedIndex } from './curated-index.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { fillQueueSample } from './queue-sample.ts';
import { decisionText } from './sample-letters.ts';

/** A Worker with something to curate, for all themes and languages. */
export interface ConsoleStage {
  worker: RunningWorker;
  invite(): Promise<string>;
  /** An instrument with a history. */
  subject: string;
}

const LIST = [
  'type,symbol,issuer,issuedOn,title',
  ...Array.from({ length: 60 }, (_, i) => {
    const day = i % 20 === 7 ? '2023-02-31' : `2023-${String((i % 12) + 1).padStart(2, '0')}-09`;
    return `Kế hoạch,${i + 1}/KH-UBND,UBND tỉnh Lạng Sơn,${day},Nội dung mẫu ${i + 1}`;
  }),
].join('\n');

export async function openConsoleStage(): Promise<ConsoleStage> {
  const worker = await startWorker();
  const admin = await signIn(worker);
  const inviteFor = async (role: string, name: string) =>
    (await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role, name })).invite;
  const code = await inviteFor('staff', 'Chuyên viên Mẫu');
  const { token: staff } = await call<{ token: string }>(worker.url, null, 'POST', '/v1/session', { invite: code });
  const { old } = await fillCuratedIndex(worker, admin);
  await fillQueueSample(worker.url, { admin, staff }, 6);
  await fillContradiction(worker.url, admin);
  await call(worker.url, admin, 'POST', '/v1/vocabulary/unit-codes', {
    code: 'HTS',
    means: 'BCVT',
    issuer: 'so-thong-tin-va-truyen-thong',
    jurisdiction: 'lang-son',
    validFrom: '2022-01-01',
    source: 'Quyết định số 12/QĐ-STTTT về cơ cấu phòng',
    reason: 'Một phòng, hai cách viết.',
  });
  return { worker, invite: () => inviteFor('admin', 'Quản trị Mẫu'), subject: old.id };
}

/** Two acts that end one text on different days. */
async function fillContradiction(url: string, admin: string): Promise<void> {
  const old = 'Quyết định số 10/QĐ-UBND ngày 05/01/2022 của UBND tỉnh';
  for (const [symbol, issued, day] of [
    ['20/QĐ-UBND', '06 tháng 02 năm 2023', '10 tháng 02 năm 2023'],
    ['30/QĐ-UBND', '07 tháng 3 năm 2024', '15 tháng 3 năm 2024'],
  ] as const) {
    const article = `Điều 1. Quyết định này có hiệu lực từ ngày ${day} và thay thế ${old}.`;
    const text = decisionText(symbol, issued, 'Quy chế mới', [article]);
    await call(url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  }
}

/** Where each picture is taken, and what is done there first. */
const SCREENS: readonly { name: string; at: (stage: ConsoleStage) => string; prepare?(page: Page): Promise<void> }[] = [
  { name: 'console-queue', at: () => 'queue' },
  { name: 'console-queue-duplicates', at: () => 'queue?kind=duplicates' },
  { name: 'console-queue-proposed', at: () => 'queue?kind=proposed' },
  { name: 'console-queue-contradictions', at: () => 'queue?kind=contradictions' },
  { name: 'console-instrument', at: ({ subject }) => `instrument/${subject}` },
  {
    name: 'console-instrument-relations',
    at: ({ subject }) => `instrument/${subject}`,
    prepare: (page) => page.getByRole('tab').nth(1).click(),
  },
  {
    name: 'console-instrument-links',
    at: ({ subject }) => `instrument/${subject}`,
    prepare: (page) => page.getByRole('tab').nth(2).click(),
  },
  { name: 'console-coverage', at: () => 'coverage?jurisdiction=lao-cai' },
  {
    name: 'console-import',
    at: () => 'import',
    async prepare(page) {
      const file = { name: 'ke-hoach-2023.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('[data-count="created"]').waitFor();
    },
  },
  { name: 'console-history', at: () => 'history' },
  { name: 'console-terms', at: () => 'terms' },
  { name: 'console-terms-successions', at: () => 'terms/successions' },
  { name: 'console-terms-tags', at: () => 'terms/tags' },
  { name: 'console-people', at: () => 'people' },
];

/** Every screen of the console, as an admin meets it. */
export async function takeConsole(
  stage: ConsoleStage,
  chosen: { language: 'vi' | 'en'; colorScheme: 'light' | 'dark' },
  take: Take,
): Promise<void> {
  const browser = await launchWithExtension({ portalPort: 1, colorScheme: chosen.colorScheme });
  try {
    await browser.background.evaluate(
      (language) => chrome.storage.local.set({ language, singleKeys: true }),
      chosen.language,
    );
    await connectExtension(browser, stage.worker.url, await stage.invite());
    for (const { name, at, prepare } of SCREENS) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 1180, height: 760 });
      await page.goto(`chrome-extension://${browser.extensionId}/console.html#${at(stage)}`);
      await settle(page, 1500);
      await prepare?.(page);
      await settle(page, 500);
      await take(page, name);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
