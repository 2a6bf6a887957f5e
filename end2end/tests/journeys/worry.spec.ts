// A worry comes to its reader as it was said, and the child sees who read it and who will talk.
import type { Page } from '@playwright/test';
import { CHILDREN, type Child, begin, choose, going, go, openDoor, press, takeBack, write } from '../../support/children.ts';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { scripts } from '../../support/tablet.ts';
import { unique } from '../../support/hazards.ts';
import type { Person } from '../../support/people.ts';

test.use({ database: 'children' });

const [, TAHTI] = CHILDREN as [Child, Child];

/** The addresses of the worries that a reader is shown. */
async function worries(page: Page): Promise<string[]> {
  await page.goto('/worries');
  const links = page.getByRole('main').locator('a[href^="/worries/"]');
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

/** Those that were not there before. */
async function newWorries(page: Page, before: string[]): Promise<string[]> {
  return (await worries(page)).filter((path) => !before.includes(path));
}

const SAYS = {
  fi: { thanks: 'Kiitos, että kerroit.', unread: 'Kukaan ei ole vielä lukenut tätä.', talks: 'puhuu kanssasi tästä.' },
  sv: { thanks: 'Tack för att du berättade.', unread: 'Ingen har läst det här ännu.', talks: 'pratar med dig om det här.' },
};

/** The adults who hear the children, by their names. */
const NAMES: Partial<Record<Person, string>> = { oona: 'Oona Kaislaranta', eero: 'Eero Hongisto', tuomo: 'Tuomo Harju' };

for (const child of CHILDREN) {
  test(`A worry of ${child.name} is read word for word by whom the child chose, and the child sees it`, async ({ stranger, as }) => {
    const [tablet, adult, mikael] = [await stranger(), await as(child.adult), await as('mikael')];
    const [says, name] = [SAYS[child.language], NAMES[child.adult] ?? ''];
    const before = { adult: await worries(adult), mikael: await worries(mikael) };
    const words = `  mä en haluu et se\ntulee mun huoneesee 😟 "ikinä" ${unique('x')} `;
    await begin(tablet, child);
    await openDoor(tablet, 'worry');
    await choose(tablet, 'night');
    await choose(tablet, 'own-instructors');
    await write(tablet, words);
    await choose(tablet, 'yes');
    await expect(tablet.locator('.c-words p')).toHaveText(words, { useInnerText: false });
    await go(tablet, 'send');
    await expect(tablet.getByRole('heading', { level: 1 })).toHaveText(says.thanks);
    await expect(tablet.getByText(name)).toBeVisible();
    const own = tablet.getByRole('listitem').filter({ hasText: 'tulee mun huoneesee' });
    await tablet.goto('/child/mine');
    await expect(own.first()).toContainText(says.unread);

    // Nobody finds it but the one who was chosen.
    expect(await newWorries(mikael, before.mikael)).toEqual([]);
    const [path = ''] = await newWorries(adult, before.adult);
    expect((await mikael.request.get(path)).status()).toBe(404);
    await adult.goto(path);
    expect(await adult.locator('.c-words p').textContent()).toBe(words);

    await tablet.reload();
    await expect(own.first()).toContainText(name);
    await send(adult, adult.getByRole('button', { name: 'Minä puhun lapsen kanssa' }));
    await tablet.reload();
    await expect(own.first()).toContainText(`${name} ${says.talks}`);
    await takeBack(tablet);
  });
}

test('Danger that is told shows the numbers to the child and calls the chosen adult', async ({ stranger, as }) => {
  const [tablet, eero] = [await stranger(), await as('eero')];
  const before = await worries(eero);
  await eero.goto('/hazards');
  await begin(tablet, TAHTI);
  await openDoor(tablet, 'worry');
  await choose(tablet, 'adult-here');
  await go(tablet, 'decline');
  await choose(tablet, 'no');
  await tablet.getByRole('radio', { name: 'Eero Hongisto' }).check();
  await go(tablet, 'next');
  await go(tablet, 'send');
  await expect(tablet.getByRole('heading', { level: 1 })).toContainText('Turvavastaava saa tiedon nyt.');
  // Whatever page the adult has open tells of it by itself; without scripts the next page does.
  const told = eero.getByRole('link', { name: 'Tähti ei ole nyt turvassa' });
  if (scripts()) {
    await expect(told).toBeVisible();
    await expect(eero).toHaveURL('/hazards');
  }
  await expect(tablet.getByRole('main').getByRole('link', { name: 'Minulla on hätä' })).toBeVisible();
  await press(tablet, tablet.getByRole('main').getByRole('link', { name: 'Minulla on hätä' }));
  await expect(tablet.getByRole('link', { name: '112' })).toBeVisible();
  expect(await newWorries(eero, before)).toHaveLength(1);
  await tablet.goto('/child');
  await takeBack(tablet);
});

test('The worst answer of the pulse about adults goes past the unit', async ({ stranger, as }) => {
  const [tablet, aino, mikael] = [await stranger(), await as('aino'), await as('mikael')];
  const before = { aino: await worries(aino), mikael: await worries(mikael) };
  await begin(tablet, TAHTI);
  await openDoor(tablet, 'pulse');
  await go(tablet, 'next');
  for (let question = 1; await going(tablet, 'skip').count(); question += 1) {
    expect(question, 'the pulse ends').toBeLessThanOrEqual(10);
    if ((await tablet.locator('input[name=at]').inputValue()) === 'treatment') {
      await choose(tablet, '1');
    } else {
      await go(tablet, question % 2 ? 'skip' : 'decline');
    }
  }
  await go(tablet, 'send');
  await expect(tablet.getByRole('heading', { level: 1 })).toContainText('Turvavastaava saa tiedon.');
  await tablet.goto('/child');
  await takeBack(tablet);

  const [alert = ''] = await newWorries(aino, before.aino);
  await aino.goto(alert);
  await expect(aino.getByText('Tieto tuli lapsen vastauksista turvallisuuspulssiin.')).toBeVisible();
  expect(await newWorries(mikael, before.mikael)).toEqual([]);
  expect((await mikael.request.get(alert)).status()).toBe(404);
});
