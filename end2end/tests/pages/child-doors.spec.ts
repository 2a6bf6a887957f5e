// Every screen of every door of a child's tablet, for each age: large, few, short, still, with the ways out in their places.
import type { Page } from '@playwright/test';
import { faults } from '../../support/child-page.ts';
import { CHILDREN, type Child, asked, give, go, going, openDoor, press, stop } from '../../support/children.ts';
import { expect, test } from '../../support/fixtures.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';

test.use({ database: 'children' });
test.describe.configure({ timeout: 120_000 });

type Check = (name: string) => Promise<void>;

/** Looks at a screen and at the next ones of the same list. */
async function everyScreen(page: Page, path: string, check: Check): Promise<void> {
  await page.goto(path);
  const more = page.locator('.c-bar-end a[href*="screen="]');
  for (let screen = 0; ; screen += 1) {
    await check(`${path}, screen ${screen}`);
    if ((await more.count()) === 0) {
      return;
    }
    await more.click();
  }
}

/** Answers a question, whatever it asks, so that the next ones and the last look have something to show. */
async function answer(page: Page, at: string): Promise<void> {
  if (at === 'safe') {
    await page.locator('input[name=choice][value=no]').check();
  } else if (await page.locator('input[name=choice], input[name=step][type=radio]').count()) {
    await page.locator('input[name=choice], input[name=step]').first().check();
  } else if (await page.locator('input[name=step]').count()) {
    await go(page, 'greater');
  } else if (await page.locator('textarea').count()) {
    await page.locator('textarea').fill('mä haluun nukkuu rauhas');
  }
  await go(page, 'next');
}

/** Goes through an open door, looks at every screen of it, and sends. */
async function through(page: Page, door: string, check: Check): Promise<void> {
  const ways = new Set<string>();
  for (let at = await asked(page); at !== 'look'; at = await asked(page)) {
    await check(`${door}, ${at}`);
    const first = page.locator('input[name=choice]').first();
    const seen = (await first.count()) ? await first.getAttribute('value') : undefined;
    for (let screen = 1; (await going(page, 'more').count()) && screen < 6; screen += 1) {
      await go(page, 'more');
      if ((await page.locator('input[name=choice]').first().getAttribute('value')) === seen) {
        break;
      }
      await check(`${door}, ${at}, screen ${screen}`);
    }
    for (const way of ['write', 'draw'].filter((way) => !ways.has(way))) {
      if (await going(page, way).count()) {
        ways.add(way);
        await go(page, way);
        await check(`${door}, ${at}, ${way}`);
        await go(page, 'back');
      }
    }
    await answer(page, at);
    expect(await page.locator('input[name=at]').count(), `${door} goes on after ${at}`).toBe(1);
  }
  await check(`${door}, look`);
  await go(page, 'send');
  await check(`${door}, sent`);
}

async function goals(page: Page, check: Check): Promise<void> {
  await everyScreen(page, '/child/goals', check);
  await page.goto('/child/goals');
  const own = page.locator('a.c-tile');
  if (await own.count()) {
    await own.first().click();
    await check('a goal');
    const review = page.locator('form[action$="/review"] button');
    if (await review.count()) {
      await press(page, review);
      await through(page, 'review', check);
    }
  }
}

async function walk(page: Page, check: Check): Promise<void> {
  await check('the question whether it suits');
  await press(page, page.locator('button[name=answer][value=yes]'));
  await everyScreen(page, '/child', check);
  await goals(page, check);
  for (const door of ['map', 'idea', 'good', 'worry', 'pulse', 'talk']) {
    await openDoor(page, door);
    await through(page, door, check);
  }
  await everyScreen(page, '/child/mine', check);
  for (const path of ['rights', 'tell', 'help']) {
    await page.goto(`/child/${path}`);
    await check(path);
  }
  await press(page, page.locator('form[action="/child/help"] button'));
  await check('an adult is called');
  await page.goto('/child');
  await stop(page);
  await check('the end');
}

for (const child of CHILDREN) {
  test(`Every screen of every door is right for ${child.name}`, async ({ anySize, server }) => {
    const page = await anySize();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== server.url) {
        foreign.push(request.url());
      }
    });
    await signInByHand(page, EMAILS[child.adult]);
    await give(page, child.name);
    let screens = 0;
    await walk(page, async (name) => {
      screens += 1;
      expect.soft(await faults(page, child), name).toEqual([]);
    });
    expect(screens, 'the walk saw the whole tablet').toBeGreaterThan(45);
    expect(foreign).toEqual([]);
  });
}
