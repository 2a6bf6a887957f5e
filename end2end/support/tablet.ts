// An adult at a tablet that rests, in any language: a shape that is held and keys on the page, or without scripts a plain form.
import { expect, type Page, test } from '@playwright/test';

/** Whether the project runs the pages' scripts. */
export const scripts = (): boolean => test.info().project.use.javaScriptEnabled !== false;

/** Opens the adult's part of the page. */
export async function comeAsAdult(page: Page): Promise<void> {
  if (!scripts()) {
    await page.locator('summary').click();
    return;
  }
  await page.locator('[data-exit] button').hover();
  await page.mouse.down();
  await expect(page.locator('[data-pad]')).toBeVisible();
  await page.mouse.up();
}

/** Gives the PIN, for what is offered first. */
export async function givePin(page: Page, pin: string): Promise<void> {
  if (!scripts()) {
    await page.locator('#pin').fill(pin);
    await page.locator('button[name=then][value=back]').click();
    return;
  }
  for (const digit of pin) {
    await page.locator(`[data-pad] [data-key="${digit}"]`).click();
  }
}
