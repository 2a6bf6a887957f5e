// An adult at a tablet that rests: a shape that is held and keys on the page, or without scripts a plain form.
import { expect, type Page, test } from '@playwright/test';

/** Whether the project runs the pages' scripts. */
export const scripts = (): boolean => test.info().project.use.javaScriptEnabled !== false;

/** Opens the adult's part of the page. */
export async function comeAsAdult(page: Page): Promise<void> {
  if (!scripts()) {
    await page.getByText('Olen aikuinen').filter({ visible: true }).click();
    return;
  }
  const shape = page.getByRole('button', { name: 'Olen aikuinen' });
  await shape.hover();
  await page.mouse.down();
  await expect(page.getByRole('group', { name: 'PIN-koodi' })).toBeVisible();
  await page.mouse.up();
}

/** Gives the PIN, for what is offered first. */
export async function givePin(page: Page, pin: string): Promise<void> {
  if (!scripts()) {
    await page.getByLabel('PIN-koodi').filter({ visible: true }).fill(pin);
    await page.getByRole('button', { name: 'Ota tabletti takaisin' }).click();
    return;
  }
  const keys = page.getByRole('group', { name: 'PIN-koodi' });
  for (const digit of pin) {
    await keys.getByRole('button', { name: digit, exact: true }).click();
  }
}
