// Every page of safety rounds and drills.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import type { EveryPage } from './visits.ts';

async function ofUnit(page: Page, end: string): Promise<void> {
  await page.goto('/units');
  const duties = page.getByRole('main').getByRole('link', { name: 'Toistuvat tehtävät' });
  const href = (await duties.getAttribute('href')) ?? '';
  await page.goto(href.replace(/duties$/, end));
}

/** The round that goes on in Poukama. */
async function open(page: Page): Promise<void> {
  await ofUnit(page, 'rounds');
  await page.getByRole('link', { name: 'Jatka kierrosta' }).click();
}

async function part(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('link', { name: 'Poistumistiet' }).click();
}

async function drill(page: Page): Promise<void> {
  await ofUnit(page, 'drills');
  await page.getByRole('main').getByRole('link', { name: /^Poistumisharjoitus/ }).first().click();
}

async function repair(page: Page): Promise<void> {
  await drill(page);
  await page.getByRole('link', { name: 'Tee toimenpide' }).click();
}

export const ROUNDS: EveryPage[] = [
  { name: 'the rounds of a unit', who: 'sari', open: async (page) => ofUnit(page, 'rounds') },
  { name: 'the rounds of a unit without any', who: 'oona', open: async (page) => ofUnit(page, 'rounds') },
  { name: 'a round that goes on', who: 'liisa', open },
  {
    name: 'a round that is over',
    who: 'liisa',
    open: async (page) => {
      await ofUnit(page, 'rounds');
      const over = page.getByRole('listitem').filter({ hasText: 'Valmis' });
      await over.first().getByRole('link').click();
    },
  },
  { name: 'a part of a round', who: 'liisa', open: part },
  {
    name: 'a part of a round, with problems',
    who: 'liisa',
    open: async (page) => {
      await part(page);
      const exits = page.getByRole('group', { name: 'Poistumisopasteet palavat.' });
      await exits.getByLabel('Puute').check();
      await send(page, page.getByRole('button', { name: /^Tallenna ja jatka/ }));
    },
  },
  { name: 'what rounds look at', who: 'sari', open: async (page) => ofUnit(page, 'rounds/lines/round-month') },
  {
    name: 'what rounds look at, with problems',
    who: 'sari',
    open: async (page) => {
      await ofUnit(page, 'rounds/lines/med-round');
      await send(page, page.getByRole('button', { name: 'Lisää kohta' }));
    },
  },
  { name: 'drills', who: 'sari', open: async (page) => ofUnit(page, 'drills') },
  { name: 'a drill', who: 'sari', open: drill },
  { name: 'the record of a drill', who: 'sari', open: async (page) => ofUnit(page, 'drills/new') },
  {
    name: 'the record of a drill, with problems',
    who: 'sari',
    open: async (page) => {
      await ofUnit(page, 'drills/new');
      await send(page, page.getByRole('button', { name: 'Tallenna harjoitus' }));
    },
  },
  { name: 'an action against a finding', who: 'sari', open: repair },
  {
    name: 'an action against a finding, with problems',
    who: 'sari',
    open: async (page) => {
      await repair(page);
      await page.getByLabel('Mitä tehdään?').fill('');
      await send(page, page.getByRole('button', { name: 'Lisää toimenpide' }));
    },
  },
];
