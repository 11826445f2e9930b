// A camera for the tests: Chromium plays a file instead of what a lens would see.

import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page } from '@playwright/test';

/** The file that is played; written before a page asks for the camera. */
export const FILM = join(tmpdir(), `medvirk-camera-${process.env.TEST_PARALLEL_INDEX ?? 0}.y4m`);

/** What Chromium must be started with. */
export const CAMERA = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${FILM}`,
];

const WIDTH = 640;
const HEIGHT = 480;

/** Holds what an element looks like before the camera. */
export async function hold(page: Page, element: Locator): Promise<void> {
  const picture = (await element.screenshot()).toString('base64');
  const grey = await page.evaluate(
    async ({ picture, width, height }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.fillStyle = 'white';
      pen.fillRect(0, 0, width, height);
      const scale = Math.min((width - 80) / image.width, (height - 80) / image.height);
      const [wide, high] = [image.width * scale, image.height * scale];
      pen.drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high);
      const { data } = pen.getImageData(0, 0, width, height);
      const grey: number[] = [];
      for (let at = 0; at < data.length; at += 4) grey.push(data[at + 1] as number);
      return grey;
    },
    { picture, width: WIDTH, height: HEIGHT },
  );
  // YUV4MPEG2 with a quarter of the colours: brightness for each pixel, then two planes without colour.
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey), colours]);
  await writeFile(FILM, Buffer.concat([head, frame, frame, frame]));
}
