import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';

test('An administrator makes a unit, invites a person, and ends the account again', async ({ as, stranger }) => {
  const [unit, name] = [unique('Kuusikko'), unique('Veera')];
  const email = `${name.toLowerCase().replace(/[^a-z0-9]/g, '.')}@lumikello.example`;
  const admin = await as('admin');

  await admin.goto('/admin/units');
  await admin.getByRole('link', { name: 'Lisää yksikkö' }).click();
  await admin.getByLabel('Nimi').fill(unit);
  await admin.getByLabel('Perhekoti', { exact: true }).check();
  await admin.getByLabel('Ammatillinen perhekoti').check();
  await send(admin, admin.getByRole('button', { name: 'Tallenna' }));
  await expect(admin.getByRole('link', { name: unit })).toBeVisible();

  await admin.goto('/admin/users');
  await admin.getByRole('link', { name: 'Kutsu käyttäjä' }).click();
  await admin.getByLabel('Nimi').fill(name);
  await admin.getByLabel('Sähköposti').fill(email);
  await admin.getByLabel('Työntekijä').check();
  await admin.getByLabel('Yksikkö').selectOption(unit);
  await send(admin, admin.getByRole('button', { name: 'Luo kutsu' }));
  const link = await admin.getByLabel('Kertakäyttöinen linkki').inputValue();
  expect(new URL(link).pathname).toMatch(/^\/invitations\/.{20,}/);
  await admin.goto('/admin/users');
  await admin.getByRole('link', { name }).click();
  await expect(admin.getByText('Kutsuttu')).toBeVisible();
  await expect(admin.getByLabel('Kertakäyttöinen linkki')).toHaveCount(0);

  const invited = await stranger();
  await invited.goto(link);
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(`Tervetuloa, ${name}`);
  await invited.getByLabel('Uusi salasana').fill('neljä harmaata hanhea järvellä');
  await send(invited, invited.getByRole('button', { name: 'Valitse salasana ja jatka' }));
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(/^Hei, Veera/);
  await invited.goto('/hazards');
  await expect(invited.getByText('Tähän kootaan yksikön vaarat.')).toBeVisible();

  await admin.reload();
  await send(admin, admin.getByRole('button', { name: 'Sulje tili' }));
  await expect(admin.getByText('Suljettu')).toBeVisible();
  await invited.goto('/hazards');
  await expect(invited).toHaveURL(/\/sign-in/);
});

test('An invitation opens once', async ({ as, stranger, watch }) => {
  watch.expect(404);
  const name = unique('Aatu');
  const admin = await as('admin');
  await admin.goto('/admin/users/invite');
  await admin.getByLabel('Nimi').fill(name);
  await admin.getByLabel('Sähköposti').fill(`${name.replace(/[^A-Za-z0-9]/g, '.')}@lumikello.example`);
  await admin.getByLabel('Turvallisuusvastaava').check();
  await send(admin, admin.getByRole('button', { name: 'Luo kutsu' }));
  const link = await admin.getByLabel('Kertakäyttöinen linkki').inputValue();
  const invited = await stranger();
  await invited.goto(link);
  await invited.getByLabel('Uusi salasana').fill('viisi sinistä venettä rannassa');
  await send(invited, invited.getByRole('button', { name: 'Valitse salasana ja jatka' }));
  const second = await (await stranger()).goto(link);
  expect(second?.status()).toBe(404);
});

test('An administrator sees no content, in the menu or by address', async ({ as, watch }) => {
  watch.expect(404);
  const admin = await as('admin');
  await admin.goto('/');
  await expect(admin.getByText('Vaarojen ja arviointien sisältö ei näy sinulle.')).toBeVisible();
  for (const name of ['Vaarat', 'Riskien arvioinnit', 'Toimenpiteet']) {
    await expect(admin.getByRole('link', { name, includeHidden: true })).toHaveCount(0);
  }
  for (const path of ['/hazards', '/hazards/new', '/hazards/library', '/assessments', '/actions']) {
    const answer = await admin.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Sivua ei löydy');
  }
});

test('Own roles and own account are left to another administrator', async ({ as }) => {
  const admin = await as('admin');
  await admin.goto('/admin/users');
  await admin.getByRole('link', { name: 'Anni Hallinen' }).click();
  await expect(admin.getByText('Tämä on oma tilisi. Toinen ylläpitäjä muuttaa sen rooleja.')).toBeVisible();
  await expect(admin.getByRole('button', { name: /Anna rooli|Sulje tili|Päätä rooli/ })).toHaveCount(0);
});
