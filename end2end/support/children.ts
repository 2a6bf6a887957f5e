// A tablet that is a child's: handing it over, going through its doors, taking it back. Pressed by value, so in any language.
import { type Locator, type Page, expect } from '@playwright/test';
import { EMAILS, type Person, signInByHand } from './people.ts';
import { comeAsAdult, givePin } from './tablet.ts';

const PIN = '274815';

export interface Child {
  name: string;
  band: 'small' | 'middle' | 'teen';
  language: 'fi' | 'sv';
  /** The instructor of the child's own. */
  adult: Person;
}

export const CHILDREN: Child[] = [
  { name: 'Pilvi', band: 'small', language: 'fi', adult: 'eero' },
  { name: 'Tähti', band: 'middle', language: 'fi', adult: 'oona' },
  { name: 'Kuu', band: 'teen', language: 'fi', adult: 'tuomo' },
  { name: 'Mustikka', band: 'middle', language: 'sv', adult: 'oona' },
];

/** Presses what leads to another document, whether the browser sends the form or the tablet's own part does. */
export async function press(page: Page, what: Locator): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  await Promise.all([page.waitForEvent('domcontentloaded'), what.click()]);
}

/** An adult who is signed in gives the tablet; the child has not yet been asked. */
export async function give(page: Page, child: string): Promise<void> {
  await page.goto('/children');
  await page.getByRole('link', { name: child }).click();
  await page.getByRole('link', { name: 'Anna tabletti lapselle' }).click();
  await page.getByRole('button', { name: 'Anna tabletti' }).click();
  await expect(page).toHaveURL('/child');
}

/** Signs the child's adult in by hand, gives the tablet, and the child says yes. */
export async function begin(page: Page, child: Child): Promise<void> {
  await signInByHand(page, EMAILS[child.adult]);
  await giveAgain(page, child);
}

export async function giveAgain(page: Page, child: Child): Promise<void> {
  await give(page, child.name);
  await press(page, page.locator('button[name=answer][value=yes]'));
}

/** The child stops. */
export async function stop(page: Page): Promise<void> {
  await press(page, page.locator('button[formaction="/child/stop"]'));
}

/** The child stops and the adult takes the tablet back with the PIN. */
export async function takeBack(page: Page): Promise<void> {
  await stop(page);
  await comeAsAdult(page);
  await givePin(page, PIN);
  await expect(page).toHaveURL('/children');
}

/** A button of a question. */
export const going = (page: Page, way: string): Locator => page.locator(`button[name=go][value=${way}]:not([hidden])`);

export async function go(page: Page, way: string): Promise<void> {
  await press(page, going(page, way));
}

export async function openDoor(page: Page, door: string): Promise<void> {
  await page.goto(`/child/doors/${door}`);
}

/** The question that is asked now. */
export const asked = (page: Page): Promise<string> => page.locator('input[name=at]').inputValue();

/** Chooses by value and goes on; what is not on the first screen is looked for on the next ones. */
export async function choose(page: Page, ...values: string[]): Promise<void> {
  for (const value of values) {
    const choice = page.locator(`input[name=choice][value="${value}"]`);
    while ((await choice.count()) === 0) {
      await go(page, 'more');
    }
    await choice.check();
  }
  await go(page, 'next');
}

/** Writes, as it is typed, and goes on. */
export async function write(page: Page, words: string): Promise<void> {
  await page.locator('textarea[name=words]').fill(words);
  await page.locator('input[name=writer][value=child]').check();
  await go(page, 'next');
}
