// What many journeys do with hazards.
import { type Page, expect } from '@playwright/test';
import { send } from './forms.ts';

let made = 0;

/** A title that no other test uses. */
export function unique(words: string): string {
  made += 1;
  return `${words} ${process.pid.toString(36)}${Date.now().toString(36)}${made}`;
}

export interface Report {
  title: string;
  description?: string;
  area?: string;
  affected?: string;
  place?: string;
}

export async function fillReport(page: Page, report: Report): Promise<void> {
  await page.getByLabel('Mikä on vaarana?').fill(report.title);
  await page.getByLabel('Mitä voi tapahtua?').fill(report.description ?? 'Joku voi kaatua ja satuttaa itsensä.');
  await page.getByLabel('Alue').selectOption(report.area ?? 'Tilat, piha ja tapaturmat');
  await page.getByLabel(report.affected ?? 'Lapset ja nuoret').check();
  await page.getByLabel('Paikka').fill(report.place ?? 'Takapiha');
}

/** Files a hazard and gives its address. */
export async function fileHazard(page: Page, report: Report): Promise<string> {
  await page.goto('/hazards/new');
  await fillReport(page, report);
  await send(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(report.title);
  return new URL(page.url()).pathname;
}

/** Takes a decision that needs words, from the page of the record. */
export async function decide(page: Page, link: string, words: string, button = link): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByLabel('Perustelu').fill(words);
  await send(page, page.getByRole('button', { name: button, exact: true }));
  await expect(page.getByText('Päätös on tallennettu.')).toBeVisible();
}

export async function confirmHazard(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/decide/confirm`);
  await send(page, page.getByRole('button', { name: 'Vahvista' }));
  await expect(page.getByText('Päätös on tallennettu.')).toBeVisible();
}

/** The address of the draft that is open in Kontio-koti. */
export async function openDraft(page: Page): Promise<string> {
  await page.goto('/assessments');
  const row = page.getByRole('row').filter({ hasText: 'Kontio-koti' }).filter({ hasText: 'Luonnos' });
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Riskien arviointi: Kontio-koti');
  return new URL(page.url()).pathname;
}
