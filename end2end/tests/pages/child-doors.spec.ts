// Every screen of every door of a child's tablet, for each age: large, few, short, still, with the ways out in their places.
import type { Page } from '@playwright/test';
import { faults } from '../../support/child-page.ts';
import { CHILDREN, type Child, asked, give, go, going, openDoor, press, stop } from '../../support/children.ts';
import { expect, test } from '../../support/fixtures.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';

test.use({ database: 'children' });
// In one worker: what is built alike for two children is looked at by axe once.
test.describe.configure({ mode: 'default', timeout: 180_000 });

interface Walk {
  page: Page;
  check: (name: string) => Promise<void>;
  /** The ways to answer that were seen; they look alike behind every door. */
  ways: Set<string>;
}

/** Looks at a screen and at the next ones of the same list. */
async function everyScreen({ page, check }: Walk, path: string): Promise<void> {
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
  } else if (await page.locator('input[name=choice], input[name=step]').count()) {
    await page.locator('input[name=choice], input[name=step]').first().check();
  } else if (await page.locator('textarea').count()) {
    await page.locator('textarea').fill('mä haluun nukkuu rauhas');
  }
  await go(page, 'next');
}

/** Goes through an open door, looks at every screen of it, and sends. */
async function through({ page, check, ways }: Walk, door: string): Promise<void> {
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
  await expect(page.locator('input[name=at]'), `${door} ends`).toHaveCount(0);
  await check(`${door}, sent`);
}

async function goals(walk: Walk): Promise<void> {
  const { page, check } = walk;
  await everyScreen(walk, '/child/goals');
  await page.goto('/child/goals');
  const own = page.locator('a.c-tile');
  if (await own.count()) {
    await own.first().click();
    await check('a goal');
    const review = page.locator('form[action$="/review"] button');
    if (await review.count()) {
      await press(page, review);
      await through(walk, 'review');
    }
  }
}

async function everything(walk: Walk): Promise<void> {
  const { page, check } = walk;
  await check('the question whether it suits');
  await press(page, page.locator('button[name=answer][value=yes]'));
  await everyScreen(walk, '/child');
  await goals(walk);
  for (const door of ['map', 'idea', 'good', 'worry', 'pulse', 'talk']) {
    await openDoor(page, door);
    await through(walk, door);
  }
  await everyScreen(walk, '/child/mine');
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

// The words of the other language are those of the same screens; its journey is the goal talk's.
for (const child of CHILDREN.filter((one) => one.language === 'fi')) {
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
    const check = async (name: string): Promise<void> => {
      screens += 1;
      expect.soft(await faults(page, child), name).toEqual([]);
    };
    await everything({ page, check, ways: new Set() });
    expect(screens, 'the walk saw the whole tablet').toBeGreaterThan(45);
    expect(foreign).toEqual([]);
  });
}
