// Reports of four months, as tests write and send them.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';

export const WORDS: Record<string, string> = {
  Tiivistelmä: 'Jakso sujui rauhallisesti.',
  Turvallisuus: 'Iltojen siirtymät helpottuivat.',
  Laatu: 'Palvelu toteutui sopimusten mukaan.',
  'Henkilöstön riittävyys': 'Vuoroissa oli tarpeeksi väkeä.',
  Palaute: 'Läheiset kiittivät yhteydenpidosta.',
  Puutteet: 'Perehdytys vaatii vielä työtä.',
  'Mitä lapset toivoivat ja mikä muuttui': 'Lapset toivoivat retkiä, ja niitä tehtiin.',
  'Seuraavan jakson painopisteet': 'Keskitymme perehdytykseen.',
  'Palaute ja kysymykset': 'Kirjoita osoitteeseen koti@lumikello.example.',
};

/** Opens somebody's report of the newest four months (`earlier`: as many times before), compiling it where nobody has. */
export async function openReport(page: Page, earlier = 0, whose = ''): Promise<void> {
  await page.goto('/reports');
  for (let at = 0; at < earlier; at += 1) {
    await page.getByRole('main').locator('.page-head').getByRole('link').first().click();
  }
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: whose });
  const compile = line.getByRole('button', { name: /^Koosta luonnos/ });
  if (await compile.count()) {
    await send(page, compile.first());
  } else {
    await line.getByRole('link', { name: /Seurantaraportti/ }).first().click();
  }
}

/** Fills the words of the draft that is open, with others where they are given. */
export async function writeReport(page: Page, other: Record<string, string> = {}): Promise<void> {
  await page.getByRole('link', { name: 'Muokkaa tekstiä' }).click();
  for (const [label, words] of Object.entries({ ...WORDS, ...other })) {
    await page.getByLabel(label, { exact: true }).fill(words);
  }
  await send(page, page.getByRole('button', { name: 'Tallenna teksti' }));
}

/** Takes a step that is decided on a page of its own. */
export async function decide(page: Page, link: string, button: string): Promise<void> {
  await page.getByRole('link', { name: link }).click();
  await send(page, page.getByRole('button', { name: button, exact: true }));
}
