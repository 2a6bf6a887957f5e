// The safety lead looks at another matrix, imports one, and gives level 2 its other name.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';

test.use({ database: 'method' });

test('A matrix goes out as a file, comes back changed, and is looked at before it is used', async ({ as, watch }) => {
  watch.expect(422);
  const aino = await as('aino');
  await aino.goto('/method');
  const answer = await aino.request.get('/method/3x3/file');
  const file = await answer.text();

  const put = async (text: string): Promise<void> => {
    const chosen = { name: 'matriisi.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await aino.getByLabel('Tiedosto', { exact: true }).setInputFiles(chosen);
    await send(aino, aino.getByRole('button', { name: 'Tuo ja esikatsele' }));
  };
  await put(file.replace('"Kohtalainen"', '""'));
  await expect(aino.getByText('Tasolta 3 puuttuu nimi (kieli fi).').first()).toBeVisible();

  await put(file.replace('"Kohtalainen"', '"Keskisuuri"'));
  await expect(aino.getByText('Tason 3 nimi muuttuu: Kohtalainen → Keskisuuri.')).toBeVisible();
  await send(aino, aino.getByRole('button', { name: 'Ota käyttöön' }));
  await expect(aino.getByText('Arviointitapa on otettu käyttöön.')).toBeVisible();

  await aino.getByLabel('Siedettävä').check();
  await send(aino, aino.getByRole('button', { name: 'Tallenna' }));
  await aino.goto('/hazards');
  await expect(aino.getByRole('main')).toContainText('Keskisuuri');
  await expect(aino.getByRole('main')).not.toContainText('Kohtalainen');
});
