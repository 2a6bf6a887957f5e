// Plans, as tests write and send them.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';

/** Opens the newest version of a unit's plan that is being made, beginning it where nobody has. */
export async function openPlan(page: Page, plan: string, unit: string): Promise<void> {
  await page.goto('/plans');
  const line = page.getByRole('region', { name: unit }).getByRole('listitem').filter({ hasText: plan });
  const begin = line.getByRole('button', { name: /^(Aloita|Päivitä) suunnitelma/ });
  if (await begin.count()) {
    await send(page, begin.first());
    return;
  }
  const next = line.getByRole('link', { name: /^Uusi versio/ });
  await ((await next.count()) ? next : line.getByRole('link', { name: plan })).first().click();
}

/** Writes what is still lacking under the headings of the plan that is open. */
export async function writeSections(page: Page, words: string, child = 'Aikuiset kysyvät sinulta.'): Promise<void> {
  const lacking = page.getByRole('region', { name: 'Vielä kirjoitettava' }).getByRole('link', { name: /^\d/ });
  while (await lacking.count()) {
    await lacking.first().click();
    await page.getByLabel('Teksti', { exact: true }).fill(words);
    const forChild = page.getByLabel('Sama lapselle');
    if (await forChild.count()) await forChild.fill(child);
    await send(page, page.getByRole('button', { name: 'Tallenna kohta' }));
  }
}

/** Tells how a child took part in the plan that is open. */
export async function tellHearing(page: Page, child: string, said: string): Promise<void> {
  await page.getByRole('link', { name: 'Kirjaa lapsen osallistuminen' }).click();
  await page.getByRole('radio', { name: child }).check();
  await page.getByLabel('Lapsi sanoi').fill(said);
  await page.getByLabel('Mitä siitä seurasi').fill('Asia sovittiin lapsen kanssa.');
  await send(page, page.getByRole('button', { name: 'Tallenna kirjaus' }));
}
