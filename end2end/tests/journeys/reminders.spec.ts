// Reminders: seen in the bell, led to by one click, put aside, and gone to a deputy while somebody is away.
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';

test.use({ database: 'reminders', firstLook: 27 });

test('A supervisor is reminded of what is late, goes to it in one click and puts the rest aside', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/');
  await mikael.getByRole('banner').getByRole('link', { name: /^Muistutukset .* uutta muistutusta$/ }).click();
  await expect(mikael.getByRole('heading', { level: 1 })).toHaveText('Muistutukset');
  const list = mikael.getByRole('region', { name: 'Muistutukset' });
  // On the day that its turn was due it was told of once already.
  const meeting = list.getByRole('listitem').filter({ hasText: 'Yhteisökokous' }).first();
  await expect(meeting).toContainText('Toistuva tehtävä');
  await expect(meeting).toContainText('myöhässä');
  await meeting.getByRole('link').click();
  await expect(mikael.getByRole('heading', { level: 1 })).toHaveText('Yhteisökokous');
  await mikael.getByRole('banner').getByRole('link', { name: /^Muistutukset/ }).click();
  await send(mikael, mikael.getByRole('button', { name: 'Merkitse nähdyiksi' }));
  await expect(mikael.getByRole('banner').getByRole('link', { name: 'Muistutukset', exact: true })).toBeVisible();
  await expect(list.getByText('Uusi', { exact: true })).toHaveCount(0);
});

test('Who is away says who stands in, and comes back', async ({ as }) => {
  const oona = await as('oona');
  await oona.goto('/account');
  await oona.getByRole('link', { name: 'Merkitse poissaolo' }).click();
  await fillDate(oona.getByRole('group', { name: 'Viimeinen poissaolopäivä' }), inDays(14));
  await oona.getByLabel('Sijainen').selectOption({ label: 'Eero Hongisto' });
  await send(oona, oona.getByRole('button', { name: 'Tallenna' }));
  await expect(oona.getByRole('region', { name: 'Muistutukset' })).toContainText('Muistutuksesi saa Eero Hongisto');
  await oona.getByRole('link', { name: 'Merkitse poissaolo' }).click();
  await send(oona, oona.getByRole('button', { name: 'Olen palannut' }));
  await expect(oona.getByRole('region', { name: 'Muistutukset' })).toContainText('Et ole merkinnyt poissaoloa');
  await send(oona, oona.getByRole('button', { name: 'Lopeta sähköpostit' }));
  await expect(oona.getByRole('region', { name: 'Muistutukset' })).toContainText('Et saa muistutuksista sähköpostia');
});

test('The administrator sees mail wait without a mail server', async ({ as }) => {
  const admin = await as('admin');
  await admin.goto('/admin/passing');
  await expect(admin.getByRole('main')).toContainText('Sähköpostipalvelinta ei ole asetettu');
  await send(admin, admin.getByRole('button', { name: 'Lähetä itsellesi koeviesti' }));
  await expect(admin.getByRole('listitem').filter({ hasText: 'Koeviesti' }).first()).toContainText('Odottaa');
});
