// A quick observation: from own work to the receipt in a few touches.
import type { Locator } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, send, summary } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { line } from '../../support/incidents.ts';

// Own work shows the ten most urgent reports, so this one needs a unit in which little else waits.
test.use({ database: 'observation' });

test('A quick observation takes six touches at most, and the supervisor finds it', async ({ as }) => {
  const text = unique('Portin salpa jää raolleen');
  const oona = await as('oona');
  await oona.goto('/');
  let touches = 0;
  const touch = async (what: Locator, words?: string): Promise<void> => {
    touches += 1;
    await (words === undefined ? what.click() : what.fill(words));
  };
  await touch(oona.getByRole('main').getByRole('link', { name: /^Ilmoita tapahtuma/ }));
  await touch(oona.getByRole('main').getByRole('link', { name: /^Nopea havainto/ }));
  await touch(oona.getByText('Vika tiloissa, pihalla tai laitteissa', { exact: true }));
  await touch(oona.getByLabel('Mitä huomasit?'), text);
  touches += 1;
  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  expect(touches).toBeLessThanOrEqual(6);

  await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  await expect(oona.getByRole('heading', { level: 1 })).toHaveText(text);
  const own = oona.getByRole('region', { name: 'Oma ilmoituksesi' });
  await expect(own).toContainText(new RegExp(`${new Date().getFullYear()}-`));
  await expect(own).toContainText('Mikael Korpi');
  await expect(own).toContainText('Seuraava tieto viimeistään');
  const report = new URL(oona.url()).pathname;

  const mikael = await as('mikael');
  await mikael.goto('/');
  await expect(mikael.getByRole('region', { name: 'Odottaa sinua' }).getByRole('link', { name: text })).toBeVisible();
  await mikael.goto('/incidents');
  await expect(line(mikael, text)).toContainText('Lähetetty');
  await line(mikael, text).getByRole('link').click();
  await expect(mikael).toHaveURL(report);
  await expect(mikael.getByText('Luettu', { exact: true }).first()).toBeVisible();
});

test('An empty observation says what is missing, and nothing that was typed is lost', async ({ as, watch }) => {
  watch.expect(422);
  const oona = await as('oona');
  await oona.goto('/incidents/new/observation');
  expect((await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }))).status()).toBe(422);
  await expectProblems(oona, ['Valitse, mistä on kyse', 'Kerro ainakin yhdellä lauseella']);
  // What has to be told is what an empty form misses.
  expect(await summary(oona).getByRole('link').count()).toBeLessThanOrEqual(3);

  await oona.getByLabel('Mitä huomasit?').fill('Valo ei syty eteisessä.');
  await oona.getByLabel('Aiemmin').check();
  expect((await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }))).status()).toBe(422);
  await expect(oona.getByLabel('Mitä huomasit?')).toHaveValue('Valo ei syty eteisessä.');
  await expect(oona.getByLabel('Aiemmin')).toBeChecked();
  await expectProblems(oona, ['Valitse, mistä on kyse', 'Kirjoita, minä päivänä se tapahtui tai huomattiin']);
});

test('A report that nobody has opened is taken back by its reporter', async ({ as }) => {
  const text = unique('Huomasin väärin');
  const eero = await as('eero');
  await eero.goto('/incidents/new/observation');
  await eero.getByText('Vika tiloissa, pihalla tai laitteissa', { exact: true }).click();
  await eero.getByLabel('Mitä huomasit?').fill(text);
  await send(eero, eero.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await send(eero, eero.getByRole('button', { name: 'Peru ilmoitus' }));
  await expect(eero.getByText('Ilmoitus on peruttu.')).toBeVisible();
  await expect(line(eero, text).filter({ hasText: 'Peruttu' })).toBeVisible();
});
