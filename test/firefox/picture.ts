import type { Tab } from './tab.ts';

/** How many pixels of a PNG have exactly this colour; counted in one of our own pages. */
export function countPixels(own: Tab, picture: string, colour: readonly [number, number, number]): Promise<number> {
  return own.run(
    async ({ picture, colour }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === colour[0] && data[at + 1] === colour[1] && data[at + 2] === colour[2]) count++;
      return count;
    },
    { picture, colour },
  );
}
