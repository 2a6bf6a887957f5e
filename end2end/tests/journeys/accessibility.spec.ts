// Somebody who cannot use a page tells of it without an account, and is answered in time.
import { bringAxe, violations } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';

test('What somebody could not use is told from the footer of any page, and answered', async ({ as, stranger, javaScriptEnabled }) => {
  const trouble = unique('Kuvaajaa ei voi lukea');
  const reader = await stranger();
  await reader.goto('/sign-in');
  await reader.getByRole('link', { name: 'Saavutettavuusseloste' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Saavutettavuusseloste');
  await expect(reader.getByText('Tarkistettuja sivuja')).toBeVisible();
  await reader.getByLabel('Mitä et voinut käyttää?').fill(trouble);
  await reader.getByLabel('Sähköposti tai puhelin').fill('lukija@lumikello.example');
  await send(reader, reader.getByRole('button', { name: 'Lähetä palaute' }));
  await expect(reader.getByText('Kiitos palautteesta')).toBeVisible();
  if (javaScriptEnabled !== false) {
    await bringAxe(reader);
    expect(await violations(reader, 'all')).toEqual([]);
  }

  const admin = await as('admin');
  await admin.goto('/');
  await admin.goto('/admin/accessibility');
  await admin.getByRole('link', { name: trouble }).click();
  await expect(admin.getByText('lukija@lumikello.example')).toBeVisible();
  await admin.getByLabel('Mitä vastasit?').fill('Kuvaajalle tehtiin taulukko.');
  await send(admin, admin.getByRole('button', { name: 'Merkitse vastatuksi' }));
  await expect(admin.getByText('Vastaus kirjattiin.')).toBeVisible();
  await expect(admin.getByRole('listitem').filter({ hasText: trouble })).toContainText('Vastattu');
});
