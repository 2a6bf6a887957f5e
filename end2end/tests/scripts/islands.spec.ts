// The parts that react in the browser.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { fillReport, givenHazard, unique } from '../../support/hazards.ts';
import { fileEvent } from '../../support/incidents.ts';

test('The characters left are told near the limit, and the characters over it after', async ({ as }) => {
  const page = await as('oona');
  await page.goto('/hazards/new');
  const area = page.getByLabel('Mitä voi tapahtua?');
  await expect(async () => {
    await area.fill('a'.repeat(3199));
    await area.pressSequentially('a');
    await expect(page.getByText('Merkkejä jäljellä 800')).toBeVisible({ timeout: 500 });
  }).toPass();
  await area.press('Backspace');
  await expect(page.getByText(/Merkkejä jäljellä/)).toHaveCount(0);
  await area.fill('a'.repeat(4007));
  await expect(page.getByText('7 merkkiä liikaa')).toBeVisible();
  await area.fill('lyhyt');
  await expect(page.getByText(/merkkiä liikaa|Merkkejä jäljellä/)).toHaveCount(0);
});

test('The count knows the text that came back with a problem', async ({ as, watch }) => {
  watch.expect(422);
  const page = await as('oona');
  await page.goto('/hazards/new');
  await fillReport(page, { title: 'Liian pitkä kuvaus', description: 'ä'.repeat(4005) });
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.getByText(/Tekstin pitää olla enintään 4\s000 merkkiä\. Nyt niitä on 4\s005\./).first()).toBeVisible();
  await expect(page.getByText('5 merkkiä liikaa')).toBeVisible();
});

test('Hazards with a similar title are shown while a report is typed', async ({ as }) => {
  const page = await as('oona');
  await page.goto('/hazards/new');
  const similar = page.getByRole('status').filter({ hasText: 'Rekisterissä on jo samankaltaisia' });
  await expect(async () => {
    await page.getByLabel('Mikä on vaarana?').fill('');
    await page.getByLabel('Mikä on vaarana?').pressSequentially('pimeä piha');
    await expect(similar).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await similar.getByRole('link', { name: 'Liukastuminen, portaat, pimeä piha' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liukastuminen, portaat, pimeä piha');
});

test('Somebody with many units is shown the similar hazards of the unit that is chosen', async ({ as }) => {
  const title = unique('Sähköpyörän akku kuumenee');
  await givenHazard(await as('liisa'), title);
  const aino = await as('aino');
  await aino.goto('/hazards/new');
  const similar = aino.getByRole('status').filter({ hasText: 'Rekisterissä on jo samankaltaisia' });
  await aino.getByLabel('Yksikkö').selectOption('Poukama');
  await expect(async () => {
    await aino.getByLabel('Mikä on vaarana?').fill('');
    await aino.getByLabel('Mikä on vaarana?').pressSequentially('Sähköpyörän akku');
    await expect(similar.getByRole('link', { name: title })).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test('The time of an absence runs on while the page is open', async ({ ownWindow }) => {
  const page = await ownWindow('oona');
  await page.clock.install();
  const path = await fileEvent(page, { text: unique('Nuori ei tullut bussilla'), category: 'Luvaton poissaolo' });
  await page.goto(`${path}/forms/absence`);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText('Lapsi on ollut poissa 0 min.');
  await expect(async () => {
    await page.clock.runFor(60_000);
    await expect(timer).not.toHaveText('Lapsi on ollut poissa 0 min.', { timeout: 50 });
  }).toPass({ intervals: [10] });
  await page.clock.fastForward(2 * 60 * 60_000);
  await expect(timer).toHaveText(/^Lapsi on ollut poissa 2 t \d+ min\.$/);
});

/** Lets time pass until the warning stands there. */
async function passTime(page: Page): Promise<Locator> {
  const warning = page.getByRole('alertdialog', { name: 'Istuntosi päättyy pian' });
  await expect(async () => {
    await page.clock.runFor(60_000);
    await expect(warning.getByText('Majakka kirjaa sinut ulos, jos et jatka.')).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [10], timeout: 20_000 });
  return warning;
}

test('Before the session ends a warning shows, goes after a click, and comes again in time', async ({ ownWindow }) => {
  const page = await ownWindow('oona');
  await page.clock.install();
  await page.goto('/hazards/new');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await (await passTime(page)).getByRole('button', { name: 'Jatka työtä' }).click();
  await expect(page.getByText('Istunto jatkuu.')).toBeVisible();
  await (await passTime(page)).getByRole('button', { name: 'Jatka työtä' }).click();
  await expect(page.getByText('Istunto jatkuu.')).toBeVisible();
});

test('When the session has ended already, the warning says to keep the text', async ({ ownWindow, watch }) => {
  watch.expect(401, 403, 405);
  const page = await ownWindow('oona');
  await page.clock.install();
  await page.goto('/hazards/new');
  const warning = await passTime(page);
  await page.context().clearCookies();
  await warning.getByRole('button', { name: 'Jatka työtä' }).click();
  await expect(page.getByText('Istunto on päättynyt. Kopioi tekstisi talteen ja kirjaudu uudelleen.')).toBeVisible();
});
