// What reacts on a child's pages: the paper, reading aloud, forms without the network, and pages from the browser's own store,
// and the adult's way out.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { EMAILS, signInByHand } from '../../support/people.ts';
import { comeAsAdult, givePin } from '../../support/tablet.ts';

/** A signed-in adult hands the tablet to a child, who is asked first. */
async function given(page: Page, child: string): Promise<void> {
  await page.goto('/children');
  await page.getByRole('link', { name: child }).click();
  await page.getByRole('link', { name: 'Anna tabletti lapselle' }).click();
  await page.getByRole('button', { name: 'Anna tabletti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hei, ${child}!`);
}

/** The paper of the gallery, in a form on a child's page; `value` is what the page comes with. */
async function withPaper(page: Page, child: string, value: string): Promise<void> {
  await page.goto('/_gallery');
  const paper = await page.locator('[data-draw]').evaluate((pad, value) => {
    pad.querySelector('[name=drawing]')?.setAttribute('value', value);
    return pad.outerHTML;
  }, value);
  await page.route('**/child/rights', async (route) => {
    const response = await route.fetch();
    const form = `<form method="post" action="/child/answer" data-keep>${paper}<button class="c-btn" name="answer" value="yes">Valmis</button></form>`;
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${form}</main>`) });
  });
  await given(page, child);
  await page.getByRole('button', { name: 'Haluan' }).click();
  await page.getByRole('link', { name: 'Näytä lisää' }).click();
  await page.getByRole('link', { name: 'Oikeuteni' }).click();
  await expect(page.getByRole('img', { name: 'Piirrä' })).toBeVisible();
}

interface Stroke {
  c: string;
  w: string;
  p: [number, number][];
}

async function kept(page: Page): Promise<Stroke[]> {
  return JSON.parse((await page.locator('[name=drawing]').inputValue()) || '[]') as Stroke[];
}

/** Draws a line; the points are parts of the paper's side. */
async function draw(page: Page, points: [number, number][]): Promise<void> {
  const paper = page.getByRole('img', { name: 'Piirrä' });
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  const at = ([x, y]: [number, number]): [number, number] => [
    (box?.x ?? 0) + x * (box?.width ?? 0),
    (box?.y ?? 0) + y * (box?.height ?? 0),
  ];
  await page.mouse.move(...at(points[0] ?? [0, 0]));
  await page.mouse.down();
  for (const point of points.slice(1)) {
    await page.mouse.move(...at(point), { steps: 12 });
  }
  await page.mouse.up();
}

test('A drawing is kept as it is drawn, taken back line by line, and sent', async ({ ownWindow }) => {
  const page = await ownWindow();
  await signInByHand(page, EMAILS.oona);
  await withPaper(page, 'Tähti', '');
  await draw(page, [[0.1, 0.1], [0.9, 0.1], [0.9, 0.9]]);
  await page.getByRole('radio', { name: 'Punainen' }).check({ force: true });
  await page.getByRole('radio', { name: 'Paksu' }).check({ force: true });
  await draw(page, [[0.5, 0.5]]);
  const strokes = await kept(page);
  expect(strokes.map(({ c, w }) => [c, w])).toEqual([['black', 'medium'], ['red', 'thick']]);
  expect(strokes[0]?.p.length).toBeLessThan(50);
  const [first, last] = [strokes[0]?.p[0] ?? [0, 0], strokes[0]?.p.at(-1) ?? [0, 0]];
  expect(Math.abs(first[0] - 100) + Math.abs(first[1] - 100)).toBeLessThan(20);
  expect(Math.abs(last[0] - 900) + Math.abs(last[1] - 900)).toBeLessThan(20);
  expect(strokes[1]?.p).toHaveLength(1);

  // Turning the tablet loses nothing.
  await page.setViewportSize({ width: 768, height: 1024 });
  await expect(page.locator('svg.c-draw path')).toHaveCount(2);
  expect(await kept(page)).toEqual(strokes);

  await draw(page, [[0.2, 0.8], [0.4, 0.6]]);
  await page.getByRole('button', { name: 'Peru viiva' }).click();
  expect(await kept(page)).toEqual(strokes);

  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Valmis' }).click();
  const fields = new URLSearchParams((await sent).postData() ?? '');
  expect(JSON.parse(fields.get('drawing') ?? '')).toEqual(strokes);
  expect([...fields.keys()].sort()).toEqual(['answer', 'drawing']);
  await expect(page).toHaveURL('/child');
});

test('A drawing that the page comes with goes on, up to what fits', async ({ ownWindow }) => {
  const page = await ownWindow();
  await signInByHand(page, EMAILS.eero);
  const dot = (n: number) => `{"c":"green","w":"thin","p":[[${n * 4},500]]}`;
  const dots = Array.from({ length: 199 }, (_, n) => dot(n));
  await withPaper(page, 'Tähti', `[${dots.join(',')}]`);
  await expect(page.locator('svg.c-draw path')).toHaveCount(199);
  const full = page.getByText('Viivoja on liikaa. Peru pari viivaa.');
  await draw(page, [[0.3, 0.3], [0.6, 0.3]]);
  await expect(full).toBeHidden();
  await draw(page, [[0.3, 0.7], [0.6, 0.7]]);
  await expect(full).toBeVisible();
  expect(await kept(page)).toHaveLength(200);
  await page.getByRole('button', { name: 'Peru viiva' }).click();
  await expect(full).toBeHidden();
  await draw(page, [[0.3, 0.7], [0.6, 0.7]]);
  expect(await kept(page)).toHaveLength(200);
});

test('Without the network the page waits with what is on it, and sends when the network is back', async ({ ownWindow, watch }) => {
  watch.expectNoNetwork();
  const page = await ownWindow();
  await signInByHand(page, EMAILS.henna);
  await withPaper(page, 'Tähti', '');
  await draw(page, [[0.1, 0.1], [0.9, 0.9]]);
  const strokes = await kept(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Valmis' }).click();
  const words = page.getByText('Verkko ei toimi. Tämä odottaa tässä.');
  await expect(words).toBeVisible();
  expect(await kept(page)).toEqual(strokes);

  // Whoever goes on sends by themselves.
  await draw(page, [[0.9, 0.1], [0.1, 0.9]]);
  await expect(words).toBeHidden();
  await page.getByRole('button', { name: 'Valmis' }).click();
  await expect(words).toBeVisible();

  // Help needs no network.
  await page.getByRole('link', { name: 'Minulla on hätä' }).click();
  const help = page.getByRole('dialog', { name: 'Apua nyt' });
  await expect(help.getByRole('link', { name: 'Hätänumero 112' })).toBeVisible();
  await help.getByRole('button', { name: 'Takaisin' }).click();
  await expect(help).toBeHidden();
  expect(await kept(page)).toHaveLength(2);

  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.context().setOffline(false);
  const fields = new URLSearchParams((await sent).postData() ?? '');
  expect(JSON.parse(fields.get('drawing') ?? '')).toHaveLength(2);
  await expect(page).toHaveURL('/child');
});

test('A network that does not say that it is gone is found out', async ({ ownWindow, watch }) => {
  watch.expectNoNetwork();
  // The adult's page may still be asking for alerts while the tablet becomes the child's.
  watch.expect(403);
  const page = await ownWindow();
  await signInByHand(page, EMAILS.tuomo);
  await withPaper(page, 'Tähti', '');
  let broken = true;
  await page.route('**/child/{answer,help}', (route) =>
    broken ? route.abort('internetdisconnected') : route.continue(),
  );
  const help = page.getByRole('link', { name: 'Minulla on hätä', exact: true });
  await help.click();
  await page.getByRole('dialog', { name: 'Apua nyt' }).getByRole('button', { name: 'Takaisin' }).click();
  await page.getByRole('button', { name: 'Valmis' }).click();
  await expect(page.getByText('Verkko ei toimi.')).toBeVisible();
  broken = false;
  await help.click();
  await expect(page).toHaveURL('/child/help');
});

test('What the program does not take is sent again as browsers do, with the button that was pressed', async ({ ownWindow, watch }) => {
  watch.expect(422);
  const page = await ownWindow();
  await signInByHand(page, EMAILS.mikael);
  await withPaper(page, 'Tähti', '');
  const sent: (string | null)[] = [];
  await page.route('**/child/answer', (route) => {
    sent.push(new URLSearchParams(route.request().postData() ?? '').get('answer'));
    const body = '<!DOCTYPE html><meta charset="utf-8"><title>-</title><h1>Katso</h1>';
    return route.fulfill({ status: 422, contentType: 'text/html', body });
  });
  await page.getByRole('button', { name: 'Valmis' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Katso');
  expect(sent).toEqual(['yes', 'yes']);
});

interface Told {
  said: string[];
  cut: number;
  end: () => void;
  arrive: (voices: { lang: string; localService: boolean }[]) => void;
}

/** A page whose speech the test hears; it has no voice at first. */
async function withSpeech(page: Page, child: string): Promise<void> {
  await page.addInitScript(() => {
    let voices: unknown[] = [];
    const told: Told = {
      said: [],
      cut: 0,
      end: () => {},
      arrive: (come) => {
        voices = come;
        speech.onvoiceschanged?.();
      },
    };
    const speech = {
      onvoiceschanged: undefined as (() => void) | undefined,
      getVoices: () => voices,
      speak: (sentence: { text: string; onend: () => void }) => {
        told.said.push(sentence.text);
        told.end = () => sentence.onend();
      },
      cancel: () => (told.cut += 1),
    };
    class Sentence {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Sentence });
    Object.defineProperty(globalThis, 'told', { value: told });
  });
  await given(page, child);
}

async function arrive(page: Page, lang: string, localService: boolean): Promise<void> {
  await page.evaluate(
    (voice) => (globalThis as unknown as { told: Told }).told.arrive([voice]),
    { lang, localService },
  );
}

test('A page is read aloud by a voice of the device alone', async ({ ownWindow }) => {
  const page = await ownWindow();
  await signInByHand(page, EMAILS.oona);
  await withSpeech(page, 'Tähti');
  const button = page.getByRole('button', { name: 'Kuuntele' });
  await expect(async () => {
    await arrive(page, 'fi-FI', true);
    await expect(button).toBeVisible({ timeout: 500 });
  }).toPass();
  // A voice elsewhere, or of another language, is none.
  for (const [lang, local] of [['fi-FI', false], ['sv-FI', true], ['fil-PH', true]] as const) {
    await arrive(page, lang, local);
    await expect(button, `${lang} ${local}`).toBeHidden();
  }
  await arrive(page, 'fi_FI', true);
  const told = () => page.evaluate(() => {
    const { said, cut } = (globalThis as unknown as { told: Told }).told;
    return { said, cut };
  });
  expect((await told()).said).toEqual([]);
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveClass(/is-read/);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => (globalThis as unknown as { told: Told }).told.end());
  await expect(page.locator('.is-read')).toHaveText('Tämä hetki on sinun.');
  expect((await told()).said).toEqual(['Hei, Tähti!', 'Tämä hetki on sinun.']);
  await button.click();
  await expect(page.locator('.is-read')).toHaveCount(0);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect((await told()).cut).toBe(1);

  // From the beginning to the end, the choices too.
  await button.click();
  for (let left = 20; left > 0 && (await page.locator('.is-read').count()) > 0; left -= 1) {
    await page.evaluate(() => (globalThis as unknown as { told: Told }).told.end());
  }
  const all = (await told()).said.slice(2);
  expect(all.slice(0, 2)).toEqual(['Hei, Tähti!', 'Tämä hetki on sinun.']);
  expect(all.slice(-3)).toEqual(['Haluan', 'Myöhemmin', 'En tänään']);
});

test('A page from the browser’s own store is asked for anew', async ({ ownWindow }) => {
  const page = await ownWindow();
  await signInByHand(page, EMAILS.eero);
  await given(page, 'Tähti');
  await expect(async () => {
    const again = page.waitForEvent('load', { timeout: 1_000 });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await again;
  }).toPass();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hei, Tähti!');
});

/** The tablet of a child who does not want to now. */
async function declined(page: Page, child: string): Promise<void> {
  await given(page, child);
  await page.getByRole('button', { name: 'En tänään' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos');
}

/** From here time passes on the page only as the test says. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  // The clock's numbers for what waits are larger than a browser's, which fit 32 bits.
  await page.evaluate(() => {
    const { setTimeout: wait, clearTimeout: forget } = globalThis;
    globalThis.setTimeout = ((act: () => void, time: number) => Number(wait(act, time)) % 2 ** 31) as never;
    globalThis.clearTimeout = (which) => forget(1e12 - (1e12 % 2 ** 31) + Number(which));
  });
}

test('A short tap shows no keys; holding shows them, and six digits take the tablet back', async ({ ownWindow, watch }) => {
  watch.expect(422);
  const page = await ownWindow();
  await signInByHand(page, EMAILS.oona);
  await declined(page, 'Tähti');
  const shape = page.getByRole('button', { name: 'Olen aikuinen' });
  const keys = page.getByRole('group', { name: 'PIN-koodi' });
  await stopTime(page);
  await shape.click();
  await shape.hover();
  await page.mouse.down();
  await page.clock.runFor(2_500);
  await page.mouse.up();
  await page.clock.runFor(5_000);
  await expect(keys).toBeHidden();
  await expect(page.locator('details')).toBeHidden();

  await page.clock.resume();
  await comeAsAdult(page);
  await expect(shape).toBeHidden();
  const small = await keys.getByRole('button').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 64 || height < 64),
  );
  expect(small).toEqual([]);
  await givePin(page, '90317');
  await keys.getByRole('button', { name: 'Poista' }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 / 6' })).toHaveCount(1);
  await expect(keys.locator('[data-dot].is-on')).toHaveCount(4);
  await expect(page.getByText('9031')).toHaveCount(0);
  await givePin(page, '74');

  // Who was wrong once is still there.
  await expect(page.getByText('Voit yrittää vielä 4 kertaa.').filter({ visible: true })).toHaveCount(1);
  await keys.getByRole('button', { name: 'Takaisin' }).click();
  await expect(keys).toBeHidden();
  await comeAsAdult(page);
  await expect(keys.locator('[data-dot].is-on')).toHaveCount(0);
  await givePin(page, '274815');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lapset');
});

test('The adult’s keys come and work by the keyboard too, and go away when nobody presses them', async ({ ownWindow }) => {
  const page = await ownWindow();
  await signInByHand(page, EMAILS.oona);
  await declined(page, 'Tähti');
  const shape = page.getByRole('button', { name: 'Olen aikuinen' });
  const keys = page.getByRole('group', { name: 'PIN-koodi' });
  await stopTime(page);
  await shape.focus();
  await page.keyboard.down('Space');
  await page.clock.runFor(2_500);
  await page.keyboard.up('Space');
  await page.clock.runFor(5_000);
  await expect(keys).toBeHidden();
  await page.keyboard.down('Space');
  await page.clock.runFor(3_000);
  await expect(keys).toBeFocused();
  await page.keyboard.up('Space');

  await page.keyboard.type('2748');
  await expect(keys.locator('[data-dot].is-on')).toHaveCount(4);
  await page.clock.runFor(30_000);
  await expect(keys).toBeHidden();
  await shape.focus();
  await page.keyboard.down('Enter');
  await page.clock.runFor(3_000);
  await page.keyboard.up('Enter');
  await expect(keys.locator('[data-dot].is-on')).toHaveCount(0);
  await page.keyboard.type('9');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('274815');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lapset');
});
