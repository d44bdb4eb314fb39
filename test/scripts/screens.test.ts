import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeGallery } from '../support/screen-gallery.ts';

const SCREENS = path.resolve(import.meta.dirname, '../../docs/screens');
const VARIANTS = ['en-dark', 'en-light', 'vi-dark', 'vi-light'];
const pictures = readdirSync(path.join(SCREENS, 'states')).sort();
const page = readFileSync(path.join(SCREENS, 'README.md'), 'utf8');
const shown = new Set(page.match(/(?<=src="states\/)[^"]+/g));

test('every picture of a screen is shown, and none that is not there', () => {
  expect([...shown].sort()).toEqual(pictures);
});

test('each screen is there in both languages and both themes', () => {
  const names = new Set(pictures.map((file) => file.replace(/-(?:vi|en)-(?:light|dark)\.webp$/, '')));
  expect(pictures).toEqual([...names].flatMap((name) => VARIANTS.map((each) => `${name}-${each}.webp`)).sort());
  expect(page).toBe(writeGallery([...names]));
});
