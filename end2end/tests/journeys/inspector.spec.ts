// An inspector is let in for a while, sees what there is and changes nothing, takes a pack home, and every look is told.
import type { Page } from '@playwright/test';
import { bringAxe, violations } from '../../support/axe.ts';
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';
import { column, opened, takePack } from '../../support/packs.ts';

test.use({ database: 'inspector' });

/** Nothing on the page stands in anybody's way. */
async function reachable(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts === false) return;
  await bringAxe(page);
  expect(await violations(page, 'all')).toEqual([]);
}

test('An inspector is let in until a day, reads one more unit, and every look is told', async ({ as, watch, javaScriptEnabled }) => {
  watch.expect(403, 404);
  const [admin, inspector, aino] = [await as('admin'), await as('inspector'), await as('aino')];
  await inspector.goto('/incidents');
  await expect(inspector.getByText('Poukama')).toHaveCount(0);

  await admin.goto('/admin/users');
  await admin.getByRole('link', { name: 'Irma Tarkkanen' }).click();
  const grant = admin.locator('form').filter({ has: admin.getByRole('button', { name: 'Anna rooli' }) });
  await grant.getByLabel('Tarkastaja').check();
  await grant.getByLabel('Yksikkö').selectOption('Poukama');
  await fillDate(grant.getByRole('group', { name: 'Viimeinen päivä' }), inDays(7));
  await send(admin, admin.getByRole('button', { name: 'Anna rooli' }));
  await expect(admin.getByRole('listitem').filter({ hasText: 'Poukama' }).first()).toContainText('päättyy');

  await inspector.goto('/hazards');
  await expect(inspector.getByRole('option', { name: 'Poukama' })).toHaveCount(1);
  await expect(inspector.getByRole('link', { name: 'Lisää vaara' })).toHaveCount(0);
  for (const path of ['/hazards/new', '/children', '/worries', '/admin/users']) {
    expect((await inspector.goto(path))?.status(), path).toBeGreaterThanOrEqual(403);
  }
  await inspector.goto('/plans');
  await inspector.getByRole('region', { name: 'Kontio-koti' }).getByRole('link', { name: 'Omavalvontasuunnitelma' }).first().click();
  await reachable(inspector, javaScriptEnabled);

  await aino.goto('/admin/inspections');
  await expect(aino.getByText('Irma Tarkkanen').first()).toBeVisible();
  await expect(aino.getByRole('link', { name: 'Vaarat' }).first()).toBeVisible();
  await reachable(aino, javaScriptEnabled);
});

test('A pack names nobody, holds together, and the next one calls everybody otherwise', async ({ as, javaScriptEnabled }) => {
  const inspector = await as('inspector');
  await inspector.goto('/units');
  const unit = inspector.getByRole('link', { name: 'Kontio-koti' });
  if (await unit.count()) await unit.first().click();
  await inspector.getByRole('link', { name: 'Tarkastuspaketti' }).click();
  await expect(inspector.getByRole('heading', { level: 1 })).toHaveText('Tarkastuspaketti');
  await reachable(inspector, javaScriptEnabled);

  const [one, other] = [await takePack(inspector, 'Kaksi viimeistä vuotta'), await takePack(inspector, 'Kaksi viimeistä vuotta')];
  const owners = (files: Record<string, string>) => column(files['csv/actions.csv'] ?? '', 6);
  const doers = (files: Record<string, string>) => column(files['csv/action-history.csv'] ?? '', 3);
  expect(owners(one).length).toBeGreaterThan(3);
  expect(owners(one).some((name) => doers(one).includes(name))).toBe(true);
  expect(owners(one)).not.toEqual(owners(other));
  for (const [name, text] of Object.entries(one)) {
    expect(text, name).not.toMatch(/Hakala|Ruusunen|Tähti\b/);
  }
  const manifest = JSON.parse(one['manifest.json'] ?? '') as { files: { path: string }[] };
  expect(manifest.files.map((file) => file.path).sort()).toEqual(Object.keys(one).filter((name) => name !== 'manifest.json').sort());

  // Whoever opens the folder reads it without the program.
  await opened(one, async (url) => {
    await inspector.goto(`${url}/index.html`);
    await expect(inspector).toHaveTitle('Tarkastuspaketti: Kontio-koti');
    await reachable(inspector, javaScriptEnabled);
    await inspector.getByRole('link', { name: 'Omavalvontasuunnitelma' }).first().click();
    await expect(inspector.getByRole('heading', { level: 1 })).toHaveText('Omavalvontasuunnitelma');
    await reachable(inspector, javaScriptEnabled);
    await inspector.goto('about:blank');
  });
});
