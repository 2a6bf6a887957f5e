// The accessibility statement, and what people say of it.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import { type EveryPage, at, sent } from './visits.ts';

async function told(page: Page): Promise<void> {
  await page.goto('/accessibility');
  await page.getByLabel('Mitä et voinut käyttää?').fill('Kuvaajan lukuja ei voi lukea ruudunlukijalla.');
  await send(page, page.getByRole('button', { name: 'Lähetä palaute' }));
}

async function opened(page: Page): Promise<void> {
  await told(page);
  await page.goto('/admin/accessibility');
  await page.getByRole('link', { name: 'Kuvaajan lukuja' }).first().click();
}

export const ACCESSIBILITY: EveryPage[] = [
  at('the accessibility statement', undefined, '/accessibility'),
  sent('the accessibility statement', undefined, '/accessibility', 'Lähetä palaute'),
  { name: 'the accessibility statement, with thanks', open: told },
  {
    name: 'what people could not use',
    who: 'admin',
    open: async (page) => {
      await told(page);
      await page.goto('/admin/accessibility');
    },
  },
  { name: 'what somebody could not use', who: 'admin', open: opened },
  {
    name: 'what somebody could not use, with problems',
    who: 'admin',
    open: async (page) => {
      await opened(page);
      await send(page, page.getByRole('button', { name: 'Merkitse vastatuksi' }));
    },
  },
];
