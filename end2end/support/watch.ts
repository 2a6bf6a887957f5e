// What no page may do while a test looks at it.
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

const POLICY = 'securitypolicyviolation';

export class Watch {
  private readonly faults: string[] = [];
  private readonly expected = new Set<number>();
  private offline = false;

  /** Looks at every page of the windows; `now` is the test that is running. */
  static async over(context: BrowserContext, now: () => Watch | undefined): Promise<void> {
    await context.addInitScript((event) => {
      document.addEventListener(event, (told) => console.error(event, (told as SecurityPolicyViolationEvent).blockedURI));
    }, POLICY);
    context.on('page', (page) => {
      page.on('pageerror', (error) => now()?.tell(page, error.message));
      page.on('console', (message) => now()?.hear(page, message));
      page.on('dialog', (dialog) => {
        now()?.tell(page, `dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('response', (answer) => {
        if (answer.status() >= 500) {
          now()?.tell(page, `${answer.status()} from ${answer.url()}`);
        }
      });
    });
  }

  /** Document loads with these statuses belong to the test; browsers tell of them in the console. */
  expect(...statuses: number[]): void {
    statuses.forEach((status) => this.expected.add(status));
  }

  /** The test takes the network away; browsers tell of each request that fails. */
  expectNoNetwork(): void {
    this.offline = true;
  }

  /** Everything that went wrong so far. */
  told(): string[] {
    return this.faults;
  }

  private tell(page: Page, what: string): void {
    this.faults.push(`${page.url()}: ${what}`);
  }

  private hear(page: Page, message: ConsoleMessage): void {
    const text = message.text();
    const status = /^Failed to load resource.* status of (\d+)/.exec(text)?.[1];
    if (status && this.expected.has(Number(status))) {
      return;
    }
    if (this.offline && text.includes('net::ERR_INTERNET_DISCONNECTED')) {
      return;
    }
    if (message.type() === 'error' || text.includes('Content Security Policy') || text.includes(POLICY)) {
      this.tell(page, `console: ${text} (${message.location().url})`);
    }
  }
}
