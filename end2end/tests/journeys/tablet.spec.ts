// An adult hands the tablet to a child, the child looks around and stops, and only the adult's PIN leads back.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';
import { comeAsAdult, givePin } from '../../support/tablet.ts';

async function give(page: Page, child: string): Promise<void> {
  await page.goto('/children');
  await page.getByRole('link', { name: child }).click();
  await page.getByRole('link', { name: 'Anna tabletti lapselle' }).click();
  await page.getByRole('button', { name: 'Anna tabletti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hei, ${child}!`);
}

test('The tablet is a child’s from the yes to the stop, and then the adult’s again', async ({ stranger, watch }) => {
  watch.expect(403, 422);
  const page = await stranger();
  await signInByHand(page, EMAILS.henna);
  await give(page, 'Kuu');
  await page.getByRole('button', { name: 'Haluan' }).click();
  await page.getByRole('link', { name: 'Näytä lisää' }).click();
  await page.getByRole('link', { name: 'Oikeuteni' }).click();
  await expect(page.getByText('Sinulla on oikeus olla turvassa joka päivä.')).toBeVisible();
  await page.getByRole('link', { name: 'Kenelle voin kertoa?' }).click();
  await expect(page.getByText('Henna Saukkola')).toBeVisible();

  // A typed address leads back to the child's own page.
  await page.goto('/incidents');
  await expect(page).toHaveURL('/child');
  // A second page with a question that is not yet sent.
  const other = await page.context().newPage();
  await other.goto('/child/doors/worry');
  await other.locator('input[name=choice]').first().check({ force: true });
  await page.getByRole('button', { name: 'Lopeta' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos');

  // What is sent after the end is not taken, and a new page has nothing either.
  const nothing = async (where: Page) => {
    await expect(where.getByRole('heading', { level: 1 })).toHaveText('Kiitos');
    await expect(where.getByText(/\bKuu\b|huoli/)).toHaveCount(0);
  };
  await other.locator('button[name=go][value=next]:not([hidden])').click();
  await nothing(other);
  await other.close();
  const fresh = await page.context().newPage();
  await fresh.goto('/child/mine');
  await nothing(fresh);
  await fresh.close();

  // Back, reload and a new address show nothing of the child.
  await page.goBack();
  await expect(page.getByText('Kuu')).toHaveCount(0);
  await page.goto('/child/tell');
  await page.reload();
  await expect(page.getByText('Kuu')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos');

  await comeAsAdult(page);
  await givePin(page, '903174');
  await expect(page.getByText('Voit yrittää vielä 4 kertaa.').filter({ visible: true })).toHaveCount(1);
  await givePin(page, '274815');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lapset');

  // Nothing of the child's pages is kept in the browser.
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    'caches' in globalThis ? (await caches.keys()).length : 0,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
});

test('“Not now” is as good an answer as any', async ({ stranger }) => {
  const page = await stranger();
  await signInByHand(page, EMAILS.tuomo);
  await give(page, 'Aurinko');
  const boxes = await Promise.all(
    ['Haluan', 'Myöhemmin', 'En tänään'].map((name) => page.getByRole('button', { name }).boundingBox()),
  );
  const areas = boxes.map((box) => (box?.width ?? 0) * (box?.height ?? 0));
  expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.05);
  await page.getByRole('button', { name: 'En tänään' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos');
  await comeAsAdult(page);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(page).toHaveURL('/sign-in');
});
