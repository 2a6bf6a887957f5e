// A child's pages: nothing that axe finds, targets for small hands, nothing cut at the sizes of a tablet.
import { bringAxe, violations } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';
import { comeAsAdult, givePin } from '../../support/tablet.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
];

test('Every page of the tablet is whole, large and readable', async ({ stranger, watch }) => {
  watch.expect(422);
  const page = await stranger();
  await signInByHand(page, EMAILS.eero);
  await page.goto('/children');
  await page.getByRole('link', { name: 'Pilvi' }).click();
  await page.getByRole('link', { name: 'Anna tabletti lapselle' }).click();
  await page.getByRole('button', { name: 'Anna tabletti' }).click();

  const check = async (name: string) => {
    await bringAxe(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await violations(page, 'all'), `${name}, ${colorScheme}, ${size.width}`).toEqual([]);
      }
      const small = await page.$$eval('a, button, input:not([type=hidden]), summary', (all) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 64 || box.height < 64))
          .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
      );
      expect.soft(small, `${name}, ${size.width}`).toEqual([]);
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ]);
      expect.soft(over[0], `${name} sideways, ${size.width}`).toBeLessThanOrEqual(0);
      expect.soft(over[1], `${name} downwards, ${size.width}`).toBeLessThanOrEqual(0);
    }
  };
  await check('the question');
  await page.getByRole('button', { name: 'Haluan' }).click();
  await expect(page.getByRole('link', { name: /^Oma tavoite/ })).toBeVisible();
  await check('the start');
  for (const path of ['rights', 'tell', 'help']) {
    await page.goto(`/child/${path}`);
    await check(path);
  }
  await page.goto('/child');
  await page.getByRole('button', { name: 'Lopeta' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos');
  await check('the end');
  await comeAsAdult(page);
  await check('the way back');
  await givePin(page, '000001');
  await expect(page.getByText('Voit yrittää vielä 4 kertaa.').filter({ visible: true })).toBeVisible();
  await check('a wrong PIN');
});
