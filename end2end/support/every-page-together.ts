// Every page of what is done with children: their own, goals, worries, ideas and meetings.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import { type EveryPage, at } from './visits.ts';

async function child(page: Page, below = ''): Promise<void> {
  await page.goto('/children');
  const href = await page.getByRole('link', { name: 'Tähti' }).getAttribute('href');
  await page.goto(`${href ?? ''}${below}`);
}

async function goal(page: Page, name: string, below = ''): Promise<void> {
  await page.goto('/goals');
  const href = await page.getByRole('link', { name }).getAttribute('href');
  await page.goto(`${href ?? ''}${below}`);
}

const SHARED = 'Illalla käytävällä puhutaan hiljaa';
async function idea(page: Page): Promise<void> {
  await page.goto('/ideas');
  await page.getByRole('link', { name: /^Mä haluun/ }).click();
}

async function together(page: Page, name: string): Promise<void> {
  await page.goto('/together');
  await page.getByRole('link', { name, exact: true }).first().click();
}

export const TOGETHER: EveryPage[] = [
  at('children', 'oona', '/children'),
  { name: 'a child', who: 'oona', open: async (page) => child(page) },
  { name: 'correcting a child', who: 'oona', open: async (page) => child(page, '/edit') },
  { name: 'a child leaves', who: 'oona', open: async (page) => child(page, '/leave') },
  { name: 'giving the tablet', who: 'oona', open: async (page) => child(page, '/tablet') },
  { name: 'the own book of a child', who: 'oona', open: async (page) => child(page, '/book') },
  at('goals', 'mikael', '/goals'),
  at('goals that are over', 'mikael', '/goals?state=over'),
  at('goals, limited to nothing', 'inspector', '/goals?kind=own'),
  { name: 'a shared goal', who: 'mikael', open: async (page) => goal(page, SHARED) },
  { name: 'an own goal', who: 'oona', open: async (page) => goal(page, 'Tähti saa kertoa ensin') },
  { name: 'a look at a goal', who: 'mikael', open: async (page) => goal(page, SHARED, '/review') },
  {
    name: 'a look at a goal, with problems',
    who: 'mikael',
    open: async (page) => {
      await goal(page, SHARED, '/review');
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  { name: 'a promise for a goal', who: 'mikael', open: async (page) => goal(page, SHARED, '/promises') },
  {
    name: 'a promise for a goal, with problems',
    who: 'mikael',
    open: async (page) => {
      await goal(page, SHARED, '/promises');
      await send(page, page.getByRole('button', { name: 'Lupaa' }));
    },
  },
  {
    name: 'a promise that was kept',
    who: 'mikael',
    open: async (page) => {
      await goal(page, SHARED);
      await page.getByRole('link', { name: 'Merkitse lupaus tehdyksi' }).first().click();
    },
  },
  { name: 'writing down words', who: 'mikael', open: async (page) => goal(page, SHARED, '/words') },
  {
    name: 'writing down words, with problems',
    who: 'mikael',
    open: async (page) => {
      await goal(page, SHARED, '/words');
      await send(page, page.getByRole('button', { name: 'Tallenna sanat' }));
    },
  },
  {
    name: 'the adults agree to a goal',
    who: 'mikael',
    open: async (page) => goal(page, 'Ruokapöydässä kaikki saavat puhua', '/steps/adult-yes'),
  },
  {
    name: 'the adults cannot, with problems',
    who: 'mikael',
    open: async (page) => {
      await goal(page, 'Ruokapöydässä kaikki saavat puhua', '/steps/adult-cannot');
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  {
    name: 'a new shared goal, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/goals');
      await page.getByRole('link', { name: /^Uusi yhteinen tavoite/ }).first().click();
      await send(page, page.getByRole('button', { name: 'Ehdota tavoitetta' }));
    },
  },
  {
    name: 'a child, with problems',
    who: 'oona',
    open: async (page) => {
      await page.goto('/children');
      await page.getByRole('link', { name: 'Lisää lapsi' }).click();
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  at('worries', 'aino', '/worries'),
  at('worries, none', 'oona', '/worries'),
  {
    name: 'a worry',
    who: 'aino',
    open: async (page) => {
      await page.goto('/worries');
      await page.getByRole('main').locator('a[href^="/worries/"]').first().click();
    },
  },
  at('something good', 'oona', '/good'),
  at('what is done together', 'aino', '/together'),
  at('ideas', 'aino', '/ideas'),
  { name: 'an idea', who: 'mikael', open: idea },
  {
    name: 'an answer to an idea, with problems',
    who: 'mikael',
    open: async (page) => {
      await idea(page);
      await send(page, page.getByRole('button', { name: 'Lähetä vastaus' }));
    },
  },
  { name: 'the meetings of a unit', who: 'mikael', open: (page) => together(page, 'Kokoukset') },
  {
    name: 'a meeting that goes on',
    who: 'liisa',
    open: async (page) => {
      await page.goto('/together');
      await page.getByRole('link', { name: 'Kokous on kesken' }).click();
    },
  },
  {
    name: 'a meeting, with problems',
    who: 'liisa',
    open: async (page) => {
      await page.goto('/together');
      await page.getByRole('link', { name: 'Kokous on kesken' }).click();
      await send(page, page.getByRole('button', { name: 'Päätä kokous' }));
    },
  },
  {
    name: 'a meeting that is over',
    who: 'mikael',
    open: async (page) => {
      await together(page, 'Kokoukset');
      await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
    },
  },
  { name: 'the wall', who: 'mikael', open: (page) => together(page, 'Seinä') },
  { name: 'how it feels', who: 'mikael', open: (page) => together(page, 'Miltä täällä tuntuu') },
];
