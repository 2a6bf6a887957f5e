import { expect, test } from '../../support/fixtures.ts';
import { fillReport, givenConfirmed, unique } from '../../support/hazards.ts';

test('A double click on the send button files one hazard', async ({ as }) => {
  const title = unique('Kynnys irti');
  const page = await as('oona');
  await page.goto('/hazards/new');
  await fillReport(page, { title });
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goto('/hazards');
  await expect(page.getByRole('link', { name: title })).toHaveCount(1);
});

test('A double click on the send button makes one action', async ({ as }) => {
  const [title, action] = [unique('Ikkuna ei lukitu'), unique('Vaihda ikkunan lukko')];
  const mikael = await as('mikael');
  const path = await givenConfirmed(mikael, title);
  await mikael.goto(path);
  await mikael.getByRole('link', { name: 'Lisää toimenpide' }).click();
  await mikael.getByLabel('Mitä tehdään?').fill(action);
  await mikael.getByLabel('Tekninen tai tilaratkaisu').check();
  await mikael.getByLabel('Ei rajoita').check();
  await mikael.getByRole('button', { name: 'Lisää toimenpide' }).dblclick();
  await expect(mikael.getByRole('heading', { level: 1 })).toHaveText(action);
  await mikael.goto(path);
  await expect(mikael.getByRole('row').filter({ hasText: action })).toHaveCount(1);
});
