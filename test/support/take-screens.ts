/**
 * `npm run screens`: pictures of the screens for docs/screens, each in Vietnamese and English, light and dark, and the
 * page that lists them. A word after it takes only the screens whose name begins so.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../../scripts/build-extension.ts';
import { takeCardFaults } from './card-fault-screens.ts';
import { takeCards } from './card-screens.ts';
import { takeGraph } from './graph-screens.ts';
import { takeNotes } from './note-screens.ts';
import { takeOptions, takePermission, takePopup, takeSignedOut, takeWelcome } from './other-screens.ts';
import { type Take, takePanel } from './panel-screens.ts';
import { takePicture } from './picture.ts';
import { writeGallery } from './screen-gallery.ts';
import { openScreens, type Screens } from './screens.ts';

const OUT = path.resolve(import.meta.dirname, '../../docs/screens');
const VARIANTS = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
);
/** What each browser goes through, and the host it holds a permission for. */
const TOURS: readonly { grant?: string; parts: ((screens: Screens, take: Take) => Promise<void>)[] }[] = [
  { parts: [takeSignedOut, takeWelcome, takeCards, takePanel, takePopup, takeOptions] },
  { parts: [takeNotes] },
  { grant: 'vidu.example', parts: [takePermission] },
  { parts: [takeCardFaults] },
  { parts: [takeGraph] },
];

const wanted = process.argv[2] ?? '';
const names = new Set<string>();
if (!wanted) rmSync(path.join(OUT, 'states'), { recursive: true, force: true });
buildExtension();
for (const { language, colorScheme } of VARIANTS) {
  const take: Take = async (page, name) => {
    if (!name.startsWith(wanted)) return;
    names.add(name);
    await takePicture(page, path.join(OUT, 'states', `${name}-${language}-${colorScheme}.webp`));
  };
  for (const { grant, parts } of TOURS) {
    const screens = await openScreens({ colorScheme, ...(grant ? { grant } : {}) });
    await screens.speak(language);
    for (const part of parts) await part(screens, take);
    await screens.close();
  }
  console.log(`${language} ${colorScheme}: ${names.size} screens`);
}
if (!wanted) writeFileSync(path.join(OUT, 'README.md'), writeGallery([...names]));
