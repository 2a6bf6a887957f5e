// Urgent reports: seen at once by those who must, and sealed ones by nobody else.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fileEvent, line } from '../../support/incidents.ts';

test.use({ database: 'red-incident' });

/** What a person finds with the list's search words. */
async function search(page: Page, words: string): Promise<void> {
  await page.goto('/incidents');
  await page.getByLabel('Etsi otsikosta').fill(words);
  await send(page, page.getByRole('button', { name: 'Rajaa', exact: true }));
}

test('A red report shows at once to supervisor and safety lead, and tells who has read it', async ({ as }) => {
  test.slow();
  const text = unique('Nuori uhkaa hypätä parvekkeelta');
  const oona = await as('oona');
  await oona.goto('/incidents/new/event');
  await expect(oona.getByText('Hätänumero on 112.', { exact: false })).toBeHidden();
  await oona.getByRole('group', { name: 'Onko joku nyt vaarassa?' }).getByLabel('Kyllä').check();
  await expect(oona.getByText('Hätänumero on 112.', { exact: false })).toBeVisible();
  const report = await fileEvent(oona, { text, danger: true });
  await expect(oona.getByText('Punainen', { exact: true })).toBeVisible();

  for (const person of ['mikael', 'aino'] as const) {
    const page = await as(person);
    await page.goto('/');
    await expect(page.getByText(/punai\S+ ilmoitus\S* odottaa käsittelyä/)).toBeVisible();
    const waiting = page.getByRole('region', { name: 'Odottaa sinua' }).getByRole('listitem').filter({ hasText: text });
    await expect(waiting).toContainText('Punainen');
    await expect(waiting).toContainText('jäljellä');
    await page.getByRole('link', { name: 'Avaa punaiset' }).click();
    await line(page, text).getByRole('link').click();
    await expect(page).toHaveURL(report);
    await expect(page.getByText('Ilmoittaja kertoi, että joku oli vaarassa', { exact: false })).toBeVisible();
  }

  const mikael = await as('mikael');
  await mikael.goto(report);
  const story = mikael.getByRole('region', { name: 'Vaiheet' });
  await expect(story.getByRole('listitem').filter({ hasText: 'Käsittelijä avasi ilmoituksen' })).toContainText('Mikael Korpi');
  await expect(story.getByRole('listitem').filter({ hasText: 'Toinenkin käsittelijä luki' })).toContainText('Aino Valkama');
  const who = mikael.getByRole('region', { name: 'Ilmoittaja ja käsittelijä' });
  await expect(who).toContainText(/Lukeneet\s*Mikael Korpi .* klo [\d.]+\s*Aino Valkama .* klo [\d.]+/);
});

test('A sealed report never appears to the supervisor of the unit, and does to the safety lead', async ({ as, watch }) => {
  test.slow();
  watch.expect(404);
  const text = unique('Työntekijä tarttui lapseen kovaa');
  const eero = await as('eero');
  const category = 'Työntekijän epäasiallinen kohtelu tai väkivalta lasta kohtaan';
  const report = await fileEvent(eero, { text, category });

  const mikael = await as('mikael');
  for (const page of ['/', '/incidents', '/incidents?state=red', '/incidents?category=violence-staff-to-child']) {
    await mikael.goto(page);
    await expect(mikael.getByRole('main')).toBeVisible();
    await expect(mikael.getByText(text)).toHaveCount(0);
  }
  await search(mikael, text);
  await expect(mikael.getByText('Mikään ilmoitus ei vastaa rajauksia.')).toBeVisible();
  for (const page of ['', '/details', '/conclude', '/handler', '/merge', '/steps/start']) {
    expect((await mikael.goto(`${report}${page}`))?.status(), page).toBe(404);
  }

  const aino = await as('aino');
  await aino.goto('/');
  const waiting = aino.getByRole('region', { name: 'Odottaa sinua' });
  await expect(waiting.getByRole('listitem').filter({ hasText: text })).toContainText('Punainen');
  await search(aino, text);
  await line(aino, text).getByRole('link').click();
  await expect(aino).toHaveURL(report);
  await expect(aino.getByText('Vain turvallisuusvastaava', { exact: true })).toBeVisible();
  await expect(aino.getByRole('region', { name: 'Vaiheet' })).toContainText('Aino Valkama');
});
