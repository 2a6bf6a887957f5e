// A safety round on a tablet: line by line, each finding one step from an action, and what comes back is told.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';

test.use({ database: 'rounds' });

const PARTS = ['Poistumistiet', 'Yhteiset tilat', 'Lasten huoneet ja pesutilat', 'Piha', 'Työntekijöiden tilat'];
const LAMP = 'Pihan valot toimivat.';
// One red dot: a whole picture of the smallest size.
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function rounds(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('main').getByRole('link', { name: 'Toistuvat tehtävät' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Turvallisuuskierrokset' }).click();
}

/** Says of every line of the part that it is in order, but for those that were answered already. */
async function inOrder(page: Page): Promise<void> {
  for (const line of await page.getByRole('group').filter({ has: page.getByLabel('Kunnossa') }).all()) {
    if ((await line.getByRole('radio', { checked: true }).count()) === 0) {
      await line.getByLabel('Kunnossa').check();
    }
  }
}

const onward = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: /^(Tallenna ja jatka|Tallenna ja palaa)/ });

test('A round is walked, its finding becomes an action with a picture, and the duty is done', async ({ as, watch }) => {
  watch.expect(422);
  const oona = await as('oona');
  await rounds(oona);
  const environment = oona.getByRole('listitem').filter({ hasText: 'Tilat, piha ja työpaikka' });
  await send(oona, environment.getByRole('button', { name: 'Aloita' }));
  await expect(oona.getByText('22 kohtaa on vielä ilman vastausta')).toBeVisible();

  await oona.getByRole('link', { name: PARTS[0] ?? '' }).click();
  for (const part of PARTS) {
    await expect(oona.getByRole('heading', { level: 1 })).toHaveText(part);
    if (part === 'Piha') {
      const lamp = oona.getByRole('group', { name: LAMP });
      await lamp.getByLabel('Puute').check();
      await inOrder(oona);
      const refused = await send(oona, onward(oona));
      expect(refused.status()).toBe(422);
      await expect(oona.getByRole('group', { name: LAMP }).getByLabel('Puute')).toBeChecked();
      await oona.getByRole('group', { name: LAMP }).getByLabel('Mikä on vialla?').fill('Portin lamppu on pimeä');
      await send(oona, onward(oona));
      await oona.getByRole('link', { name: 'Tee toimenpide' }).click();
      await expect(oona.getByLabel('Mitä tehdään?')).toHaveValue('Portin lamppu on pimeä');
      await oona.getByLabel('Mitä tehdään?').fill('Vaihda portin lamppu');
      await fillDate(oona.getByRole('group', { name: 'Mihin mennessä?' }), inDays(5));
      await oona.getByLabel('Kuva puutteesta').setInputFiles({ name: 'kuva.png', mimeType: 'image/png', buffer: DOT });
      await send(oona, oona.getByRole('button', { name: 'Lähetä ehdotus' }));
      await oona.getByRole('link', { name: 'Piha' }).click();
    }
    await inOrder(oona);
    await send(oona, onward(oona));
  }
  const found = oona.getByRole('region', { name: 'Puutteet' });
  await expect(found).toContainText('Portin lamppu on pimeä');
  await found.getByRole('link', { name: 'Vaihda portin lamppu' }).click();
  await expect(oona.getByRole('img', { name: 'Vaihda portin lamppu' })).toBeVisible();
  await oona.getByRole('main').getByRole('link', { name: 'Turvallisuuskierros' }).click();

  await oona.getByLabel('Kuinka monta lasta oli mukana?').fill('1');
  await send(oona, oona.getByRole('button', { name: 'Päätä kierros' }));
  await expect(oona.getByText('Kierros on päätetty.')).toBeVisible();
  await expect(oona.getByRole('region', { name: 'Miten kierros meni' })).toContainText('Oona');

  await oona.getByRole('link', { name: 'Toistuvat tehtävät' }).first().click();
  await oona.getByRole('link', { name: 'Päättyneet' }).click();
  await oona.getByRole('main').getByRole('link', { name: 'Turvallisuuskierros' }).click();
  await oona.getByRole('main').getByRole('link', { name: 'Turvallisuuskierros' }).click();
  await expect(oona).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
});

test('What was found before stands beside its line, and what repeats becomes a hazard', async ({ as }) => {
  const sari = await as('sari');
  await rounds(sari);
  const repeated = sari.getByRole('region', { name: 'Toistuvat puutteet' });
  await expect(repeated.getByRole('listitem')).toContainText('2 kertaa vuoden aikana');
  await repeated.getByRole('link', { name: 'Ilmoita vaara' }).click();
  await expect(sari.getByLabel('Mikä vaara on?').or(sari.locator('#f-title'))).toHaveValue(
    'Portin lamppu on taas sammunut.',
  );
  await rounds(sari);
  await sari.getByRole('link', { name: 'Jatka kierrosta' }).click();
  await sari.getByRole('link', { name: 'Poistumistiet' }).click();
  await expect(sari.getByRole('group', { name: 'Poistumistiet ja ovet ovat vapaat.' })).toContainText(
    'Puute oli tässä myös',
  );
});

test('A drill is recorded with its minutes and what was learned', async ({ as }) => {
  const sari = await as('sari');
  await rounds(sari);
  await sari.getByRole('link', { name: 'Harjoitukset' }).click();
  await sari.getByRole('link', { name: 'Kirjaa harjoitus' }).click();
  await sari.getByLabel('Uhkatilanneharjoitus').check();
  await sari.getByLabel('Päivällä').check();
  await sari.getByLabel('Kuinka monta minuuttia').fill('3');
  await sari.getByLabel('Mitä tapahtui?').fill('Hälytin painettiin keittiössä ja apu tuli.');
  await sari.getByLabel('Mitä opittiin?').fill('Hälytin kuuluu myös pihalle.');
  await send(sari, sari.getByRole('button', { name: 'Tallenna harjoitus' }));
  await expect(sari.getByRole('heading', { level: 1 })).toContainText('Uhkatilanneharjoitus');
  await sari.getByLabel('Mitä pitää korjata?').fill('Yksi hälytin oli tyhjä');
  await send(sari, sari.getByRole('button', { name: 'Lisää korjattava asia' }));
  await expect(sari.getByRole('region', { name: 'Mitä korjataan' })).toContainText('Yksi hälytin oli tyhjä');
  await expect(sari.getByRole('link', { name: 'Tee toimenpide' })).toBeVisible();
});
