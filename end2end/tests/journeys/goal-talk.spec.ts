// A child talks of safety by pictures alone, both say yes, an adult promises, and the child sees the promise.
import type { Page } from '@playwright/test';
import { CHILDREN, type Child, begin, choose, go, giveAgain, openDoor, press, takeBack } from '../../support/children.ts';
import { expect, test } from '../../support/fixtures.ts';
import { fillDate, inDays, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';

test.use({ database: 'children' });

const SAYS = {
  fi: { wish: 'Illalla on rauhallista', yes: 'Sopii minulle', agreed: 'Sovimme tästä', promises: 'Aikuiset lupaavat' },
  sv: { wish: 'Det är lugnt på kvällen', yes: 'Det passar mig', agreed: 'Vi kom överens om det', promises: 'De vuxna lovar' },
};

/** How turned the scale is for the child's age: a face or a stone. */
async function scale(page: Page, child: Child): Promise<void> {
  if (child.band === 'small') {
    await choose(page, '5');
    return;
  }
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await go(page, 'next');
}

/** The whole talk without a letter; gives the address of the goal. */
async function talk(page: Page, child: Child): Promise<string> {
  await openDoor(page, 'talk');
  await page.locator('input[value=own-instructors]').check();
  await go(page, 'next');
  await scale(page, child);
  await choose(page, 'friend');
  await choose(page, 'quieter-evenings');
  await go(page, 'decline');
  await choose(page, 'knock-first');
  await go(page, 'send');
  await expect(page).toHaveURL(/\/child\/goals\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

for (const child of CHILDREN) {
  test(`${child.name} comes to an own goal by pictures, and an adult’s promise stands beside it`, async ({ stranger }) => {
    const page = await stranger();
    const says = SAYS[child.language];
    await begin(page, child);
    const goal = await talk(page, child);
    await expect(page.getByText(says.wish)).toBeVisible();

    // Thinking is no answer; yes is one.
    await press(page, page.locator('button[name=answer][value=not-yet]'));
    await page.goto(goal);
    await press(page, page.locator('button[name=answer][value=yes]'));
    await expect(page.locator('button[name=answer]')).toHaveCount(0);
    await expect(page.locator('.c-agree')).toContainText(says.yes);
    await takeBack(page);

    const path = goal.replace('/child', '');
    await page.goto(`${path}/steps/adult-yes`);
    await send(page, page.getByRole('button', { name: 'Tallenna' }));
    const promise = unique('Koputan aina ensin');
    await page.goto(`${path}/promises`);
    await page.getByLabel('Mitä aikuinen lupaa?').fill(promise);
    await page.getByLabel('Kuka lupaa?').selectOption({ index: 1 });
    await fillDate(page.getByRole('group', { name: 'Mihin mennessä?' }), inDays(7));
    await send(page, page.getByRole('button', { name: 'Lupaa' }));
    await expect(page.getByText(promise)).toBeVisible();

    await giveAgain(page, child);
    await page.goto(goal);
    await expect(page.getByText(says.agreed)).toBeVisible();
    const promises = page.getByRole('region', { name: says.promises });
    await expect(promises).toContainText(promise);
    await expect(page.locator('.c-agree > li')).toHaveCount(2);
    await takeBack(page);
  });
}
