// What axe finds on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer hangs on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The policy of the pages forbids inline scripts, so axe comes in by the debugger. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}

export interface Look {
  /** Rule, target and reason of every violation. */
  violations: string[];
  /** The criteria of WCAG that the rules stand for which had something to look at, such as "1.4.3". */
  criteria: string[];
}

export async function violations(page: Page, which: 'all' | 'colours'): Promise<string[]> {
  return (await look(page, which)).violations;
}

export async function look(page: Page, which: 'all' | 'colours'): Promise<Look> {
  const only = which === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOURS };
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { runOnly: runOnly as never, resultTypes: ['violations'] });
    const tags = [...found.passes, ...found.violations].flatMap((rule) => rule.tags);
    const criterion = tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).filter((match) => match !== null);
    return {
      violations: found.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id} ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      ),
      criteria: [...new Set(criterion.map(([, a, b, c]) => `${a}.${b}.${c}`))],
    };
  }, only);
}
