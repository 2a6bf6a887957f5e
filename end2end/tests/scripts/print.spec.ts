// The printed assessment: everything that was written is there, nothing is cut, every sheet says what it is of.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { expect, test } from '../../support/fixtures.ts';

/** Without spaces and soft hyphens: a line break of the sheet is none of the text. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b]+/g, '');

interface Sheet {
  text: string;
  width: number;
  height: number;
  items: { text: string; left: number; right: number; bottom: number; top: number }[];
}

async function sheets(pdf: Buffer): Promise<Sheet[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await loading.promise;
  const found: Sheet[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    found.push({
      text: bare(items.map((item) => item.str).join('')),
      width,
      height,
      items: items.map((item) => {
        const [, , , , left = 0, bottom = 0] = item.transform as number[];
        return { text: item.str, left, right: left + item.width, bottom, top: bottom + item.height };
      }),
    });
  }
  await loading.destroy();
  return found;
}

test('The longest assessment is printed whole, with its head and number on every sheet', async ({ ownWindow }) => {
  test.slow();
  const mikael = await ownWindow('mikael');
  await mikael.goto('/assessments');
  await mikael.getByRole('row').filter({ hasText: 'Kontio-koti' }).filter({ hasText: 'Voimassa' }).getByRole('link').click();
  await mikael.getByRole('link', { name: 'Tulosta tai tallenna PDF' }).click();
  const document = mikael.getByRole('article').first();
  // What is only read aloud is not printed.
  const written = await document.locator('h1, h2, h3, h4, dt, dd, th, td, p').evaluateAll((parts) =>
    parts.map((part) => {
      const seen = part.cloneNode(true) as Element;
      seen.querySelectorAll('.vh').forEach((hidden) => hidden.remove());
      return seen.textContent ?? '';
    }),
  );
  expect(written.length).toBeGreaterThan(150);
  const pages = await sheets(await mikael.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(3);
  const all = pages.map((page) => page.text).join('');
  const missing = written.map(bare).filter((words) => words !== '' && !all.includes(words));
  expect(missing).toEqual([]);
  for (const [at, page] of pages.entries()) {
    expect(page.text, `sheet ${at + 1}`).toContain(bare('Riskien arviointi: Kontio-koti'));
    expect(page.text, `sheet ${at + 1}`).toContain(`${at + 1}/${pages.length}`);
    expect(page.items.length, `sheet ${at + 1} is not blank`).toBeGreaterThan(8);
    // A4, and nothing beyond its edges.
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
    const outside = page.items.filter((i) => i.left < 20 || i.right > page.width - 20 || i.bottom < 12 || i.top > page.height - 12);
    expect(outside).toEqual([]);
  }
});

test('The menus and buttons stay off the paper', async ({ ownWindow }) => {
  const mikael = await ownWindow('mikael');
  for (const path of ['/hazards', '/actions', '/units']) {
    await mikael.goto(path);
    const text = (await sheets(await mikael.pdf({ preferCSSPageSize: true }))).map((page) => page.text).join('');
    for (const words of ['Oma työ', 'Kirjaudu ulos', 'Lisää rajauksia', 'Käy tarkistuslista läpi']) {
      expect(text, path).not.toContain(bare(words));
    }
  }
});

test('A published report is a tagged file with its title and language, and all of its words', async ({ ownWindow }) => {
  const mikael = await ownWindow('mikael');
  await mikael.goto('/reports');
  await mikael.getByRole('main').locator('.page-head').getByRole('link').first().click();
  await mikael.getByRole('link', { name: /^Kontio-koti, Seurantaraportti/ }).click();
  await mikael.getByRole('link', { name: 'Julkinen osoite' }).click();
  const title = await mikael.title();
  const parts = await mikael.getByRole('article').locator('h1, h2, h3, dt, dd, td, th[scope=row], p').allTextContents();
  const pdf = await mikael.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const all = (await sheets(pdf)).map((sheet) => sheet.text).join('');
  expect(parts.length).toBeGreaterThan(30);
  expect(parts.map(bare).filter((words) => words !== '' && !all.includes(words))).toEqual([]);
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await loading.promise;
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  expect([info.Title, info.Language]).toEqual([title, 'fi']);
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await (await file.getPage(1)).getStructTree());
  for (const role of ['H1', 'H2', 'Table', 'TH', 'P']) {
    expect(tree).toContain(`"role":"${role}"`);
  }
  await loading.destroy();
});
