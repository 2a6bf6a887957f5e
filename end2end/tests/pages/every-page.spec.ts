// Every page: nothing that axe finds, in light and dark colours, on a desk and on a phone, and no sideways scrolling.
import { type Look, bringAxe, look } from '../../support/axe.ts';
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
    const looks: Look[] = [];
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      looks.push(await look(page, 'all'));
      expect.soft(looks.at(-1)?.violations, `light, ${size.width} px`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      looks.push(await look(page, 'colours'));
      expect.soft(looks.at(-1)?.violations, `dark, ${size.width} px`).toEqual([]);
    }
    // The accessibility statement is made of these.
    const criteria = [...new Set(looks.flatMap((of) => of.criteria))];
    const found = looks.reduce((sum, of) => sum + of.violations.length, 0);
    test.info().annotations.push({ type: 'accessibility', description: JSON.stringify({ criteria, found }) });
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  });
}
