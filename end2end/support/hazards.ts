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
  place?: string;
}

const USUAL = { description: 'Joku voi kaatua ja satuttaa itsensä.', place: 'Takapiha' };

export async function fillReport(page: Page, report: Report): Promise<void> {
  const told = { ...USUAL, ...report };
  await page.getByLabel('Mikä on vaarana?').fill(told.title);
  await page.getByLabel('Mitä voi tapahtua?').fill(told.description);
  await page.getByLabel('Alue').selectOption('Tilat, piha ja tapaturmat');
  await page.getByLabel('Lapset ja nuoret').check();
  await page.getByLabel('Paikka').fill(told.place);
}

/** Files a hazard on the form and gives its address. */
export async function fileHazard(page: Page, report: Report): Promise<string> {
  await page.goto('/hazards/new');
  await fillReport(page, report);
  await send(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(report.title);
  return new URL(page.url()).pathname;
}

/** The hidden value of a form, read without opening its page. */
async function hidden(page: Page, path: string, name: string): Promise<string> {
  const html = await (await page.request.get(path)).text();
  return new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '';
}

async function post(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, maxRedirects: 0 });
  expect(answer.status(), await answer.text()).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** A hazard that only sets the scene, filed by somebody of one unit without showing it. */
export async function givenHazard(page: Page, title: string): Promise<string> {
  const unit = await hidden(page, '/hazards/new', 'unit');
  const told = { title, ...USUAL, unit, area: 'premises', affected: 'children', source: 'observation' };
  return post(page, '/hazards/new', told);
}

/** The same, already in the register. */
export async function givenConfirmed(page: Page, title: string): Promise<string> {
  const path = await givenHazard(page, title);
  const decision = `${path}/decide/confirm`;
  await post(page, decision, { version: await hidden(page, decision, 'version') });
  return path;
}

/** Takes a decision that needs words, from the page of the record. */
export async function decide(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByLabel(name === 'Todenna' ? 'Mistä näit, että se on tehty?' : 'Perustelu').fill(words);
  await send(page, page.getByRole('button', { name, exact: true }));
  await expect(page.getByText('Päätös on tallennettu.')).toBeVisible();
}

/** Opens the draft of Kontio-koti and gives its address. */
export async function openDraft(page: Page): Promise<string> {
  await page.goto('/assessments');
  const row = page.getByRole('row').filter({ hasText: 'Kontio-koti' }).filter({ hasText: 'Luonnos' });
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Riskien arviointi: Kontio-koti');
  return new URL(page.url()).pathname;
}
