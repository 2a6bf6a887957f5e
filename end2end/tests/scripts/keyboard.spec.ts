import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { unique } from '../../support/hazards.ts';

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('The skip link is first and leads past the menus', async ({ as }) => {
  const page = await as('oona');
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Siirry sisältöön' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: /^Ilmoita tapahtuma/ })).toBeFocused();
});

test('The menus are reached, opened and left by keyboard', async ({ as }) => {
  const page = await as('oona');
  await page.goto('/');
  const own = page.getByRole('button', { name: 'Oona Kaislaranta, oma valikko' });
  await tabTo(page, own);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Omat asetukset' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Omat asetukset' })).toBeHidden();
  await expect(own).toBeFocused();
  await tabTo(page, page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Vaarat' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hazards');
});

test('A hazard is reported without a mouse', async ({ as }) => {
  const title = unique('Kaiteen ruuvi puuttuu');
  const page = await as('oona');
  await page.goto('/');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: /^Ilmoita vaara/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hazards/new');
  await tabTo(page, page.getByLabel('Mikä on vaarana?'));
  await page.keyboard.type(title);
  await tabTo(page, page.getByLabel('Alue'));
  await page.keyboard.type('Tilat');
  await expect(page.getByLabel('Alue')).toHaveValue('premises');
  await tabTo(page, page.getByLabel('Lapset ja nuoret'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
