// Children and adults meet: what came of earlier ideas is heard first, a goal is shared, and the wall tells what changed.
import type { Page } from '@playwright/test';
import { CHILDREN, type Child, begin, giveAgain, go, openDoor, takeBack, write } from '../../support/children.ts';
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';

test.use({ database: 'children' });
test.describe.configure({ timeout: 90_000 });

const [, TAHTI] = CHILDREN as [Child, Child];
const AGENDA = [
  '1. Miltä nyt tuntuu?',
  '2. Mikä meni hyvin?',
  '3. Vastaukset ideoihin',
  '4. Turvakartta',
  '5. Yhteinen tavoite',
  '6. Säännöt ja hyvä kohtelu',
  '7. Uudet ideat',
  'Muistio',
];

/** A child tells an idea on the tablet. */
async function tell(page: Page, words: string): Promise<void> {
  await begin(page, TAHTI);
  await openDoor(page, 'idea');
  await write(page, words);
  await go(page, 'send');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos ideasta. Saat vastauksen viikon sisällä.');
  await takeBack(page);
}

async function shareGoal(page: Page, summary: string, promise: string): Promise<void> {
  await page.goto('/goals');
  await page.getByRole('link', { name: 'Uusi yhteinen tavoite, Kontio-koti' }).click();
  await page.getByLabel('Mitä lapset sanoivat?').fill('ei juosta portais ku joku nukkuu');
  await page.getByLabel('Tavoite lyhyesti aikuisen sanoin').fill(summary);
  await page.getByLabel('Mitä aikuiset lupaavat?').fill(promise);
  await page.getByLabel('Kuka pitää huolen lupauksesta?').selectOption('Oona Kaislaranta');
  await fillDate(page.getByRole('group', { name: 'Mihin mennessä?' }), inDays(14));
  await send(page, page.getByRole('button', { name: 'Ehdota tavoitetta' }));
  await expect(page.getByRole('main')).toContainText(promise);
}

/** Answers the idea that is shown; the answer leads back to the meeting. */
async function answer(page: Page, words: string, wall?: string): Promise<void> {
  await page.getByLabel('Tehdään tai tehtiin').check();
  await page.getByLabel('Vastaus', { exact: true }).fill(words);
  if (wall) {
    await page.getByLabel('Mitä muuttui? Tämä kerrotaan seinällä').fill(wall);
  }
  await send(page, page.getByRole('button', { name: 'Lähetä vastaus' }));
  await expect(page).toHaveURL(/\/meetings\//);
}

test('An idea is answered in the meeting, and the wall tells what changed without names', async ({ stranger }) => {
  const page = await stranger();
  const [idea, goal] = [unique('Pihalle keinu'), unique('Portaissa kävellään iltaisin')];
  const [changed, promise] = [unique('Pihalle tulee keinu'), unique('Aikuinen muistuttaa hiljaa')];
  await tell(page, `${idea}!!`);
  await shareGoal(page, goal, promise);

  await page.goto('/together');
  await page.getByRole('link', { name: 'Kokoukset', exact: true }).first().click();
  await send(page, page.getByRole('button', { name: 'Aloita kokous' }));
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(AGENDA);
  for (const [face, chosen] of [
    ['Hyvä', 'Yksi on valinnut kasvon'],
    ['Hyvä', 'Kasvoja on valittu 2'],
    ['Ihan ok', 'Kasvoja on valittu 3'],
  ] as const) {
    const faces = page.getByRole('group', { name: 'Valitse kasvo' });
    await faces.getByRole('button', { name: face, exact: true }).click({ timeout: 5000 });
    await expect(page.getByText(chosen)).toBeVisible();
  }
  await expect(page.getByRole('region', { name: '5. Yhteinen tavoite' })).toContainText(goal);

  // Every idea that waits is answered before the meeting ends.
  const told = page.getByRole('region', { name: '3. Vastaukset ideoihin' }).getByRole('listitem');
  await told.filter({ hasText: idea }).getByRole('link', { name: 'Vastaa nyt' }).click();
  await expect(page.getByRole('main')).not.toContainText('Tähti');
  await answer(page, 'Keinu tulee keväällä.', changed);
  while (await page.getByRole('link', { name: 'Vastaa nyt' }).count()) {
    await page.getByRole('link', { name: 'Vastaa nyt' }).first().click();
    await answer(page, 'Näin tehdään.');
  }
  await page.getByLabel('Uusi idea').fill('Enemmän ulkopelejä');
  await send(page, page.getByRole('button', { name: 'Kirjaa idea' }));
  await expect(page.getByRole('region', { name: '7. Uudet ideat' })).toContainText('Enemmän ulkopelejä');
  await page.getByLabel('Montako lasta oli mukana?').fill('4');
  await page.getByLabel('Montako aikuista oli mukana?').fill('2');
  await page.getByRole('region', { name: 'Muistio' }).locator('textarea').fill('Puhuimme sadusta ja hyllyistä.');
  await send(page, page.getByRole('button', { name: 'Päätä kokous' }));
  await expect(page.getByText('Kokous on päätetty.')).toBeVisible();

  await page.goto('/together');
  await page.getByRole('link', { name: 'Seinä', exact: true }).first().click();
  const wall = page.locator('.wall');
  await expect(wall).toContainText(changed);
  for (const name of ['Tähti', 'Pilvi', 'Mustikka', 'Oona', 'Kaislaranta']) {
    await expect(wall).not.toContainText(name);
  }

  // The child has the answer too.
  await giveAgain(page, TAHTI);
  await page.goto('/child/mine');
  await expect(page.getByRole('listitem').filter({ hasText: idea }).first()).toContainText('Keinu tulee keväällä.');
  await takeBack(page);
});
