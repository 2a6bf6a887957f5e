// What every page of a child's tablet holds to: sizes, counts, words, ways out, stillness.
import type { Page } from '@playwright/test';
import { bringAxe, violations } from './axe.ts';
import type { Child } from './children.ts';

export const LANDSCAPE = { width: 1024, height: 768 };
export const PORTRAIT = { width: 768, height: 1024 };

const MOST = { small: 3, middle: 5, teen: 6 };

/** What people wrote and are called: their own words, not the page's. */
const OTHERS = [
  '.c-who',
  '.c-words',
  '.c-reader-names',
  '.c-readers strong',
  '.c-promise',
  '.c-agree span span',
  '.c-numbers',
  '[name=at][value=audience] ~ .c-main .c-option .c-note',
  '[name=at][value=trusted] ~ .c-main .c-option',
  'p strong',
  'li > strong',
  '.c-goal-text',
  'dialog',
].join(', ');

/** Everything that is wrong with the page at one size. */
async function atSize(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element) => (one.textContent?.trim() || one.getAttribute('name') || one.tagName).slice(0, 30);
    // What is chosen by its label is as large as the label.
    const target = (one: Element) => one.closest('label') ?? one;
    const all = [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, select, summary')]
      .map((one) => ({ one: target(one), box: target(one).getBoundingClientRect() }))
      .filter(({ one, box }) => box.width > 0 && box.height > 0 && one.checkVisibility());
    for (const { one, box } of all) {
      if (box.width < 64 || box.height < 64) {
        found.push(`small: ${name(one)} ${box.width}×${box.height}`);
      }
    }
    all.forEach(({ one, box: a }, at) => {
      for (const { one: other, box: b } of all.slice(at + 1)) {
        const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
        const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
        if (Math.max(across, down) < 11.9) {
          found.push(`close: ${name(one)} and ${name(other)}, ${across.toFixed(1)} across, ${down.toFixed(1)} down`);
        }
      }
    });
    const even = [...document.querySelectorAll('button[name=answer]')].map((one) => one.getBoundingClientRect());
    const areas = even.map((box) => box.width * box.height);
    if (areas.length > 0 && Math.min(...areas) / Math.max(...areas) < 0.95) {
      found.push(`answers of unlike size: ${areas.join(', ')}`);
    }
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) {
      found.push(`sideways by ${over}`);
    }
    return found;
  });
}

/** Everything that is wrong with what the page holds, whatever its size. */
async function inContent(page: Page, child: Child): Promise<string[]> {
  const rules = { most: MOST[child.band], small: child.band === 'small', others: OTHERS };
  return page.evaluate(async ({ most, small, others }) => {
    const found: string[] = [];
    const has = (what: string) => document.querySelector(what) !== null;
    const path = location.pathname;

    const choices = document.querySelectorAll('.c-pick, .c-option:has([name=choice]), .c-tile').length;
    if (choices > most) {
      found.push(`${choices} choices`);
    }
    const locked = has('.c-lock');
    const help = path === '/child/help';
    if (!locked && !has('button[formaction="/child/stop"]')) {
      found.push('no way to stop');
    }
    if (!help && !has('a[href="/child/help"]')) {
      found.push('no help');
    }
    const at = document.querySelector<HTMLInputElement>('input[name=at]')?.value;
    if (at && !['audience', 'trusted', 'look'].includes(at)) {
      for (const way of ['decline', 'skip'].filter((way) => !has(`button[name=go][value=${way}]`))) {
        found.push(`no ${way}`);
      }
    }

    const moving = document.getAnimations().filter((one) => !(one instanceof CSSTransition) && one.playState === 'running');
    if (moving.length > 0 || has('animate, animateTransform, video, audio, marquee')) {
      found.push(`${moving.length} things move`);
    }
    const kept = [
      localStorage.length,
      sessionStorage.length,
      'caches' in globalThis ? (await caches.keys()).length : 0,
      (await indexedDB.databases()).length,
    ];
    if (kept.some((n) => n > 0)) {
      found.push(`kept in the browser: ${kept.join(', ')}`);
    }

    // Every run of text under one block is read as it is read aloud: sentence by sentence.
    const runs = new Map<Element, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const own = node.parentElement;
      if (!own || !own.checkVisibility() || own.closest(others) || own.closest('script, style, textarea')) {
        continue;
      }
      let block = own;
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement && !block.matches('a, button')) {
        block = block.parentElement;
      }
      runs.set(block, (runs.get(block) ?? '') + node.textContent);
    }
    const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
    for (const [block, text] of runs) {
      const limit = small && block.id === 'q' ? 6 : 12;
      for (const sentence of text.split(/(?<=[.!?:])\s+/).filter((one) => words(one).length > limit)) {
        found.push(`long: ${sentence.trim()}`);
      }
      words(text)
        .flatMap((word) => word.split(/[-’']/))
        .filter((word) => word.length > 15)
        .forEach((word) => found.push(`long word: ${word}`));
    }
    return found;
  }, rules);
}

/** The pages that axe has looked at, by what they are built of: the same pieces need one look. */
const seen = new Set<string>();

async function isNew(page: Page): Promise<boolean> {
  const pieces = await page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')].map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`);
    return [...new Set(all)].sort().join('; ');
  });
  const before = seen.size;
  seen.add(pieces);
  return seen.size > before;
}

/** Looks at a page lying and standing, in the light and in the dark, and gives what is wrong with it. */
export async function faults(page: Page, child: Child): Promise<string[]> {
  // A page that is still coming has neither its letters nor its sizes.
  await page.waitForLoadState('load');
  const found = await inContent(page, child);
  const looks = await isNew(page);
  for (const [size, colorScheme, rules] of [
    [LANDSCAPE, 'light', 'all'],
    [PORTRAIT, 'dark', 'colours'],
  ] as const) {
    await page.setViewportSize(size);
    const here = await atSize(page);
    if (looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await bringAxe(page);
      here.push(...(await violations(page, rules)));
    }
    found.push(...here.map((fault) => `${size.width} ${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  return found;
}
