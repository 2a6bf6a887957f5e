// Browser windows that are used again by the next test: a warm one loads pages in a third of the time.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { COOKIE } from './people.ts';
import { Watch } from './watch.ts';

interface Window {
  context: BrowserContext;
  page: Page;
  watch: { now?: Watch };
  /** What it is put back to: a test may have made it narrow. */
  size: { width: number; height: number };
}

export class Windows {
  private readonly free: Window[] = [];
  private readonly taken: Window[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A window without any memory but the cache, signed in with this token. */
  async open(watch: Watch, token?: string): Promise<Page> {
    const window = this.free.pop() ?? (await this.make());
    this.taken.push(window);
    window.watch.now = watch;
    if (token) {
      await window.context.addCookies([{ name: COOKIE, value: token, url: this.url }]);
    }
    return window.page;
  }

  /** After a test: every window is emptied and waits for the next one. */
  async putBack(): Promise<void> {
    for (const window of this.taken.splice(0)) {
      await window.page.goto('about:blank');
      await window.page.setViewportSize(window.size);
      await window.page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await window.context.clearCookies();
      window.watch.now = undefined;
      this.free.push(window);
    }
  }

  /** Closes the windows for good. */
  async close(): Promise<void> {
    await Promise.all([...this.free, ...this.taken].map((window) => window.context.close()));
  }

  private async make(): Promise<Window> {
    const context = await this.browser.newContext({ baseURL: this.url });
    const watch: Window['watch'] = {};
    await Watch.over(context, () => watch.now);
    const page = await context.newPage();
    return { context, page, watch, size: page.viewportSize() ?? { width: 1280, height: 800 } };
  }
}
