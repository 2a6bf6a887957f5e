import { expect, test } from '../../support/fixtures.ts';
import { decide, fileHazard, unique } from '../../support/hazards.ts';

const TAGS = '</title><script>window.__x=1</script><img src=x onerror=alert(1)>';
const AREA = '</textarea><script>window.__x=1</script>\n\n&lt;b&gt; 👩‍👧 שלום مرحبا';

test('Hostile and foreign text stays text wherever it is shown', async ({ as }) => {
  const title = unique(`${TAGS} 🔥 مرحبا`);
  const oona = await as('oona');
  const path = await fileHazard(oona, { title, description: AREA, place: '"><b>piha' });
  await expect(oona).toHaveTitle(`${title} – Majakka`);
  const told = oona.getByRole('region', { name: 'Vaaran tiedot' });
  for (const part of AREA.split('\n\n')) {
    await expect(told.getByText(part)).toBeVisible();
  }
  await expect(told.getByText('"><b>piha')).toBeVisible();

  const mikael = await as('mikael');
  await mikael.goto(`${path}/edit`);
  await expect(mikael.getByLabel('Mikä on vaarana?')).toHaveValue(title);
  await expect(mikael.getByLabel('Mitä voi tapahtua?')).toHaveValue(AREA);
  await mikael.goto(path);
  await decide(mikael, 'Hylkää ilmoitus', AREA);
  await expect(mikael.getByRole('region', { name: 'Vaiheet' }).getByText('</textarea>')).toBeVisible();

  for (const page of [oona, mikael]) {
    await page.goto('/hazards');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await page.evaluate(() => (globalThis as { __x?: number }).__x)).toBeUndefined();
  }
});
