import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';
import { givenConfirmed, givenHazard, unique } from '../../support/hazards.ts';

// Other files make and finish actions; the lists here are counted.
test.use({ database: 'overdue' });

/** How late each row of the list is, in its order. */
async function daysLate(page: Page): Promise<number[]> {
  const rows = await page.getByRole('cell').filter({ hasText: 'pv myöhässä' }).allInnerTexts();
  return rows.map((text) => Number(/(\d+) pv myöhässä/.exec(text)?.[1]));
}

async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Avaa valikko' });
  if (await button.isVisible()) {
    await button.click();
  }
}

test('A supervisor is told how many actions are late and reaches them, the most urgent first', async ({ as }) => {
  const mikael = await as('mikael');
  await mikael.goto('/');
  await openMenu(mikael);
  const menu = mikael.getByRole('navigation', { name: 'Päävalikko' });
  await expect(menu.getByRole('link', { name: /^Toimenpiteet/ })).toContainText('4 myöhässä');
  await menu.getByRole('link', { name: /^Toimenpiteet/ }).click();
  await expect(mikael).toHaveURL('/actions');
  await mikael.getByRole('navigation', { name: 'Rajaa tilan mukaan' }).getByRole('link', { name: 'Myöhässä' }).click();
  await expect(mikael).toHaveURL('/actions?state=late');
  expect(await daysLate(mikael)).toEqual([12, 9, 6, 5]);
  await expect(mikael.getByText('Näytetään 4 riviä')).toBeVisible();
});

test('Somebody with late actions is told so in own work', async ({ as }) => {
  const oona = await as('oona');
  await oona.goto('/');
  await expect(oona.getByText('2 toimenpidettäsi on myöhässä.')).toBeVisible();
  const own = oona.getByRole('region', { name: 'Omat toimenpiteet' });
  await expect(own.getByRole('listitem').first()).toContainText('12 pv myöhässä');
  await own.getByRole('link', { name: 'Kaikki omat' }).click();
  await expect(oona).toHaveURL('/actions?owner=me');
  await expect(oona.getByRole('cell', { name: 'Oona Kaislaranta' }).first()).toBeVisible();
  await expect(oona.getByRole('cell', { name: 'Tuomo Harju' })).toHaveCount(0);
});

test('The filters of the actions stay in the address and in the lanes', async ({ as }) => {
  const aino = await as('aino');
  await aino.goto('/actions?state=late');
  await aino.getByLabel('Riskitaso').selectOption('3 Kohtalainen tai suurempi');
  await aino.getByLabel('Yksikkö').selectOption('Kontio-koti');
  await aino.getByRole('button', { name: 'Rajaa' }).click();
  await expect(aino).toHaveURL(/state=late.*level=3/);
  await expect(aino).toHaveURL(/unit=[0-9a-f-]{36}/);
  await expect(aino.getByLabel('Riskitaso')).toHaveValue('3');
  await expect(aino.getByRole('row')).toHaveCount(4);
  await aino.getByRole('navigation', { name: 'Rajaa tilan mukaan' }).getByRole('link', { name: 'Avoimet' }).click();
  await expect(aino).toHaveURL(/state=open.*level=3/);
});

test('The filters of the hazards stay in the address over pages, the words only as an id', async ({ as }) => {
  test.slow();
  const [oona, words] = [await as('oona'), unique('Lattia')];
  for (let n = 0; n < 51; n += 1) {
    await givenHazard(oona, `${words} ${n}`);
  }
  await oona.goto('/hazards');
  await oona.getByLabel('Etsi otsikosta').fill(words);
  const area = oona.getByLabel('Alue', { exact: true });
  if (!(await area.isVisible())) {
    await oona.getByText('Lisää rajauksia').click();
  }
  await area.selectOption('Tilat, piha ja tapaturmat');
  await oona.getByRole('button', { name: 'Rajaa' }).click();
  await expect(oona).toHaveURL(/area=premises&search=[0-9a-f-]{36}$/);
  expect(oona.url()).not.toContain('Lattia');
  await expect(oona.getByText('Näytetään 50 riviä')).toBeVisible();
  await oona.getByRole('link', { name: 'Seuraavat' }).click();
  await expect(oona).toHaveURL(/area=premises&search=[0-9a-f-]{36}&after=/);
  await expect(oona.getByText('Näytetään 1 rivi', { exact: true })).toBeVisible();
  await expect(oona.getByLabel('Etsi otsikosta')).toHaveValue(words);
  await oona.getByRole('link', { name: 'Tyhjennä rajaukset' }).click();
  await expect(oona).toHaveURL('/hazards');
});

test('A due date is moved once with a reason; the second time is refused', async ({ as, watch }) => {
  watch.expect(409);
  const mikael = await as('mikael');
  await mikael.goto(await givenConfirmed(mikael, unique('Kaide heiluu')));
  await mikael.getByRole('link', { name: 'Lisää toimenpide' }).click();
  await mikael.getByLabel('Mitä tehdään?').fill(unique('Kiinnitä kaide'));
  await mikael.getByLabel('Tekninen tai tilaratkaisu').check();
  await mikael.getByLabel('Ei rajoita').check();
  await fillDate(mikael.getByRole('group', { name: 'Määräaika' }), inDays(5));
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  const action = new URL(mikael.url()).pathname;

  await mikael.getByRole('link', { name: 'Siirrä määräaikaa' }).click();
  await mikael.getByLabel('Perustelu').fill('Varaosa tulee ensi viikolla.');
  await fillDate(mikael.getByRole('group', { name: 'Uusi määräaika' }), inDays(12));
  await send(mikael, mikael.getByRole('button', { name: 'Siirrä määräaikaa' }));
  await expect(mikael.getByText('siirretty kerran')).toBeVisible();
  await expect(mikael.getByRole('region', { name: 'Vaiheet' }).getByText('Varaosa tulee ensi viikolla.')).toBeVisible();
  await expect(mikael.getByRole('link', { name: 'Siirrä määräaikaa' })).toHaveCount(0);

  const again = await mikael.goto(`${action}/steps/extend`);
  expect(again?.status()).toBe(409);
  await expect(mikael.getByText('Määräaikaa on jo siirretty kerran.')).toBeVisible();
  await mikael.getByLabel('Perustelu').fill('Vielä kerran.');
  await fillDate(mikael.getByRole('group', { name: 'Uusi määräaika' }), inDays(20));
  expect((await send(mikael, mikael.getByRole('button', { name: 'Siirrä määräaikaa' }))).status()).toBe(409);
  await expect(mikael.getByText('Määräaikaa on jo siirretty kerran.')).toBeVisible();
});
