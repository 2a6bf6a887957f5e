// No dead ends: what a page links to is there, and every page is three clicks from own work at most.
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import type { Person } from '../../support/people.ts';

const ID = '[0-9a-f-]{36}';

/** Pages that links lead to, by their addresses. Steps and decisions stand for all of their kind. */
const REACHED: [Person, string[]][] = [
  [
    'mikael',
    [
      '/account',
      '/hazards',
      '/hazards/library',
      '/hazards/new',
      `/hazards/${ID}`,
      `/hazards/${ID}/edit`,
      `/hazards/${ID}/decide/[a-z]+`,
      '/incidents',
      '/incidents/new',
      '/incidents/new/[a-z0-9-]+',
      `/incidents/${ID}`,
      `/incidents/${ID}/details`,
      `/incidents/${ID}/conclude`,
      `/incidents/${ID}/handler`,
      `/incidents/${ID}/merge`,
      `/incidents/${ID}/steps/[a-z-]+`,
      `/incidents/${ID}/notices/${ID}`,
      `/incidents/${ID}/forms/[a-z]+`,
      '/assessments',
      `/assessments/${ID}`,
      `/assessments/${ID}/items/${ID}`,
      `/assessments/${ID}/steps/[a-z]+`,
      '/actions',
      '/actions/new',
      `/actions/${ID}`,
      `/actions/${ID}/steps/[a-z-]+`,
      `/actions/${ID}/owner`,
      '/actions/handover',
      '/reviews',
      `/reviews/${ID}`,
      `/reviews/${ID}/steps/[a-z]+`,
      '/units',
      `/units/${ID}/people`,
      `/units/${ID}/checklist`,
      `/units/${ID}/checklist/[a-z-]+`,
      `/assessments/${ID}/print`,
    ],
  ],
  ['admin', ['/account', '/admin/units', '/admin/units/new', `/admin/units/${ID}`, '/admin/users', '/admin/users/invite', `/admin/users/${ID}`]],
];

/** The places that a page links to; the same page in another language is left out. */
function links(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)]
    .map((found) => (found[1] ?? '').replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((path) => !/[?&]lang=/.test(path));
}

/** Every address within some clicks, with the status of its answer. */
async function crawl(request: APIRequestContext, clicks: number): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  let now = new Set(['/']);
  for (let click = 0; click <= clicks; click += 1) {
    const next = new Set<string>();
    for (const path of now) {
      const answer = await request.get(path);
      seen.set(path, answer.status());
      if (answer.headers()['content-type']?.startsWith('text/html')) {
        links(await answer.text()).forEach((link) => next.add(link));
      }
    }
    now = new Set([...next].filter((path) => !seen.has(path)));
  }
  return seen;
}

for (const [person, pages] of REACHED) {
  test(`Every link within three clicks of own work opens, and every page is among them: ${person}`, async ({ as }) => {
    test.slow();
    const page = await as(person);
    const seen = await crawl(page.request, 3);
    // Whoever takes many files in a row is asked to wait, and a crawler takes all.
    const waits = ([path, status]: [string, number]): boolean => status === 429 && path.includes('/export/');
    expect([...seen].filter((of) => of[1] >= 400 && !waits(of))).toEqual([]);
    const paths = [...seen.keys()].map((path) => path.split('?')[0] ?? '');
    const missing = pages.filter((pattern) => !paths.some((path) => new RegExp(`^${pattern}$`).test(path)));
    expect(missing).toEqual([]);
  });
}
