// What many journeys do with reports of incidents.
import { type Locator, type Page, expect } from '@playwright/test';
import { send } from './forms.ts';

export interface Told {
  text: string;
  category?: string;
  danger?: boolean;
}

/** Chooses what it is about; most categories stand behind one more click. */
export async function chooseCategory(page: Page, name: string): Promise<void> {
  const group = page.getByRole('group', { name: 'Mistä on kyse?' });
  const chip = group.getByRole('radio', { name, exact: true, includeHidden: true });
  if (!(await chip.isVisible())) {
    await group.getByText('Muut aiheet').click();
  }
  await chip.check();
}

/** Fills the form of an event, without sending it. */
export async function fillEvent(page: Page, told: Told): Promise<void> {
  await chooseCategory(page, told.category ?? 'Lapsen tapaturma');
  await page.getByLabel('Mitä tapahtui?').fill(told.text);
  await page.getByRole('group', { name: 'Ketä se koski?' }).getByLabel('Lapsi').check();
  if (told.danger) {
    await page.getByRole('group', { name: 'Onko joku nyt vaarassa?' }).getByLabel('Kyllä').check();
  }
}

/** Tells of an event and gives the address of the report. */
export async function fileEvent(page: Page, told: Told): Promise<string> {
  await page.goto('/incidents/new/event');
  await fillEvent(page, told);
  await send(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(page.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The line of a report in own work or in the list. */
export function line(page: Page, text: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: text });
}

/** Takes a handler's step from the page of the report. */
export async function step(page: Page, link: string, words?: [string, string], button = link): Promise<number> {
  await page.getByRole('link', { name: link, exact: true }).click();
  if (words) {
    await page.getByLabel(words[0]).fill(words[1]);
  }
  return (await send(page, page.getByRole('button', { name: button, exact: true }))).status();
}

/** Writes a moment into its four boxes. */
export async function fillMoment(group: Locator, date: Date, time: string): Promise<void> {
  await group.getByLabel('Päivä', { exact: true }).fill(String(date.getDate()));
  await group.getByLabel('Kuukausi').fill(String(date.getMonth() + 1));
  await group.getByLabel('Vuosi').fill(String(date.getFullYear()));
  await group.getByLabel('Kello', { exact: true }).fill(time);
}

/** The address of the report that tells this, found by the words of the list. */
export async function openReport(page: Page, text: string, lane?: 'ended'): Promise<string> {
  await page.goto(lane ? `/incidents?state=${lane}` : '/incidents');
  await page.getByLabel('Etsi otsikosta').fill(text);
  await send(page, page.getByRole('button', { name: 'Rajaa', exact: true }));
  return (await line(page, text).first().getByRole('link').getAttribute('href')) ?? '';
}
