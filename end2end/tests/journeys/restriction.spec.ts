// A restriction: what its record lacks, and what happens when it was not lawful.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, fillDate, inDays, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fileEvent, fillMoment, line } from '../../support/incidents.ts';

test.use({ database: 'restriction' });

/** Tells of a restriction and fills what its form needs at least. */
async function record(page: Page, text: string, basis: string): Promise<string> {
  const report = await fileEvent(page, { text, category: 'Rajoitustoimenpide' });
  await page.getByRole('link', { name: 'Kirjaa tiedot' }).click();
  await page.getByLabel('Mitä rajoitustoimenpidettä käytettiin?').selectOption('Kiinnipitäminen');
  await page.getByLabel('Millä perusteella lapsi on sijoitettu?').selectOption(basis);
  await fillMoment(page.getByRole('group', { name: 'Milloin rajoitus alkoi?' }), inDays(-1), '18.30');
  await fillMoment(page.getByRole('group', { name: 'Milloin rajoitus päättyi?' }), inDays(-1), '18.36');
  await page.getByLabel('Miksi rajoitettiin?').selectOption('Muiden turvallisuus');
  await page.getByLabel('Puhuminen ja rauhoittaminen').check();
  await page.getByLabel('Loukkaantuiko joku?').selectOption('Ei kukaan');
  await page.getByLabel('Montako työntekijää oli mukana?').fill('2');
  return report;
}

test('A lawful restriction tells what its record lacks until nothing is missing', async ({ as, watch }) => {
  watch.expect(422);
  const liisa = await as('liisa');
  await record(liisa, unique('Pidin nuoresta kiinni hetken'), 'Huostaanotto');
  await fillMoment(liisa.getByRole('group', { name: 'Milloin rajoitus päättyi?' }), inDays(-1), '18.20');
  expect((await send(liisa, liisa.getByRole('button', { name: 'Tallenna' }))).status()).toBe(422);
  await expectProblems(liisa, ['Rajoitus ei voi päättyä ennen kuin se alkoi. Tarkista ajat.']);
  await fillMoment(liisa.getByRole('group', { name: 'Milloin rajoitus päättyi?' }), inDays(-1), '18.36');
  await send(liisa, liisa.getByRole('button', { name: 'Tallenna' }));

  const form = liisa.getByRole('region', { name: 'Rajoituksen tiedot' });
  await expect(form.getByText('Kirjaus on kesken. Siitä puuttuu:')).toBeVisible();
  await expect(form.getByRole('listitem')).toHaveText([
    'Läpikäynti lapsen kanssa',
    'Arviointi yksikössä',
    'Tieto sosiaalityöntekijälle',
    'Viite asiakastietoihin',
  ]);
  await form.getByRole('link', { name: 'Avaa ja täydennä' }).click();
  for (const done of ['käytiin läpi lapsen kanssa', 'arvioitiin yksikössä', 'lähetettiin sosiaalityöntekijälle']) {
    await fillDate(liisa.getByRole('group', { name: done }), inDays(0));
  }
  await liisa.getByLabel('Viite asiakastietoihin').fill('K-1204');
  await send(liisa, liisa.getByRole('button', { name: 'Tallenna' }));
  await expect(form.getByRole('link', { name: 'Avaa ja täydennä' })).toBeVisible();
  await expect(form.getByText('Kirjaus on kesken.', { exact: false })).toHaveCount(0);
});

test('A restriction that the placement does not allow becomes a sealed suspicion', async ({ as, watch }) => {
  watch.expect(404);
  const text = unique('Nuorta pidettiin kiinni ovella');
  const liisa = await as('liisa');
  const report = await record(liisa, text, 'Sijoitus avohuollon tukitoimena');

  const sari = await as('sari');
  await sari.goto('/incidents');
  await expect(line(sari, text)).toBeVisible();

  await send(liisa, liisa.getByRole('button', { name: 'Tallenna' }));
  await expect(liisa).toHaveURL(report);
  await expect(liisa.getByText('Oikeudeton rajoittaminen tai sen epäily', { exact: false }).first()).toBeVisible();

  expect((await sari.goto(report))?.status()).toBe(404);
  await sari.goto('/incidents');
  await expect(sari.getByRole('main')).toBeVisible();
  await expect(sari.getByText(text)).toHaveCount(0);

  const aino = await as('aino');
  await aino.goto('/incidents?state=red');
  await expect(line(aino, text)).toContainText('Punainen');
  await line(aino, text).getByRole('link').click();
  await expect(aino.getByText('Vain turvallisuusvastaava', { exact: true })).toBeVisible();
  await expect(aino.getByText('Muuttui epäilyksi oikeudettomasta rajoittamisesta')).toBeVisible();
});
