// How the pages of a walk are reached.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import type { Person } from './people.ts';

export interface EveryPage {
  name: string;
  /** Nobody: the page is for strangers. */
  who?: Person;
  open: (page: Page) => Promise<unknown>;
}

export const at = (name: string, who: Person | undefined, path: string): EveryPage => ({
  name,
  who,
  open: (page) => page.goto(path),
});

/** Sends a form without filling it. */
export const sent = (name: string, who: Person | undefined, path: string, button: string): EveryPage => ({
  name: `${name}, with problems`,
  who,
  open: async (page) => {
    await page.goto(path);
    await send(page, page.getByRole('button', { name: button, exact: true }));
  },
});
