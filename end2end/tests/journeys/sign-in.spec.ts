import { expect, test } from '../../support/fixtures.ts';
import { summary } from '../../support/forms.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';

test('A wrong password says that the two do not belong together, and the address stays', async ({ stranger, watch }) => {
  watch.expect(422);
  const page = await stranger();
  await signInByHand(page, EMAILS.saara, 'aivan-vaara-salasana');
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(summary(page).getByRole('link')).toHaveText(
    'Sähköposti ja salasana eivät kuulu yhteen. Tarkista molemmat.',
  );
  await expect(page.getByLabel('Sähköposti')).toHaveValue(EMAILS.saara);
  await expect(page.getByLabel('Salasana')).toHaveValue('');
});

test('After signing in the page that was asked for opens, and signing out closes it', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/hazards?area=premises');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Sähköposti').fill(EMAILS.noora);
  await page.getByLabel('Salasana').fill('majakka-demo-2026');
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(page).toHaveURL('/hazards?area=premises');

  await page.getByRole('button', { name: 'Noora Ruokolahti, oma valikko' }).click();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/hazards');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('Too many wrong passwords ask to wait, and the page says how long', async ({ stranger, watch }) => {
  watch.expect(422, 429);
  const page = await stranger();
  const wait = page.getByText(/^Liian monta yritystä\. Voit yrittää uudelleen \d+ sekunnin kuluttua\.$/);
  for (let tries = 0; tries < 6; tries += 1) {
    await signInByHand(page, 'nobody@lumikello.example', 'aivan-vaara-salasana');
    await expect(page.getByText('Tarkista nämä kohdat')).toBeVisible();
  }
  await expect(wait).toBeVisible();
});
