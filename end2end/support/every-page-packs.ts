// The pack that an inspector is handed, before and after one was made.
import type { Page } from '@playwright/test';
import { takePack } from './packs.ts';
import type { EveryPage } from './visits.ts';

async function packs(page: Page, unit?: string): Promise<void> {
  await page.goto('/units');
  if (unit) await page.getByRole('link', { name: unit }).click();
  await page.getByRole('link', { name: 'Tarkastuspaketti' }).click();
}

export const PACKS: EveryPage[] = [
  { name: 'the packs of a unit, none', who: 'sari', open: async (page) => packs(page) },
  {
    name: 'the packs of a unit',
    // Not somebody who takes every other file too: one person may take so many in a row.
    who: 'aino',
    open: async (page) => {
      await packs(page, 'Kontio-koti');
      await takePack(page, 'Viimeinen vuosi');
      await page.reload();
    },
  },
];
