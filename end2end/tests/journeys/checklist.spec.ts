// Guided identification: the checklist, each no one step from a hazard; and the unit's picture.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';

test.use({ database: 'checklist' });

test('A no on the checklist becomes a hazard in one step', async ({ as }) => {
  const oona = await as('oona');
  await oona.goto('/hazards');
  await oona.getByRole('link', { name: 'Käy tarkistuslista läpi' }).click();
  await expect(oona.getByRole('heading', { level: 1 })).toHaveText('Tarkistuslista');
  await oona.getByRole('link', { name: 'Palo- ja poistumisturvallisuus' }).click();
  const first = oona.getByRole('main').getByRole('group').first();
  const statement = await first.locator('legend').innerText();
  await first.getByLabel('Ei', { exact: true }).check();
  await oona.getByRole('main').getByRole('group').nth(1).getByLabel('Kyllä').check();
  await send(oona, oona.getByRole('button', { name: /^Tallenna ja jatka/ }));
  await expect(oona.getByText('Yhdessä kohdassa vastaus oli ei. Kirjaa siitä vaara.')).toBeVisible();
  await oona.getByRole('group', { name: statement }).getByRole('link', { name: 'Kirjaa vaara' }).click();
  const title = await oona.getByLabel('Mikä on vaarana?').inputValue();
  expect(title).not.toBe('');
  await oona.getByLabel('Lapset ja nuoret').check();
  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(oona.getByRole('group', { name: statement }).getByRole('link', { name: title })).toBeVisible();
  await oona.getByRole('link', { name: 'Tarkistuslista' }).click();
  const line = oona.getByRole('listitem').filter({ hasText: 'Palo- ja poistumisturvallisuus' });
  await expect(line).toContainText('2 / 5 vastattu');
});

test('The picture of a unit leads from a cell of the risk map to its hazards', async ({ as }) => {
  const aino = await as('aino');
  await aino.goto('/units');
  await aino.getByRole('link', { name: 'Kontio-koti' }).click();
  const cell = aino.getByRole('region', { name: 'Riskikartta' }).getByRole('link', { name: /riskitaso 5/ });
  await expect(cell).toHaveText(/1/);
  await cell.click();
  await expect(aino.getByText('Todennäköisyys: Todennäköinen, seuraukset: Vakavat')).toBeVisible();
  await expect(aino.getByRole('rowheader', { name: /Yksintyöskentely yöllä/ })).toBeVisible();
  await aino.goBack();
  const open = aino.getByRole('region', { name: 'Avoimet toimenpiteet tasoittain', exact: true });
  await open.getByText('Samat luvut taulukkona').click();
  await expect(open.getByRole('table')).toBeVisible();
  await expect(open.getByRole('row', { name: /^5/ })).toContainText('3');
});
