// What every test gets: a server of its worker, people who are signed in, and a watch over their pages.
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { type Person, openSession } from './people.ts';
import { type Server, start } from './server.ts';
import { Watch } from './watch.ts';
import { Windows } from './windows.ts';

export interface Options {
  /** A file that changes what others look at names a database of its own. */
  database: string;
  /** How many days ago the duties that come back were first looked at: today, unless a file says otherwise. */
  firstLook: number;
}

interface OfWorker {
  server: Server;
  session: (person: Person) => Promise<string>;
  windows: Windows;
  /** Windows of tests that change size and colours, kept apart from the others. */
  sizable: Windows;
}

interface OfTest {
  watch: Watch;
  /** A page of somebody who is signed in; each call gives another browser window. */
  as: (person: Person) => Promise<Page>;
  /** A page of somebody who is not. */
  stranger: () => Promise<Page>;
  /** A page for a test that sets the window's size and colours. */
  anySize: (person?: Person) => Promise<Page>;
  /** A page in a window that nobody uses after: for tests that change its clock. */
  ownWindow: (person?: Person) => Promise<Page>;
  /** A server on which nothing is set up yet. */
  emptyServer: Server;
}

export const test = base.extend<OfTest, OfWorker & Options>({
  database: ['shared', { option: true, scope: 'worker' }],
  firstLook: [0, { option: true, scope: 'worker' }],

  server: [
    async ({ database: _, firstLook }, use) => {
      const server = await start('demo', firstLook);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  // Sign-ins are slowed down on purpose, so each person signs in once per server.
  session: [
    async ({ server }, use) => {
      const tokens = new Map<Person, Promise<string>>();
      await use((person) => {
        const token = tokens.get(person) ?? openSession(server, person);
        tokens.set(person, token);
        return token;
      });
    },
    { scope: 'worker' },
  ],

  windows: [
    async ({ browser, server }, use) => {
      await use(new Windows(browser, server.url));
    },
    { scope: 'worker' },
  ],

  sizable: [
    async ({ browser, server }, use) => {
      await use(new Windows(browser, server.url));
    },
    { scope: 'worker' },
  ],

  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.told()).toEqual([]);
  },

  stranger: async ({ windows, watch }, use) => {
    await use(() => windows.open(watch));
    await windows.putBack();
  },

  as: async ({ windows, session, watch }, use) => {
    await use(async (person) => windows.open(watch, await session(person)));
    await windows.putBack();
  },

  anySize: async ({ sizable, session, watch }, use) => {
    await use(async (person) => sizable.open(watch, person && (await session(person))));
    await sizable.putBack();
  },

  ownWindow: async ({ browser, server, session, watch }, use) => {
    const own = new Windows(browser, server.url);
    await use(async (person) => own.open(watch, person && (await session(person))));
    await own.close();
  },

  emptyServer: async ({}, use) => {
    const server = await start('empty');
    await use(server);
    await server.stop();
  },
});

export { expect };
