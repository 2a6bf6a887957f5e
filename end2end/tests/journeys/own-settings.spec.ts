import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
}

// Sessions are counted, so nobody else may sign in as the same person here.
test.use({ database: 'own-settings' });

test('A person sees own sessions, ends one of them, and then all others', async ({ stranger }) => {
  const [here, there, elsewhere] = [await stranger(), await stranger(), await stranger()];
  for (const page of [here, there, elsewhere]) {
    await signInByHand(page, EMAILS.tuomo);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hei, Tuomo');
  }
  await here.goto('/account');
  const sessions = here.getByRole('region', { name: 'Istunnot' });
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await expect(sessions.getByText('Tämä istunto')).toHaveCount(1);

  await send(here, sessions.getByRole('button', { name: /^Päätä istunto/ }).first());
  await expect(here.getByText('Istunto on päätetty.')).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await send(here, sessions.getByRole('button', { name: 'Päätä kaikki muut istunnot' }));
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await expect(sessions.getByText('Tämä istunto')).toBeVisible();
  await expectSignedOut(there);
  await expectSignedOut(elsewhere);
});

test('A new password ends the other sessions and is the one that counts', async ({ stranger, watch }) => {
  watch.expect(422);
  const password = 'kuusi tummaa pilveä taivaalla';
  const [here, there] = [await stranger(), await stranger()];
  await signInByHand(here, EMAILS.saara);
  await signInByHand(there, EMAILS.saara);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Hei, Saara');
  await here.goto('/account');
  await here.getByLabel('Nykyinen salasana').fill('tämä ei ole se oikea');
  await here.getByLabel('Uusi salasana').fill(password);
  await send(here, here.getByRole('button', { name: 'Vaihda salasana' }));
  await expect(here.getByText('Nykyinen salasana ei täsmää').first()).toBeVisible();
  await here.getByLabel('Nykyinen salasana').fill('majakka-demo-2026');
  await here.getByLabel('Uusi salasana').fill(password);
  await send(here, here.getByRole('button', { name: 'Vaihda salasana' }));
  await expect(here.getByText('Salasana on vaihdettu. Muut istuntosi on päätetty.')).toBeVisible();
  await expectSignedOut(there);
  await signInByHand(there, EMAILS.saara, password);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Hei, Saara');
});

test('The language chosen in the footer stays on the next pages', async ({ as }) => {
  const page = await as('henna');
  await page.goto('/hazards');
  const names = [
    ['English', 'en', 'Hazards'],
    ['Svenska', 'sv', /^(?!Vaarat|Hazards)/],
    ['Suomi', 'fi', 'Vaarat'],
  ] as const;
  for (const [language, code, heading] of names) {
    await page.getByRole('contentinfo').getByRole('link', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await page.goto('/hazards');
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test('The language of own settings goes along to another device', async ({ as, session }) => {
  const page = await as('henna');
  await page.goto('/account');
  await page.getByLabel('Sivujen kieli').selectOption('English');
  await send(page, page.getByRole('region', { name: 'Kieli' }).getByRole('button', { name: 'Tallenna' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const other = await as('henna');
  await other.goto('/');
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await other.request.post('/account/language', { form: { language: 'fi' } });
  expect(await session('henna')).toBeTruthy();
});

test('Dark colours and the compact density are kept', async ({ as }) => {
  const page = await as('henna');
  await page.goto('/');
  await page.getByRole('button', { name: 'Henna Saukkola, oma valikko' }).click();
  await page.getByRole('group', { name: 'Värit' }).getByText('Tumma').click();
  await page.getByRole('group', { name: 'Tiheys' }).getByText('Tiivis').click();
  await send(page, page.getByRole('button', { name: 'Käytä' }));
  for (const path of ['/', '/hazards', '/account']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  }
  await expect(page.locator('body')).toHaveCSS('color-scheme', 'dark');
});
