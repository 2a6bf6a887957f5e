// Every form, sent with something missing: all problems at once, in the same words, each a link to its field.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, send, summary } from '../../support/forms.ts';
import { givenConfirmed, givenHazard, openDraft, unique } from '../../support/hazards.ts';
import type { Person } from '../../support/people.ts';

interface Form {
  name: string;
  who: Person;
  open: (page: Page) => Promise<void>;
  button: string;
  /** Fields that are filled, and stay as they were. */
  typed?: (page: Page) => [Locator, string][];
  /** Choices that are made, and stay made. */
  chosen?: (page: Page) => Locator[];
  problems: string[];
}

const FORMS: Form[] = [
  {
    name: 'reporting a hazard',
    who: 'aino',
    open: async (page) => void (await page.goto('/hazards/new')),
    button: 'Lähetä ilmoitus',
    typed: (page) => [
      [page.getByLabel('Mitä voi tapahtua?'), 'Joku voi kaatua.\n\nPahasti.'],
      [page.getByLabel('Paikka'), 'Keittiö'],
    ],
    problems: ['Valitse yksikkö', 'Kirjoita, mikä on vaarana', 'Valitse alue', 'Valitse, keitä vaara koskee'],
  },
  {
    name: 'correcting a hazard',
    who: 'mikael',
    open: async (page) => {
      await page.goto(`${await givenHazard(page, unique('Hylly kallellaan'))}/edit`);
      await page.getByLabel('Lapset ja nuoret').uncheck();
    },
    button: 'Tallenna',
    typed: (page) => [
      [page.getByLabel('Mikä on vaarana?'), ''],
      [page.getByLabel('Paikka'), 'Eteinen'],
    ],
    problems: ['Kirjoita, mikä on vaarana', 'Valitse, keitä vaara koskee'],
  },
  {
    name: 'a new action',
    who: 'mikael',
    open: async (page) => {
      await page.goto(await givenConfirmed(page, unique('Ikkuna vuotaa')));
      await page.getByRole('link', { name: 'Lisää toimenpide' }).click();
      await page.getByLabel('Vastuuhenkilö').selectOption('Valitse');
    },
    button: 'Lisää toimenpide',
    typed: (page) => [
      [page.getByLabel('Tarkemmin'), 'Öljyä saranat.'],
      ...['Päivä', 'Kuukausi', 'Vuosi'].map((label): [Locator, string] => [page.getByLabel(label), '']),
    ],
    chosen: (page) => [page.getByLabel('Tämä on väliaikainen toimi')],
    problems: [
      'Kirjoita, mitä tehdään',
      'Valitse, millainen keino se on',
      'Vastaa, rajoittaako tämä lapsen oikeuksia',
      'Valitse vastuuhenkilö',
      'Kirjoita määräaika',
    ],
  },
  {
    name: 'a line with half a grading',
    who: 'mikael',
    open: async (page) => {
      const title = unique('Ovi narisee');
      await givenConfirmed(page, title);
      await openDraft(page);
      await send(page, page.getByRole('button', { name: 'Lisää arviointiin' }));
      await page.getByRole('link', { name: title }).click();
    },
    button: 'Tallenna ja palaa listaan',
    typed: (page) => [[page.getByLabel('Tilanne'), 'Sormi jää väliin.']],
    chosen: (page) => [
      page.getByRole('group', { name: 'Kuinka todennäköistä se on?' }).getByLabel('2 Mahdollinen'),
      page.getByRole('group', { name: 'Kuinka vakavat seuraukset olisivat toimien jälkeen?' }).getByLabel('1 Vähäiset'),
    ],
    problems: [
      'Valitse, kuinka vakavat seuraukset olisivat',
      'Valitse, kuinka todennäköistä se on toimien jälkeen',
    ],
  },
  {
    name: 'rejecting without a reason',
    who: 'mikael',
    open: async (page) => {
      await page.goto(`${await givenHazard(page, unique('Sumea peili'))}/decide/reject`);
    },
    button: 'Hylkää ilmoitus',
    problems: ['Kirjoita perustelu'],
  },
  {
    name: 'moving a due date without words and date',
    who: 'mikael',
    open: async (page) => {
      await page.goto(await givenConfirmed(page, unique('Ikkuna vuotaa')));
      await page.getByRole('link', { name: 'Lisää toimenpide' }).click();
      await page.getByLabel('Mitä tehdään?').fill(unique('Rasvaa ovi'));
      await page.getByLabel('Korvaaminen').check();
      await page.getByLabel('Ei rajoita').check();
      await send(page, page.getByRole('button', { name: 'Lisää toimenpide' }));
      await page.getByRole('link', { name: 'Siirrä määräaikaa' }).click();
    },
    button: 'Siirrä määräaikaa',
    problems: ['Kirjoita perustelu', 'Kirjoita uusi määräaika'],
  },
  {
    name: 'a new unit',
    who: 'admin',
    open: async (page) => void (await page.goto('/admin/units/new')),
    button: 'Tallenna',
    problems: ['Kirjoita yksikön nimi', 'Valitse, millainen yksikkö se on', 'Valitse ainakin yksi palvelu'],
  },
  {
    name: 'an invitation without a role',
    who: 'admin',
    open: async (page) => void (await page.goto('/admin/users/invite')),
    button: 'Luo kutsu',
    typed: (page) => [[page.getByLabel('Sähköposti'), 'ei-osoite']],
    problems: ['Kirjoita nimi', 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi', 'Valitse rooli'],
  },
  {
    name: 'a role that needs a unit',
    who: 'admin',
    open: async (page) => {
      await page.goto('/admin/users');
      await page.getByRole('link', { name: 'Otto Rantakivi' }).click();
    },
    button: 'Anna rooli',
    chosen: (page) => [page.getByLabel('Työntekijä')],
    problems: ['Valitse yksikkö'],
  },
  {
    name: 'a password that is easy to guess, without the old one',
    who: 'liisa',
    open: async (page) => void (await page.goto('/account')),
    button: 'Vaihda salasana',
    problems: ['Kirjoita nykyinen salasana', 'Kirjoita uusi salasana'],
  },
];

/** Sends the form as it is and looks at everything that the answer must have. */
async function walk(page: Page, form: Omit<Form, 'who' | 'open'>, focused: boolean): Promise<void> {
  for (const [field, text] of form.typed?.(page) ?? []) {
    await field.fill(text);
  }
  for (const choice of form.chosen?.(page) ?? []) {
    await choice.check();
  }
  const answer = await send(page, page.getByRole('button', { name: form.button, exact: true }));
  expect(answer.status()).toBe(422);
  if (focused) {
    await expect(summary(page)).toBeFocused();
  }
  await expectProblems(page, form.problems);
  for (const [field, text] of form.typed?.(page) ?? []) {
    await expect(field).toHaveValue(text);
  }
  for (const choice of form.chosen?.(page) ?? []) {
    await expect(choice).toBeChecked();
  }
}

for (const form of FORMS) {
  test(`A form sent too early tells every problem: ${form.name}`, async ({ as, watch }, { project }) => {
    watch.expect(422);
    const page = await as(form.who);
    await form.open(page);
    await walk(page, form, project.use.javaScriptEnabled !== false);
  });
}

test('A form sent too early tells every problem: setting up', async ({ emptyServer, stranger, watch }, { project }) => {
  watch.expect(422);
  const page = await stranger();
  const address = /http\S+\/setup\/\S+/.exec(emptyServer.said())?.[0] ?? '';
  await page.goto(address);
  const form = {
    name: 'setting up',
    button: 'Ota käyttöön',
    typed: (of: Page): [Locator, string][] => [[of.getByLabel('Oma nimesi'), 'Uusi Ylläpitäjä']],
    problems: ['Kirjoita organisaation nimi', 'Kirjoita sähköpostiosoitteesi', 'Kirjoita salasana'],
  };
  await walk(page, form, project.use.javaScriptEnabled !== false);

  await page.getByLabel('Organisaation nimi').fill('Uusi organisaatio');
  await page.getByLabel('Sähköposti').fill('uusi@esimerkki.fi');
  await page.getByLabel('Salasana').fill('kolme vanhaa kuusta pihalla');
  await send(page, page.getByRole('button', { name: 'Ota käyttöön' }));
  await expect(page.getByText('Lisää ensin yksikkö. Sen jälkeen voit kutsua sen työntekijät.')).toBeVisible();
});
