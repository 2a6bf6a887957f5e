// A version of five hundred lines is worked through with the keyboard alone.
import { type Locator, type Page, expect } from '@playwright/test';
import { test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { givenConfirmed, openDraft } from '../../support/hazards.ts';

test.use({ database: 'long' });

const LINES = 500;
const NOW = ['Kuinka todennäköistä se on?', 'Kuinka vakavat seuraukset olisivat?'];
const AFTER = NOW.map((question) => question.replace('?', ' toimien jälkeen?'));

/** Presses Tab at most so many times until the focus is there. */
async function tabTo(page: Page, target: Locator, most: number): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  await expect(target).toBeFocused();
}

/** From the top of the page to the first line that is not ready. */
async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const link = page.getByRole('link', { name: /^Jatka: \d+ riviä kesken$/ });
  await tabTo(page, link, 8);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/items\//);
}

/** Describes the open line and grades it, now and after, as unlikely and slight. */
async function grade(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('Tilanne'), 40);
  await page.keyboard.type('Jalka osuu kynnykseen.');
  for (const group of [...NOW, ...AFTER]) {
    await tabTo(page, page.getByRole('group', { name: group }).getByRole('radio').first(), 40);
    await page.keyboard.press('Space');
  }
}

async function saveAndNext(page: Page): Promise<void> {
  const before = page.url();
  await tabTo(page, page.getByRole('button', { name: 'Tallenna ja seuraava vaara' }), 60);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(before);
  await expect(page).toHaveURL(/\/items\//);
}

test('Each line of a version of five hundred is a few keys away', async ({ as }) => {
  test.setTimeout(180_000);
  const mikael = await as('mikael');
  for (let at = 0; at < LINES; at += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, n) => givenConfirmed(mikael, `Kynnys ${at + n}`)));
  }
  const draft = await openDraft(mikael);
  await send(mikael, mikael.getByRole('button', { name: 'Lisää arviointiin' }));
  expect(await mikael.locator(`main a[href^="${draft}/items/"]`).count()).toBeGreaterThan(LINES);
  const link = mikael.getByRole('link', { name: /^Jatka: \d+ riviä kesken$/ });
  const left = async (): Promise<number> => Number(/\d+/.exec(await link.innerText())?.[0]);
  const before = await left();
  expect(before).toBeGreaterThanOrEqual(LINES);

  await goOn(mikael);
  // What was begun earlier is passed as it is, up to a line that nobody has graded.
  while (!(await mikael.getByRole('heading', { level: 1 }).innerText()).startsWith('Kynnys')) {
    await saveAndNext(mikael);
  }
  await grade(mikael);
  await saveAndNext(mikael);
  await grade(mikael);
  await tabTo(mikael, mikael.getByRole('button', { name: 'Tallenna ja palaa listaan' }), 40);
  await mikael.keyboard.press('Enter');
  await expect(mikael).toHaveURL(draft);
  expect(await left()).toBeLessThan(before);

  // The next one is as near as the first one was.
  await goOn(mikael);
});
