/**
 * `npm run screens`: pictures of the screens for docs/screens, each in Vietnamese and English, light and dark, and the
 * page that lists them. A word after it takes only the screens whose name begins so, `en-dark` only that variant.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../../scripts/build-extension.ts';
import { takeCardFaults } from './card-fault-screens.ts';
import { takeCardMenus } from './card-menu-screens.ts';
import { takeCards } from './card-screens.ts';
import { takeCardShapes } from './card-shape-screens.ts';
import { openConsoleStage, takeConsole } from './console-screens.ts';
import { takeGraph } from './graph-screens.ts';
import { takeHistory } from './history-screens.ts';
import { letterOutcome } from './letter-outcomes.ts';
import { takeNotes } from './note-screens.ts';
import { takeOptions, takePermission, takePopup, takeSignedOut, takeWelcome } from './other-screens.ts';
import { type Take, takePanel } from './panel-screens.ts';
import { takePicture } from './picture.ts';
import { writeGallery } from './screen-gallery.ts';
import { openScreens, type Screens } from './screens.ts';

const OUT = path.resolve(import.meta.dirname, '../../docs/screens');
const STATES = path.join(OUT, 'states');
const VARIANTS = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
);
/** What each browser goes through, and the host it holds a permission for. */
const TOURS: readonly { grant?: string; parts: ((screens: Screens, take: Take) => Promise<void>)[] }[] = [
  { parts: [takeSignedOut, takeWelcome, takeCards, takeCardShapes, takePanel, takePopup, takeOptions, takeCardMenus] },
  { parts: [takeNotes] },
  { grant: 'vidu.example', parts: [takePermission] },
  { parts: [takeCardFaults] },
  { parts: [takeGraph] },
  { parts: [takeHistory] },
];

const words = process.argv.slice(2);
const isVariant = (word: string) => /^(?:vi|en)-(?:light|dark)$/.test(word);
const wanted = words.find((word) => !isVariant(word)) ?? '';
const variants = VARIANTS.filter(
  ({ language, colorScheme }) => !words.some(isVariant) || words.includes(`${language}-${colorScheme}`),
);
const names = new Set<string>();
const files = new Set<string>();
const lost: string[] = [];

/** What fails costs its own pictures and no others. */
async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    lost.push(`${what}: ${error}`);
  }
}

buildExtension();
const stage = 'console'.startsWith(wanted.slice(0, 7)) ? await openConsoleStage() : null;
for (const { language, colorScheme } of variants) {
  const variant = `${language}-${colorScheme}`;
  const take: Take = async (page, name) => {
    if (!name.startsWith(wanted)) return;
    names.add(name);
    files.add(`${name}-${variant}.webp`);
    await takePicture(page, path.join(STATES, `${name}-${variant}.webp`));
  };
  for (const { grant, parts } of wanted.startsWith('console') ? [] : TOURS)
    await attempt(variant, async () => {
      const screens = await openScreens({ colorScheme, ...(grant ? { grant } : {}) });
      await screens.speak(language);
      for (const part of parts) {
        await attempt(`${part.name}, ${variant}`, () => part(screens, take));
        await tidy(screens);
      }
      await screens.close();
    });
  if (stage) await attempt(`console, ${variant}`, () => takeConsole(stage, { language, colorScheme }, take));
  console.log(`${variant}: ${names.size} screens`);
}
await stage?.worker.stop();
for (const each of lost) console.error(`Not taken: ${each}`);
if (lost.length) process.exitCode = 1;
else if (words.length === 0) {
  for (const file of readdirSync(STATES)) if (!files.has(file)) rmSync(path.join(STATES, file));
}
if (words.length === 0) writeFileSync(path.join(OUT, 'README.md'), writeGallery([...names]));

/** A part that broke off may have left pages open and a server that fails; the next one begins as if it had not. */
async function tidy({ context, server }: Screens): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
  server.behave({ kind: 'answers', outcome: letterOutcome });
}
