// Every page of the reports of four months, and what everybody reads of them.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import { decide, openReport, writeReport } from './reports.ts';
import { type EveryPage, at } from './visits.ts';

async function words(page: Page): Promise<void> {
  await openReport(page);
  await page.getByRole('link', { name: 'Muokkaa tekstiä' }).click();
}

async function measure(page: Page): Promise<void> {
  await openReport(page);
  await page.getByRole('link', { name: 'Lisää toimenpide' }).click();
}

/** A report of Poukama that waits for approval, with something that may point to children. */
async function waiting(page: Page): Promise<void> {
  await openReport(page, 1);
  if (await page.getByRole('link', { name: 'Muokkaa tekstiä' }).count()) {
    await writeReport(page, { Turvallisuus: 'Kolme lasta kertoi siitä.' });
    await decide(page, 'Lähetä hyväksyttäväksi', 'Lähetä');
  }
}

/** The one that was published with the demonstration. */
async function published(page: Page): Promise<void> {
  await page.goto('/reports');
  await page.getByRole('main').locator('.page-head').getByRole('link').first().click();
  await page.getByRole('link', { name: /^Kontio-koti, Seurantaraportti/ }).click();
}

async function publicly(page: Page): Promise<void> {
  await published(page);
  await page.getByRole('link', { name: 'Julkinen osoite' }).click();
}

export const REPORTS: EveryPage[] = [
  at('the reports of four months', 'aino', '/reports'),
  { name: 'a draft of four months', who: 'sari', open: async (page) => openReport(page) },
  { name: 'the words of four months', who: 'sari', open: words },
  {
    name: 'the words of four months, with problems',
    who: 'sari',
    open: async (page) => {
      await words(page);
      await page.getByLabel('Tiivistelmä').fill('Hän on 010190-123A');
      await send(page, page.getByRole('button', { name: 'Tallenna teksti' }));
    },
  },
  { name: 'a measure of four months', who: 'sari', open: measure },
  {
    name: 'a measure of four months, with problems',
    who: 'sari',
    open: async (page) => {
      await measure(page);
      await send(page, page.getByRole('button', { name: 'Tallenna', exact: true }));
    },
  },
  {
    name: 'discarding a draft of four months',
    who: 'sari',
    open: async (page) => {
      await openReport(page);
      await page.getByRole('link', { name: 'Hylkää luonnos' }).click();
    },
  },
  { name: 'four months that wait for approval', who: 'sari', open: waiting },
  { name: 'four months that are published', who: 'mikael', open: published },
  {
    name: 'taking four months from the public',
    who: 'aino',
    open: async (page) => {
      await published(page);
      await page.getByRole('link', { name: 'Poista julkisista' }).click();
    },
  },
  { name: 'four months as everybody reads them', who: 'mikael', open: publicly },
  {
    name: 'a unit as everybody reads it',
    who: 'mikael',
    open: async (page) => {
      await publicly(page);
      await page.getByRole('link', { name: 'Kontio-koti' }).click();
    },
  },
  {
    name: 'an organisation as everybody reads it',
    who: 'mikael',
    open: async (page) => {
      await publicly(page);
      await page.getByRole('link', { name: 'Kontio-koti' }).click();
      await page.getByRole('link', { name: 'Lumikello Perhepalvelut Oy' }).click();
    },
  },
  { name: 'a draft of four months of an organisation', who: 'aino', open: async (page) => openReport(page, 0, 'Lumikello') },
];
