import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

const folder = new URL('../../docs/screens/', import.meta.url);

/** Writes what the page shows as a small file; the browser itself makes a WebP of it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const maker = await page.context().newPage();
  const webp = await maker.evaluate(toWebp, png.toString('base64'));
  await maker.close();
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.webp`, folder), Buffer.from(webp, 'base64'));
}

async function toWebp(png: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.6).replace(/^[^,]*,/, '');
}
