// The statutory notice of a wrong: past the person whom it concerns, and followed by its notifier.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { chooseCategory, line, step } from '../../support/incidents.ts';

test('A notice that concerns the supervisor goes past them, and its notifier follows it', async ({ as, watch }) => {
  watch.expect(404);
  const text = unique('Lasten yöpuheluita kuunnellaan luvatta');
  const henna = await as('henna');
  await henna.goto('/incidents/new');
  await henna.getByRole('link', { name: /^Ilmoitus epäkohdasta/ }).click();
  await expect(henna.getByText('Vastatoimet ilmoittajaa kohtaan on kielletty.', { exact: false })).toBeVisible();
  await chooseCategory(henna, 'Lapsen oikeudet ja kuuleminen');
  await henna.getByLabel('Mikä on väärin, ja mistä lähtien?').fill(text);
  await henna.getByLabel('Asia koskee yksikön esihenkilöä').check();
  await send(henna, henna.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(henna.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  const report = new URL(henna.url()).pathname;
  const own = henna.getByRole('region', { name: 'Oma ilmoituksesi' });
  await expect(own).toContainText(new RegExp(`Numero\\s*${new Date().getFullYear()}-`));
  await expect(own).toContainText('Aino Valkama');
  await expect(own).not.toContainText('Mikael Korpi');

  const mikael = await as('mikael');
  for (const page of ['/', '/incidents', '/incidents?kind=section-29']) {
    await mikael.goto(page);
    await expect(mikael.getByText(text)).toHaveCount(0);
  }
  expect((await mikael.goto(report))?.status()).toBe(404);

  const aino = await as('aino');
  await aino.goto('/incidents?kind=section-29');
  await line(aino, text).getByRole('link').click();
  await expect(aino.getByRole('region', { name: 'Kenelle ilmoitetaan' })).toContainText('Palvelun järjestävä hyvinvointialue');
  await step(aino, 'Aloita käsittely', ['Haluatko sanoa ilmoittajalle jotain heti?', 'Kiitos. Selvitän tämän.']);
  await expect(aino.getByText('Käsittelyssä', { exact: true })).toBeVisible();

  await henna.goto('/');
  const mine = henna.getByRole('region', { name: 'Omat ilmoitukset' }).getByRole('listitem').filter({ hasText: text });
  await expect(mine).toContainText('Käsittelyssä');
  await mine.getByRole('link').click();
  await expect(henna.getByRole('region', { name: 'Vaiheet' }).getByText('Kiitos. Selvitän tämän.')).toBeVisible();
  await expect(henna.getByRole('link', { name: 'Kirjaa johtopäätökset' })).toHaveCount(0);
});
