// The people of the demonstration, and signing them in.
import type { Page } from '@playwright/test';
import type { Server } from './server.ts';

export const PASSWORD = 'majakka-demo-2026';

export const EMAILS = {
  admin: 'admin@lumikello.example',
  aino: 'aino@lumikello.example',
  mikael: 'mikael@lumikello.example',
  sari: 'sari@lumikello.example',
  oona: 'oona@lumikello.example',
  eero: 'eero@lumikello.example',
  liisa: 'liisa@lumikello.example',
  henna: 'henna@lumikello.example',
  tuomo: 'tuomo@lumikello.example',
  noora: 'noora@lumikello.example',
  saara: 'saara@lumikello.example',
  inspector: 'inspector@lvv.example',
} as const;

export type Person = keyof typeof EMAILS;

/** The name of the session cookie on a server without https. */
export const COOKIE = 'majakka';

/** Signs a person in without a browser and gives the session's token. */
export async function openSession(server: Server, person: Person): Promise<string> {
  const answer = await fetch(`${server.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: EMAILS[person], password: PASSWORD }),
  });
  const token = /majakka=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (answer.status !== 303 || !token) {
    throw new Error(`${person} could not sign in: ${answer.status}`);
  }
  return token;
}

/** Types the password on the sign-in page. */
export async function signInByHand(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Sähköposti').fill(email);
  await page.getByLabel('Salasana').fill(password);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
}
