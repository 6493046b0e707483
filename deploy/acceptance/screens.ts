import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const gap = 8;

/** Draws shots side by side as one picture in docs/screens, each as high as it is. */
export async function drawScreens(name: string, shots: Buffer[]): Promise<void> {
  const sizes = await Promise.all(shots.map((shot) => sharp(shot).metadata()));
  const height = Math.max(...sizes.map((size) => size.height));
  const lefts = sizes.map((_, index) =>
    sizes.slice(0, index).reduce((left, { width }) => left + width + gap, 0),
  );
  const width = (lefts.at(-1) ?? 0) + (sizes.at(-1)?.width ?? 0);
  await sharp({ create: { width, height, channels: 3, background: '#8a8a8a' } })
    .composite(shots.map((input, index) => ({ input, left: lefts[index] ?? 0, top: 0 })))
    .webp({ quality: 78 })
    .toFile(fileURLToPath(new URL(`../../docs/screens/${name}.webp`, import.meta.url)));
}

/** The form as it stands on a screen that is high enough for all of it, so that the foot is where it belongs; at most this high. */
export async function shoot(page: Page, most: number): Promise<Buffer> {
  const { width = 0, height: before = 0 } = page.viewportSize() ?? {};
  const height = Math.min(most, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
  const shot = await page.screenshot();
  await page.setViewportSize({ width, height: before });
  return shot;
}
