// Duties that come back: what is late is one click away, with its reason, and is done with its day.
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';

// The weekly duties of this one are late, whatever the day of the week is.
test.use({ database: 'duties', firstLook: 27 });

test('A supervisor sees what is late in one click, and why', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/reviews');
  await mikael.getByRole('main').getByRole('link', { name: 'Toistuvat tehtävät' }).click();
  await expect(mikael).toHaveURL(/\/units\/[0-9a-f-]{36}\/duties$/);
  const late = mikael.getByRole('region', { name: 'Myöhässä' });
  const meeting = late.getByRole('listitem').filter({ hasText: 'Yhteisökokous' });
  await expect(meeting).toContainText('koska se tehdään joka viikko samana päivänä');
  await expect(meeting).toContainText('pv myöhässä');
  await expect(meeting).toContainText('Lastensuojelulaki');
  await expect(mikael.getByRole('region', { name: 'Myöhemmin' })).toContainText('Yksikön riskien arviointi');
});

test('A late duty waits in the own work of the supervisor and is done with its day', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/');
  const waiting = mikael.getByRole('region', { name: 'Odottaa sinua' });
  await waiting.getByRole('link', { name: 'Turvallisuusasiat tiimissä' }).click();
  await mikael.getByRole('link', { name: 'Kirjaa tehdyksi' }).click();
  await fillDate(mikael.getByRole('group', { name: 'Milloin tämä tehtiin?' }), inDays(0));
  await send(mikael, mikael.getByRole('button', { name: 'Kirjaa tehdyksi' }));
  await expect(mikael.getByRole('region', { name: 'Mitä tapahtui' })).toContainText('Mikael');
  await mikael.getByRole('link', { name: 'Toistuvat tehtävät' }).first().click();
  const soon = mikael.getByRole('region', { name: 'Lähiaikoina' });
  await expect(soon.getByRole('listitem').filter({ hasText: 'Turvallisuusasiat tiimissä' })).toContainText('valmistui');
});

test('A supervisor lets a duty come oftener and gives it to somebody, who finds it in the own work', async ({ as, watch }) => {
  watch.expect(422);
  const mikael = await as('mikael');
  await mikael.goto('/duties');
  await mikael.getByRole('link', { name: 'Turvallisuuskävely' }).click();
  await mikael.getByRole('link', { name: 'Muuta rytmiä' }).click();
  await mikael.getByLabel('Väli', { exact: true }).fill('9');
  await mikael.getByLabel('Päivää, viikkoa, kuukautta vai vuotta?').selectOption({ label: 'kuukautta' });
  expect((await send(mikael, mikael.getByRole('button', { name: 'Tallenna rytmi' }))).status()).toBe(422);
  await expect(mikael.locator('#error-summary')).toContainText('Vain turvallisuusvastaava pidentää väliä.');
  await mikael.getByLabel('Väli', { exact: true }).fill('1');
  await mikael.getByLabel('Kuka huolehtii?').selectOption({ label: 'Eero Hongisto' });
  await mikael.getByLabel('Perustelu').fill('Pihalla rakennetaan.');
  await send(mikael, mikael.getByRole('button', { name: 'Tallenna rytmi' }));
  const about = mikael.getByRole('region', { name: 'Tietoja tehtävästä' });
  await expect(about).toContainText('Yksikön oma');
  await expect(about).toContainText('Pihalla rakennetaan.');
  await expect(about).toContainText('Eero Hongisto');
  await expect(mikael.getByRole('main')).toContainText('koska yksikkö valitsi väliksi 1 kk');
  const eero = await as('eero');
  await eero.goto('/');
  const waiting = eero.getByRole('region', { name: 'Odottaa sinua' });
  await expect(waiting.getByRole('listitem').filter({ hasText: 'Turvallisuuskävely' })).toContainText('josta sinä huolehdit');
});

test('A supervisor marks the absence of somebody ill', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/units');
  await mikael.getByRole('main').getByRole('link', { name: 'Yksikön työntekijät' }).click();
  await mikael.getByRole('link', { name: 'Eero Hongisto' }).click();
  await fillDate(mikael.getByRole('group', { name: 'Viimeinen poissaolopäivä' }), inDays(7));
  await mikael.getByLabel('Sijainen').selectOption({ label: 'Oona Kaislaranta' });
  await send(mikael, mikael.getByRole('button', { name: 'Tallenna', exact: true }));
  const line = mikael.getByRole('listitem').filter({ hasText: 'Eero Hongisto' });
  await expect(line).toContainText('Sijainen: Oona Kaislaranta');
  await mikael.getByRole('link', { name: 'Eero Hongisto' }).click();
  await send(mikael, mikael.getByRole('button', { name: 'Merkitse palanneeksi' }));
  await expect(mikael.getByRole('listitem').filter({ hasText: 'Eero Hongisto' })).toContainText('Ei poissaoloa');
});

test('The year clock shows the year ahead, and each of its lines leads to its duty', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/duties');
  await mikael.getByRole('main').getByRole('link', { name: 'Vuosikello' }).click();
  await expect(mikael).toHaveURL(/\/units\/[0-9a-f-]{36}\/duties\/year$/);
  await expect(mikael.getByRole('img', { name: /^Vuosikello: \d+ myöhässä, \d+ pian/ })).toBeVisible();
  await expect(mikael.getByRole('region', { name: 'Tiheästi toistuvat' })).toContainText('Yhteisökokous');
  const months = mikael.getByRole('region', { name: 'Kuukausittain' });
  await expect(months.getByRole('listitem').filter({ hasText: 'Ennuste' }).first()).toBeVisible();
  await months.getByRole('link', { name: 'Poistumisharjoitus' }).first().click();
  await expect(mikael.getByRole('heading', { level: 1 })).toHaveText('Poistumisharjoitus');
});

test('A person makes an address for a calendar, which reads it without a session', async ({ as, playwright }) => {
  const mikael = await as('mikael');
  await mikael.goto('/account');
  await mikael.getByRole('link', { name: 'Avaa kalenterisyöte' }).click();
  await send(mikael, mikael.getByRole('button', { name: 'Tee osoite' }));
  const link = await mikael.getByLabel('Kalenterin osoite').inputValue();
  const calendar = await playwright.request.newContext();
  const path = new URL(link).pathname;
  const feed = await calendar.get(new URL(path, mikael.url()).href);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toContain('SUMMARY:Turvallisuuskierros\\, Kontio-koti');
  await send(mikael, mikael.getByRole('button', { name: 'Poista osoite' }));
  expect((await calendar.get(new URL(path, mikael.url()).href)).status()).toBe(404);
  await calendar.dispose();
});
