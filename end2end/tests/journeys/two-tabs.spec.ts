import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { givenConfirmed, givenHazard, openDraft, unique } from '../../support/hazards.ts';

test('Two people edit one hazard: the slower one sees both texts and can still save', async ({ as, watch }) => {
  watch.expect(409);
  const title = unique('Portti jumittaa');
  const [aino, mikael] = [await as('aino'), await as('mikael')];
  const path = await givenHazard(mikael, title);
  await Promise.all([aino.goto(`${path}/edit`), mikael.goto(`${path}/edit`)]);

  await aino.getByLabel('Mitä voi tapahtua?').fill('Ainon teksti portista.');
  await send(aino, aino.getByRole('button', { name: 'Tallenna' }));
  await expect(aino.getByText('Tallennettu.')).toBeVisible();

  await mikael.getByLabel('Mitä voi tapahtua?').fill('Mikaelin teksti portista.');
  const answer = await send(mikael, mikael.getByRole('button', { name: 'Tallenna' }));
  expect(answer.status()).toBe(409);
  await expect(mikael.getByText(/^Aino Valkama muutti tätä /)).toBeVisible();
  const sides = mikael.locator('.conflict');
  await expect(sides.getByText('Ainon teksti portista.')).toBeVisible();
  await expect(sides.getByText('Mikaelin teksti portista.')).toBeVisible();
  await expect(mikael.getByLabel('Mitä voi tapahtua?')).toHaveValue('Mikaelin teksti portista.');

  await mikael.getByLabel('Mitä voi tapahtua?').fill('Yhteinen teksti portista.');
  await send(mikael, mikael.getByRole('button', { name: 'Tallenna' }));
  await expect(mikael.getByRole('main').getByText('Yhteinen teksti portista.')).toBeVisible();
});

test('Two people write one assessment line: the slower one sees both texts and can still save', async ({ as, watch }) => {
  watch.expect(409);
  const title = unique('Matto luistaa');
  const [oona, mikael] = [await as('oona'), await as('mikael')];
  await givenConfirmed(mikael, title);
  const draft = await openDraft(mikael);
  await send(mikael, mikael.getByRole('button', { name: 'Lisää arviointiin' }));
  const line = (await mikael.getByRole('link', { name: title }).getAttribute('href')) ?? '';
  await Promise.all([oona.goto(line), mikael.goto(line)]);

  await oona.getByLabel('Tilanne').fill('Oonan kuvaus matosta.');
  await send(oona, oona.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
  await expect(oona).toHaveURL(draft);

  await mikael.getByLabel('Tilanne').fill('Mikaelin kuvaus matosta.');
  await mikael.getByRole('group', { name: 'Kuinka todennäköistä se on?' }).getByLabel('2 Mahdollinen').check();
  await mikael.getByRole('group', { name: 'Kuinka vakavat seuraukset olisivat?' }).getByLabel('2 Haitalliset').check();
  const answer = await send(mikael, mikael.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
  expect(answer.status()).toBe(409);
  await expect(mikael.getByText(/^Oona Kaislaranta muutti tätä /)).toBeVisible();
  const sides = mikael.locator('.conflict');
  await expect(sides.getByText('Oonan kuvaus matosta.')).toBeVisible();
  await expect(sides.getByText('Mikaelin kuvaus matosta.')).toBeVisible();
  await expect(sides.getByText('2 Mahdollinen')).toBeVisible();

  await send(mikael, mikael.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
  await expect(mikael.getByText('Tallennettu.')).toBeVisible();
  await mikael.goto(line);
  await expect(mikael.getByLabel('Tilanne')).toHaveValue('Mikaelin kuvaus matosta.');
});
