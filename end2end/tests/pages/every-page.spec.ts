// Every page: nothing that axe finds, in light and dark colours, on a desk and on a phone, and no sideways scrolling.
import { bringAxe, violations } from '../../support/axe.ts';
import { PAGES } from '../../support/every-page.ts';
import { expect, test } from '../../support/fixtures.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** WCAG 1.4.10: a desk's screen at 400 %. */
const NARROW = { width: 320, height: 640 };

for (const { name, who, open } of PAGES) {
  test(`axe finds nothing, and nothing scrolls sideways at 320 px: ${name}`, async ({ anySize, watch }) => {
    watch.expect(403, 404, 409, 422);
    const page = await anySize(who);
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page);
    await bringAxe(page);
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      expect.soft(await violations(page, 'all'), `light, ${size.width} px`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      expect.soft(await violations(page, 'colours'), `dark, ${size.width} px`).toEqual([]);
    }
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  });
}
