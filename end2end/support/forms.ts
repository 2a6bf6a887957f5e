// Sending forms, and what a form says when something is missing.
import { type Locator, type Page, type Response, expect } from '@playwright/test';

/** Presses a button that sends a form and gives the answer to what was sent. */
export async function send(page: Page, button: Locator): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse((r) => r.request().isNavigationRequest() && r.request().method() === 'POST'),
    button.click(),
  ]);
  await page.waitForLoadState('domcontentloaded');
  return answer;
}

export function summary(page: Page): Locator {
  return page.locator('#error-summary');
}

/** The summary lists exactly these problems; each stands at its field too, and its link leads there. */
export async function expectProblems(page: Page, problems: string[]): Promise<void> {
  const links = summary(page).getByRole('link');
  await expect(links).toHaveText(problems);
  await expect(page).toHaveTitle(/^Virhe: /);
  for (const problem of problems) {
    const link = links.filter({ hasText: problem }).first();
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    await expect(page.locator(`#${id}-error`)).toHaveText(new RegExp(`^Virhe:\\s*${escape(problem)}$`));
    await link.click();
    await expect(page.locator(`#${id}`)).toBeFocused();
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Writes a date into its three boxes. */
export async function fillDate(group: Locator, date: Date): Promise<void> {
  await group.getByLabel('Päivä').fill(String(date.getDate()));
  await group.getByLabel('Kuukausi').fill(String(date.getMonth() + 1));
  await group.getByLabel('Vuosi').fill(String(date.getFullYear()));
}

export function inDays(days: number): Date {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date;
}
