// The pack that an inspector is handed, before and after one was made.
import type { Page } from '@playwright/test';
import { takePack } from './packs.ts';
import type { EveryPage } from './visits.ts';

async function packs(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('link', { name: 'Tarkastuspaketti' }).click();
}

export const PACKS: EveryPage[] = [
  { name: 'the packs of a unit, none', who: 'sari', open: packs },
  {
    name: 'the packs of a unit',
    who: 'mikael',
    open: async (page) => {
      await packs(page);
      await takePack(page, 'Viimeinen vuosi');
      await page.reload();
    },
  },
];
