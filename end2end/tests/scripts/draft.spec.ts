// A report is kept on the server while it is written, and nowhere in the browser.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fillEvent } from '../../support/incidents.ts';

/** Everything that the page's origin keeps in the browser. */
async function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map((database) => database.name);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, await caches.keys()]);
  });
}

test('What is typed is kept by the server from the first pause, and nothing stays in the browser', async ({ as }) => {
  const text = unique('Lapsi kompastui portaissa');
  const oona = await as('oona');
  await oona.goto('/incidents/new/event');
  await expect(async () => {
    await fillEvent(oona, { text: '', danger: true });
    await oona.getByLabel('Mitä tapahtui?').pressSequentially(text);
    await expect(oona.getByRole('status').filter({ hasText: /^Luonnos tallessa/ })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  expect(await keptInBrowser(oona)).toBe(JSON.stringify([{}, {}, [], []]));

  await oona.goto('/');
  const drafts = oona.getByRole('region', { name: 'Luonnokset' });
  await drafts.getByRole('link', { name: text }).click();
  await expect(oona.getByLabel('Mitä tapahtui?')).toHaveValue(text);
  await expect(oona.getByLabel('Lapsen tapaturma')).toBeChecked();
  await expect(oona.getByRole('group', { name: 'Ketä se koski?' }).getByLabel('Lapsi')).toBeChecked();
  await expect(oona.getByRole('group', { name: 'Onko joku nyt vaarassa?' }).getByLabel('Kyllä')).toBeChecked();
  await oona.reload();
  await expect(oona.getByLabel('Mitä tapahtui?')).toHaveValue(text);

  await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  await oona.goto('/');
  await expect(oona.getByRole('region', { name: 'Omat ilmoitukset' }).getByText(text)).toBeVisible();
  await expect(drafts.getByText(text)).toHaveCount(0);
  expect(await keptInBrowser(oona)).not.toContain(text);
});
