// Words that point to a person are pointed out before they are sent; identity codes are never taken.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { chooseCategory } from '../../support/incidents.ts';

async function write(page: Page, text: string): Promise<void> {
  await page.goto('/incidents/new/observation');
  await chooseCategory(page, 'Vika tiloissa, pihalla tai laitteissa');
  await page.getByLabel('Mitä huomasit?').fill(text);
}

test('A name and a phone number are pointed out, and the text is written again', async ({ as, watch }) => {
  watch.expect(422);
  const title = unique('Ovi jäi auki');
  const oona = await as('oona');
  await write(oona, `${title}. Mikael Korpi tietää, puhelin 040 123 4567.`);
  expect((await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }))).status()).toBe(422);
  await expect(oona.getByText('Tarkista ennen lähettämistä')).toBeVisible();
  await expect(oona.getByText('”Mikael Korpi” näyttää nimeltä', { exact: false })).toBeVisible();
  await expect(oona.getByText('”040 123 4567” näyttää puhelinnumerolta', { exact: false })).toBeVisible();
  await oona.getByLabel('Mitä huomasit?').fill(`${title}. Esihenkilö tietää.`);
  await send(oona, oona.getByRole('main').locator('form#report').getByRole('button').first());
  await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  await expect(oona.getByRole('region', { name: 'Mitä tapahtui' })).not.toContainText('Korpi');
});

test('What was pointed out is sent as it is when its writer says so', async ({ as, watch }) => {
  watch.expect(422);
  const title = unique('Varoituskyltti puuttuu');
  const oona = await as('oona');
  await write(oona, `${title}. Huollon numero on 040 765 4321.`);
  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await send(oona, oona.getByRole('button', { name: 'Lähetä tällaisena' }));
  await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  await expect(oona.getByText('040 765 4321', { exact: false }).first()).toBeVisible();
});

test('An identity code is refused whatever its writer says', async ({ as, watch }) => {
  watch.expect(422);
  const oona = await as('oona');
  await write(oona, 'Lapsen tunnus on 131052-308T.');
  expect((await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }))).status()).toBe(422);
  await expectProblems(oona, ['Poista tekstistä henkilötunnus. Majakkaan ei tallenneta henkilötunnuksia.']);
  await expect(oona.getByRole('button', { name: 'Lähetä tällaisena' })).toHaveCount(0);
  await oona.getByLabel('Mitä huomasit?').fill(unique('Papereita jäi pöydälle'));
  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
});
