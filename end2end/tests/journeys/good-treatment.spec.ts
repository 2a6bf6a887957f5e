// A unit makes its plan for good treatment with its children: written, gone through with them, approved by another, read by everybody.
import type { Page } from '@playwright/test';
import { bringAxe, violations } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { openPlan, tellHearing, writeSections } from '../../support/plans.ts';
import { decide } from '../../support/reports.ts';

test.use({ database: 'plans' });
test.describe.configure({ timeout: 90_000 });

const GOOD = 'Hyvää kohtelua koskeva suunnitelma';

/** Nothing on the page stands in anybody's way. */
async function reachable(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts === false) return;
  await bringAxe(page);
  expect(await violations(page, 'all')).toEqual([]);
}

test('A plan for good treatment is made with the children and told without them', async ({ as, stranger, watch, javaScriptEnabled }) => {
  watch.expect(403, 404);
  const oona = await as('oona');
  await openPlan(oona, GOOD, 'Kontio-koti');
  await expect(oona.getByRole('article').getByRole('heading', { level: 2 })).toHaveCount(7);
  await writeSections(oona, 'Lapsen kanssa sovitaan asioista etukäteen.');
  const plan = new URL(oona.url()).pathname;
  // Beside a section stands what the program knows of it.
  await oona.goto(`${plan}/sections/7`);
  await expect(oona.getByRole('complementary', { name: 'Tiedot ohjelmasta' })).toContainText('oikeutensa');

  // Written from end to end, and still not to be sent: the children have not been heard.
  const mikael = await as('mikael');
  await mikael.goto(plan);
  await expect(mikael.getByRole('link', { name: 'Lähetä hyväksyttäväksi' })).toHaveCount(0);
  await oona.goto(plan);
  await tellHearing(oona, 'Tähti', 'Haluan, että oveen koputetaan.');
  await expect(oona.getByRole('region', { name: 'Miten lapset osallistuivat' })).toContainText('Haluan, että oveen koputetaan.');
  await mikael.goto(plan);
  await decide(mikael, 'Lähetä hyväksyttäväksi', 'Lähetä');
  expect((await mikael.goto(`${plan}/steps/approve`))?.status()).toBe(403);

  const aino = await as('aino');
  await aino.goto(plan);
  await decide(aino, 'Hyväksy suunnitelma', 'Hyväksy');
  await decide(aino, 'Julkaise suunnitelma', 'Julkaise');
  await expect(aino.getByText('Suunnitelma julkaistiin.')).toBeVisible();
  const address = (await aino.getByRole('link', { name: 'Julkinen sivu' }).getAttribute('href')) ?? '';

  // It is sent to those who have to know it; what they said of it is kept.
  await aino.getByRole('link', { name: 'Kirjaa lähetys' }).click();
  await reachable(aino, javaScriptEnabled);
  await aino.getByLabel('Kenelle').fill('Sijoittava hyvinvointialue');
  await send(aino, aino.getByRole('button', { name: 'Tallenna lähetys' }));
  await expect(aino.getByRole('region', { name: 'Kenelle lähetetty' })).toContainText('ei vielä kuitattu');

  const anyone = await stranger();
  const answer = await anyone.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['set-cookie']).toBeUndefined();
  await expect(anyone.getByRole('article')).toContainText('Aikuiset kysyvät sinulta.');
  await expect(anyone.locator('body')).not.toContainText('Haluan, että oveen koputetaan.');
  await expect(anyone.locator('body')).not.toContainText('Tähti');
  await reachable(anyone, javaScriptEnabled);
  // From the unit's own page one finds it, and how to tell what one thinks.
  await anyone.getByRole('link', { name: 'Kontio-koti' }).click();
  await expect(anyone.getByRole('link', { name: GOOD })).toBeVisible();
  await expect(anyone.getByRole('region', { name: 'Anna palautetta' })).toBeVisible();

  // The next version says what changed, and one sees it word by word.
  await openPlan(oona, GOOD, 'Kontio-koti');
  await oona.getByRole('link', { name: /^Muokkaa 6/ }).click();
  await oona.getByLabel('Teksti', { exact: true }).fill('Lapsen kanssa jutellaan heti.');
  await send(oona, oona.getByRole('button', { name: 'Tallenna kohta' }));
  await oona.getByRole('link', { name: 'Erot edelliseen versioon' }).click();
  await expect(oona.locator('ins').first()).toContainText('jutellaan');
  await reachable(oona, javaScriptEnabled);
});
