// A report without a name: four words lead back to it, and nothing leads to the reporter.
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fillEvent, line, step } from '../../support/incidents.ts';

test('Four words open a report without a name, and question and answer pass through them', async ({ as, stranger, watch }) => {
  test.slow();
  watch.expect(404, 422);
  const text = unique('Lääkekaapin avain lojuu pöydällä');
  const question = 'Onko avain pöydällä joka ilta?';
  const oona = await as('oona');
  await oona.goto('/incidents/new/event');
  await fillEvent(oona, { text, category: 'Poikkeama lääkehoidossa' });
  await oona.getByText('Nimesi ja luottamuksellisuus').click();
  await oona.getByLabel('Nimettömästi').check();
  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(oona.getByText('Sanat näytetään vain nyt', { exact: false })).toBeVisible();
  const words = await oona.getByRole('list', { name: 'Neljä sanaa' }).getByRole('listitem').allInnerTexts();
  expect(words).toHaveLength(4);

  const mikael = await as('mikael');
  await mikael.goto('/incidents');
  await line(mikael, text).getByRole('link').click();
  const report = new URL(mikael.url()).pathname;
  await expect(mikael.getByRole('region', { name: 'Ilmoittaja ja käsittelijä' })).toContainText(/Ilmoittaja\s*Nimetön/);
  await step(mikael, 'Aloita käsittely');
  await step(mikael, 'Kysy ilmoittajalta', ['Mitä haluat kysyä?', question], 'Lähetä kysymys');

  const page = await stranger();
  await page.goto('/sign-in');
  await page.goto('/receipt');
  await page.getByLabel('Neljä sanaa').fill([...words].reverse().join(' '));
  expect((await send(page, page.getByRole('button', { name: 'Avaa ilmoitus' }))).status()).toBe(422);
  await expectProblems(page, ['Näillä sanoilla ei löydy ilmoitusta. Tarkista, että sanoja on neljä ja että ne on kirjoitettu oikein.']);
  await page.getByLabel('Neljä sanaa').fill(words.join('-').toUpperCase());
  await send(page, page.getByRole('button', { name: 'Avaa ilmoitus' }));
  await expect(page.getByText(text)).toBeVisible();
  await expect(page).toHaveURL('/receipt');
  await expect(page.getByRole('region', { name: 'Vaiheet' }).getByText(question)).toBeVisible();
  await page.getByLabel('Mitä haluat kertoa?').fill('On, ainakin arkisin.');
  await send(page, page.getByRole('button', { name: 'Lähetä', exact: true }));
  await expect(page.getByText('Lisäyksesi on lähetetty.')).toBeVisible();
  await expect(page.getByText('On, ainakin arkisin.')).toBeVisible();
  expect((await page.goto(report))?.url()).toContain('/sign-in');

  await mikael.goto(report);
  await expect(mikael.getByText('On, ainakin arkisin.')).toBeVisible();
  await expect(mikael.getByText('Käsittelyssä', { exact: true })).toBeVisible();
  expect(await mikael.content()).not.toMatch(/Oona|Kaislaranta/);

  await oona.goto('/');
  await expect(oona.getByRole('region', { name: 'Omat ilmoitukset' }).getByText(text)).toHaveCount(0);
});
