// The safety lead fits the categories to the work, and others use them.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fileEvent } from '../../support/incidents.ts';

test('A category of the organisation is added, reported under, and taken out of use', async ({ as, watch }) => {
  watch.expect(422);
  const name = unique('Ratsastus');
  const aino = await as('aino');
  await aino.goto('/incident-rules');
  await aino.getByRole('link', { name: 'Lisää luokka' }).click();
  await aino.getByRole('group', { name: 'Nimi' }).getByLabel('Suomeksi').fill(name);
  await aino.getByLabel('Oma alaluokka 1, Suomeksi').fill('Putoaminen');
  await aino.getByLabel('Vaararekisterin alue').selectOption('Tilat, piha ja tapaturmat');
  const told = aino.getByRole('table', { name: 'Jokaisesta tapahtumasta' });
  await aino.getByText(/^Jokaisesta tapahtumasta –/).click();
  await told.getByLabel('Huoltajat: Tarve').selectOption({ index: 1 });
  await send(aino, aino.getByRole('button', { name: 'Tallenna' }));
  await expect(aino.getByRole('link', { name: 'Kirjoita jokaisen valitun ilmoituksen määräaika' })).toBeVisible();
  await told.getByLabel('Huoltajat: määräaika', { exact: true }).fill('24');
  await aino.getByLabel('Miksi luokkaa muutetaan?').fill('Uusi harrastus.');
  await send(aino, aino.getByRole('button', { name: 'Tallenna' }));
  await expect(aino.getByRole('link', { name })).toBeVisible();

  const oona = await as('oona');
  const report = await fileEvent(oona, { text: unique('Hevonen säikähti'), category: name });
  await expect(oona.getByText(name)).toBeVisible();
  await oona.goto(`${report}/details`);
  await expect(oona.getByText('Putoaminen')).toHaveCount(1);

  await aino.getByRole('link', { name }).click();
  await aino.getByLabel('Luokka on käytössä').uncheck();
  await aino.getByLabel('Miksi luokkaa muutetaan?').fill('Harrastus loppui.');
  await send(aino, aino.getByRole('button', { name: 'Tallenna' }));
  await expect(aino.getByRole('listitem').filter({ hasText: name })).toContainText('Ei käytössä');
  await oona.goto('/incidents/new/event');
  await expect(oona.getByLabel(name)).toHaveCount(0);
  await oona.goto(report);
  await expect(oona.getByText(name)).toBeVisible();
});
