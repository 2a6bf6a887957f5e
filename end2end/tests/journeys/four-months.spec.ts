// A unit tells everybody of its four months: compiled, looked at, approved by another, read without signing in.
import type { Page } from '@playwright/test';
import { bringAxe, violations } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { decide, openReport, writeReport } from '../../support/reports.ts';

test.use({ database: 'reports' });
test.describe.configure({ timeout: 90_000 });

const flags = (page: Page) => page.getByRole('region', { name: 'Tarkistus ennen julkaisua' });

/** Says of everything that seems to point to a person why it may stand. */
async function answerAll(page: Page, why: string): Promise<void> {
  const next = flags(page).getByRole('link', { name: /^Perustele/ });
  while (await next.count()) {
    await next.first().click();
    await page.getByLabel('Miksi tämä voi jäädä tekstiin?').fill(why);
    await send(page, page.getByRole('button', { name: 'Tallenna perustelu' }));
  }
}

test('A report of four months is checked, approved by another and read by everybody', async ({ as, stranger, watch, javaScriptEnabled }) => {
  watch.expect(403, 404);
  const mikael = await as('mikael');
  await openReport(mikael);
  await expect(mikael.getByRole('article')).toContainText('Tästä ei ole vielä kirjoitettu.');
  await expect(mikael.getByRole('link', { name: 'Lähetä hyväksyttäväksi' })).toHaveCount(0);
  await writeReport(mikael, { Turvallisuus: 'Oona Kaislaranta auttoi. Kolme lasta kertoi siitä 14.7.' });
  await expect(flags(mikael)).toContainText('Nimi: Oona Kaislaranta');
  await expect(flags(mikael)).toContainText('Pieni määrä: Kolme lasta');
  await expect(flags(mikael)).toContainText('Yksittäinen päivä: 14.7.');
  await decide(mikael, 'Lähetä hyväksyttäväksi', 'Lähetä');
  const report = new URL(mikael.url()).pathname;
  // Whoever wrote it does not publish it, and nobody does while something points to a person.
  expect((await mikael.goto(`${report}/steps/publish`))?.status()).toBe(403);

  const aino = await as('aino');
  await aino.goto(report);
  await expect(aino.getByRole('link', { name: 'Hyväksy ja julkaise' })).toHaveCount(0);
  await aino.getByRole('link', { name: 'Palauta kirjoittajille' }).click();
  await aino.getByRole('textbox').fill('Ota nimi ja päivä pois.');
  await send(aino, aino.getByRole('button', { name: 'Palauta', exact: true }));

  await mikael.goto(report);
  await expect(mikael.getByRole('main')).toContainText('Ota nimi ja päivä pois.');
  await writeReport(mikael);
  await decide(mikael, 'Lähetä hyväksyttäväksi', 'Lähetä');

  await aino.goto(report);
  await answerAll(aino, 'Tämä ei kerro kenestäkään.');
  await decide(aino, 'Hyväksy ja julkaise', 'Julkaise');
  await expect(aino.getByText('Raportti on julkaistu.')).toBeVisible();
  const address = (await aino.getByRole('link', { name: 'Julkinen osoite' }).getAttribute('href')) ?? '';

  const anyone = await stranger();
  const answer = await anyone.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['set-cookie']).toBeUndefined();
  expect(answer?.headers()['cache-control']).toContain('public');
  await expect(anyone.getByRole('heading', { level: 1 })).toHaveText(/^Seurantaraportti/);
  await expect(anyone.getByRole('article')).toContainText('Lapset toivoivat retkiä');
  await expect(anyone.getByRole('main')).not.toContainText('Kaislaranta');
  if (javaScriptEnabled) {
    await bringAxe(anyone);
    expect(await violations(anyone, 'all')).toEqual([]);
  }
  // Those before stay where they were.
  await anyone.getByRole('link', { name: 'Kontio-koti' }).click();
  const reports = anyone.getByRole('region', { name: 'Seurantaraportit' });
  await expect(reports.getByRole('listitem').filter({ hasText: 'julkaistu' })).toHaveCount(2);
  await anyone.getByRole('link', { name: /^Seurantaraportti/ }).nth(1).click();
  await expect(anyone.getByRole('article')).toContainText('Jakso sujui rauhallisesti.');
});

test('A mistake is put right by a new version, and a withdrawn one leaves a sign', async ({ as, stranger, watch }) => {
  watch.expect(410);
  const [mikael, aino] = [await as('mikael'), await as('aino')];
  await openReport(mikael, 1);
  const address = (await mikael.getByRole('link', { name: 'Julkinen osoite' }).getAttribute('href')) ?? '';
  await send(mikael, mikael.getByRole('button', { name: 'Korjaa uudella versiolla' }));
  await writeReport(mikael, { 'Mitä tämä versio korjaa': 'Tiivistelmä on tarkennettu.' });
  await decide(mikael, 'Lähetä hyväksyttäväksi', 'Lähetä');
  const second = new URL(mikael.url()).pathname;
  await aino.goto(second);
  await answerAll(aino, 'Tämä ei kerro kenestäkään.');
  await decide(aino, 'Hyväksy ja julkaise', 'Julkaise');

  const anyone = await stranger();
  await anyone.goto(address);
  await expect(anyone.getByRole('article')).toContainText('Tämä on korjattu versio 2');
  await expect(anyone.getByRole('article')).toContainText('Tiivistelmä on tarkennettu.');
  await anyone.goto(`${address}/1`);
  await expect(anyone.getByRole('main')).toContainText('Tämä versio on korvattu uudemmalla');

  await aino.getByRole('link', { name: 'Versio 1' }).click();
  await aino.getByRole('link', { name: 'Poista julkisista' }).click();
  await aino.getByRole('textbox').fill('Lapsen voi tunnistaa.');
  await send(aino, aino.getByRole('button', { name: 'Poista julkisista' }));
  expect((await anyone.goto(`${address}/1`))?.status()).toBe(410);
  await expect(anyone.getByRole('main')).toContainText('on poistettu julkisista');
  await expect(anyone.getByRole('main')).not.toContainText('Lapsen voi tunnistaa');
});
