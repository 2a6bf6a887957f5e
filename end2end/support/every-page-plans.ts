// Every page of the plans, and what everybody reads of them.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import { openPlan, writeSections } from './plans.ts';
import { decide } from './reports.ts';
import { type EveryPage, at } from './visits.ts';

const GOOD = 'Hyvää kohtelua koskeva suunnitelma';

async function good(page: Page): Promise<void> {
  await openPlan(page, GOOD, 'Poukama');
}

async function section(page: Page): Promise<void> {
  await good(page);
  await page.getByRole('link', { name: /^Muokkaa 4/ }).click();
}

async function inForce(page: Page): Promise<void> {
  await page.goto('/plans');
  const unit = page.getByRole('region', { name: 'Kontio-koti' });
  await unit.getByRole('link', { name: 'Omavalvontasuunnitelma' }).first().click();
}

async function publicly(page: Page): Promise<void> {
  await inForce(page);
  await page.getByRole('link', { name: 'Julkinen sivu' }).click();
}

/** A plan of a unit that waits for approval, with a number in its words that somebody has to answer for. */
async function flagged(page: Page): Promise<void> {
  await openPlan(page, GOOD, 'Perhekuntoutus Niitty');
  if (await page.getByRole('region', { name: 'Vielä kirjoitettava' }).count()) {
    await writeSections(page, 'Soita 040 123 4567.');
    await page.getByRole('link', { name: 'Muokkaa version tietoja' }).click();
    await page.getByLabel('Jos lapsia ei voitu kuulla: miksi').fill('Yksikkö aloittaa vasta.');
    await send(page, page.getByRole('button', { name: 'Tallenna tiedot' }));
    await decide(page, 'Lähetä hyväksyttäväksi', 'Lähetä');
  }
}

export const PLANS: EveryPage[] = [
  at('the plans', 'aino', '/plans'),
  { name: 'a draft of a plan', who: 'sari', open: good },
  { name: 'a section of a plan', who: 'sari', open: section },
  {
    name: 'a section of a plan, with problems',
    who: 'sari',
    open: async (page) => {
      await section(page);
      await page.getByLabel('Teksti', { exact: true }).fill('Hän on 010190-123A');
      await send(page, page.getByRole('button', { name: 'Tallenna kohta' }));
    },
  },
  {
    name: 'what is told of a draft of a plan',
    who: 'sari',
    open: async (page) => {
      await good(page);
      await page.getByRole('link', { name: 'Muokkaa version tietoja' }).click();
    },
  },
  {
    name: 'how a child took part in a plan, with problems',
    who: 'sari',
    open: async (page) => {
      await good(page);
      await page.getByRole('link', { name: 'Kirjaa lapsen osallistuminen' }).click();
      await send(page, page.getByRole('button', { name: 'Tallenna kirjaus' }));
    },
  },
  {
    name: 'discarding a draft of a plan',
    who: 'sari',
    open: async (page) => {
      await good(page);
      await page.getByRole('link', { name: 'Hylkää luonnos' }).click();
    },
  },
  { name: 'a plan with what may point to a person', who: 'aino', open: flagged },
  {
    name: 'the section on risks, with the risks of the unit',
    who: 'sari',
    open: async (page) => {
      await openPlan(page, 'Omavalvontasuunnitelma', 'Poukama');
      await page.getByRole('link', { name: /^Muokkaa 3\.1/ }).click();
    },
  },
  { name: 'a plan in force', who: 'mikael', open: inForce },
  {
    name: 'taking a plan out of force',
    who: 'aino',
    open: async (page) => {
      await inForce(page);
      await page.getByRole('link', { name: 'Poista käytöstä' }).click();
    },
  },
  { name: 'a plan as everybody reads it', who: 'mikael', open: publicly },
];
