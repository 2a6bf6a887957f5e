// Duties of people and of the organisation: each has a day of their own, and only those hear of it who may.
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';

test.use({ database: 'people-duties', firstLook: 27 });

test('A supervisor writes down a course of first aid, and the worker sees the next day', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/duties');
  const people = mikael.getByRole('region', { name: 'Työntekijöiden ja lasten omat tehtävät' });
  await people.getByRole('link', { name: 'Ensiapuvalmius' }).click();
  await expect(mikael.getByRole('heading', { level: 1 })).toHaveText('Ensiapuvalmius');
  await mikael.getByRole('link', { name: 'Tuomo Harju' }).click();
  await expect(mikael.getByRole('region', { name: 'Tietoja tehtävästä' })).toContainText('Tuomo Harju');
  await mikael.getByRole('link', { name: 'Kirjaa tehdyksi' }).click();
  await fillDate(mikael.getByRole('group', { name: 'Milloin tämä tehtiin?' }), inDays(-1));
  await send(mikael, mikael.getByRole('button', { name: 'Kirjaa tehdyksi' }));
  await expect(mikael.getByRole('region', { name: 'Mitä tapahtui' })).toContainText('Mikael Korpi');

  const tuomo = await as('tuomo');
  await tuomo.goto('/duties');
  await tuomo.getByRole('link', { name: 'Ensiapuvalmius' }).click();
  const own = tuomo.getByRole('main').getByRole('listitem');
  await expect(own.filter({ hasText: 'Tuomo Harju' })).toContainText('koska edellinen valmistui');
  await expect(own.filter({ hasText: 'Eero Hongisto' })).toHaveCount(0);
});

test('An own instructor tells a child of its rights and writes the day down', async ({ as }) => {
  const oona = await as('oona');
  await oona.goto('/duties');
  await oona.getByRole('link', { name: 'Oikeudet ja oikeusturva kerrottu lapselle' }).click();
  await oona.getByRole('link', { name: 'Tähti', exact: true }).click();
  await oona.getByRole('link', { name: 'Kirjaa tehdyksi' }).click();
  await fillDate(oona.getByRole('group', { name: 'Milloin tämä tehtiin?' }), inDays(0));
  await send(oona, oona.getByRole('button', { name: 'Kirjaa tehdyksi' }));
  await expect(oona.getByRole('region', { name: 'Mitä tapahtui' })).toContainText('Oona Kaislaranta');
});

test('The safety lead takes up a duty of the organisation, and the administrator does another', async ({ as }) => {
  const aino = await as('aino');
  await aino.goto('/duties');
  await aino.getByRole('main').getByRole('link', { name: 'Organisaation tehtävät' }).click();
  await aino.getByRole('link', { name: 'Lisää tehtäviä' }).click();
  await send(aino, aino.getByRole('button', { name: 'Ota käyttöön Alihankkijoiden valvonta' }));
  await expect(aino.getByRole('main')).toContainText('Alihankkijoiden valvonta');

  const admin = await as('admin');
  await admin.goto('/');
  await admin.getByRole('main').getByRole('link', { name: 'Organisaation tehtävät' }).click();
  await admin.getByRole('link', { name: 'Käyttöoikeuksien tarkistus' }).click();
  await admin.getByRole('link', { name: 'Kirjaa tehdyksi' }).click();
  await fillDate(admin.getByRole('group', { name: 'Milloin tämä tehtiin?' }), inDays(0));
  await send(admin, admin.getByRole('button', { name: 'Kirjaa tehdyksi' }));
  await admin.getByRole('main').getByRole('link', { name: 'Organisaation tehtävät' }).click();
  const next = admin.getByRole('listitem').filter({ hasText: 'Käyttöoikeuksien tarkistus' });
  await expect(next).toContainText('koska edellinen valmistui');
});
