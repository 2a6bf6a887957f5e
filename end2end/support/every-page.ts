// Every page that the program shows, with what has to be done to see it.
import type { Page } from '@playwright/test';
import { send } from './forms.ts';
import { givenConfirmed, givenHazard, openDraft, unique } from './hazards.ts';
import { INCIDENTS } from './every-page-incident.ts';
import { ACCESSIBILITY } from './every-page-accessibility.ts';
import { PACKS } from './every-page-packs.ts';
import { PLANS } from './every-page-plans.ts';
import { REPORTS } from './every-page-reports.ts';
import { ROUNDS } from './every-page-rounds.ts';
import { TOGETHER } from './every-page-together.ts';
import { type EveryPage, at, sent } from './visits.ts';

async function first(page: Page, list: string, row?: string): Promise<void> {
  await page.goto(list);
  const link = page.getByRole('main').getByRole('row').filter({ hasText: row }).getByRole('link');
  await page.goto((await link.first().getAttribute('href')) ?? '');
}

async function line(page: Page): Promise<void> {
  await openDraft(page);
  await page.getByRole('link', { name: 'Yksintyöskentely yöllä' }).click();
}

async function dueEffect(page: Page): Promise<void> {
  await page.goto('/actions?state=verified');
  await page.getByRole('link', { name: /^Sovi latauspaikka/ }).click();
  await page.getByRole('link', { name: 'Kirjaa vaikutus' }).click();
}

async function review(page: Page): Promise<void> {
  await page.goto('/reviews');
  await page.getByRole('listitem').filter({ hasText: 'Toimenpide ei auttanut' }).getByRole('link').click();
}

async function duty(page: Page, name: string, below = ''): Promise<void> {
  await page.goto('/units');
  await page.getByRole('main').getByRole('link', { name: 'Toistuvat tehtävät' }).click();
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  await page.goto(`${href ?? ''}${below}`);
}

async function ofDuties(page: Page, end: string): Promise<void> {
  await page.goto('/units');
  const duties = page.getByRole('main').getByRole('link', { name: 'Toistuvat tehtävät' });
  await page.goto(`${(await duties.getAttribute('href')) ?? ''}/${end}`);
}

async function staff(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('main').getByRole('link', { name: 'Yksikön työntekijät' }).click();
}

async function period(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('main').getByRole('link', { name: 'Neljän kuukauden luvut' }).click();
}

async function months(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('main').getByRole('link', { name: 'Kuukauden luvut', exact: true }).click();
}

async function invitation(page: Page): Promise<void> {
  const name = unique('Kutsuttu');
  await page.goto('/admin/users/invite');
  await page.getByLabel('Nimi').fill(name);
  await page.getByLabel('Sähköposti').fill(`${name.replace(/[^A-Za-z0-9]/g, '.')}@lumikello.example`);
  await page.getByLabel('Turvallisuusvastaava').check();
  await send(page, page.getByRole('button', { name: 'Luo kutsu' }));
}

const decision = (code: string): EveryPage => ({
  name: `a decision about a hazard, ${code}`,
  who: 'mikael',
  open: async (page) => page.goto(`${await givenHazard(page, unique('Tuoli heiluu'))}/decide/${code}`),
});

const step = (code: string): EveryPage => ({
  name: `a step of an action, ${code}`,
  who: 'aino',
  open: async (page) => {
    await first(page, '/actions', 'Avoin');
    await page.goto(`${page.url()}/steps/${code}`);
  },
});

export const PAGES: EveryPage[] = [
  ...INCIDENTS,
  ...TOGETHER,
  ...ROUNDS,
  ...PLANS,
  ...PACKS,
  ...ACCESSIBILITY,
  ...REPORTS,
  at('sign-in', undefined, '/sign-in'),
  sent('sign-in', undefined, '/sign-in', 'Kirjaudu sisään'),
  at('own work of a supervisor', 'mikael', '/'),
  at('own work of staff', 'oona', '/'),
  at('own work of an administrator', 'admin', '/'),
  at('the rules of incidents', 'aino', '/incident-rules'),
  at('a category', 'aino', '/incident-rules/categories/absence'),
  sent('a category of ones own', 'aino', '/incident-rules/categories/new', 'Tallenna'),
  at('the law on a measure', 'aino', '/incident-rules/measures/contact'),
  sent('the law on a measure', 'aino', '/incident-rules/measures/contact', 'Tallenna'),
  at('what was learnt', 'oona', '/learning'),
  sent('the PIN', 'oona', '/account/pin', 'Tallenna PIN-koodi'),
  at('own settings', 'mikael', '/account'),
  sent('own settings', 'mikael', '/account', 'Vaihda salasana'),
  at('reminders', 'mikael', '/inbox'),
  at('reminders, none', 'liisa', '/inbox'),
  at('an absence', 'mikael', '/account/away'),
  {
    name: 'an absence, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/account/away');
      await page.getByLabel('Päivä', { exact: true }).fill('1');
      await page.getByLabel('Kuukausi', { exact: true }).fill('1');
      await page.getByLabel('Vuosi', { exact: true }).fill('2020');
      await send(page, page.getByRole('button', { name: 'Tallenna', exact: true }));
    },
  },
  at('what goes by itself', 'admin', '/admin/passing'),
  at('what inspectors viewed', 'aino', '/admin/inspections'),
  {
    name: 'what goes by itself, with mail',
    who: 'admin',
    open: async (page) => {
      await page.goto('/admin/passing');
      await send(page, page.getByRole('button', { name: 'Lähetä itsellesi koeviesti' }));
    },
  },
  at('hazards', 'aino', '/hazards'),
  at('hazards, limited to nothing', 'aino', '/hazards?area=digital&level=5&state=rejected'),
  at('the library', 'oona', '/hazards/library'),
  at('a report', 'aino', '/hazards/new'),
  sent('a report', 'aino', '/hazards/new', 'Lähetä ilmoitus'),
  { name: 'a hazard', who: 'mikael', open: (page) => first(page, '/hazards', 'Sietämätön') },
  {
    name: 'correcting a hazard',
    who: 'mikael',
    open: async (page) => page.goto(`${await givenHazard(page, unique('Tuoli keinuu'))}/edit`),
  },
  {
    name: 'correcting a hazard that somebody else has corrected',
    who: 'mikael',
    open: async (page) => {
      await page.goto(`${await givenHazard(page, unique('Pöytä keinuu'))}/edit`);
      const form = page.getByRole('main').locator('form');
      await form.locator('input[name=version]').evaluate((input: HTMLInputElement) => (input.value = '0'));
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  decision('confirm'),
  decision('reject'),
  decision('eliminate'),
  at('the duties of all units', 'aino', '/duties'),
  at('the duties of a unit', 'mikael', '/duties'),
  { name: 'the year clock', who: 'mikael', open: async (page) => ofDuties(page, 'year') },
  { name: 'duties that a unit may take up', who: 'mikael', open: async (page) => ofDuties(page, 'offered') },
  { name: 'ended duties', who: 'mikael', open: async (page) => ofDuties(page, 'ended') },
  { name: 'the rhythm of a duty', who: 'mikael', open: async (page) => duty(page, 'Yhteisökokous', '/rhythm') },
  {
    name: 'the rhythm of a duty, with problems',
    who: 'mikael',
    open: async (page) => {
      await duty(page, 'Poistumisharjoitus', '/rhythm');
      await page.getByLabel('Väli', { exact: true }).fill('40');
      await send(page, page.getByRole('button', { name: 'Tallenna rytmi' }));
    },
  },
  { name: 'the staff of a unit', who: 'mikael', open: async (page) => staff(page) },
  {
    name: 'an absence of somebody else',
    who: 'mikael',
    open: async (page) => {
      await staff(page);
      await page.getByRole('link', { name: 'Eero Hongisto' }).click();
    },
  },
  at('the duties of the organisation', 'admin', '/duties/organisation'),
  at('duties that the organisation may take up', 'aino', '/duties/organisation/offered'),
  { name: 'a duty of people', who: 'mikael', open: async (page) => ofDuties(page, 'of/firstaid') },
  {
    name: 'a duty of one person',
    who: 'mikael',
    open: async (page) => {
      await ofDuties(page, 'of/firstaid');
      await page.getByRole('link', { name: 'Oona Kaislaranta' }).click();
    },
  },
  at('the calendar feed', 'oona', '/account/calendar'),
  {
    name: 'the address of a calendar feed',
    who: 'oona',
    open: async (page) => {
      await page.goto('/account/calendar');
      await send(page, page.getByRole('main').getByRole('button').first());
    },
  },
  { name: 'a duty', who: 'mikael', open: async (page) => duty(page, 'Yksikön riskien arviointi') },
  { name: 'a duty done', who: 'mikael', open: async (page) => duty(page, 'Palovaroittimien testaus', '/steps/complete') },
  { name: 'asking to leave a duty out', who: 'oona', open: async (page) => duty(page, 'Yhteisökokous', '/steps/ask') },
  {
    name: 'a duty done, with problems',
    who: 'mikael',
    open: async (page) => {
      await duty(page, 'Palovaroittimien testaus', '/steps/complete');
      await send(page, page.getByRole('button', { name: 'Kirjaa tehdyksi' }));
    },
  },
  at('assessments', 'aino', '/assessments'),
  { name: 'a draft', who: 'mikael', open: openDraft },
  {
    name: 'a draft that is not ready',
    who: 'mikael',
    open: async (page) => {
      await openDraft(page);
      await send(page, page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }));
    },
  },
  { name: 'an assessment in review', who: 'aino', open: (page) => first(page, '/assessments', 'Odottaa hyväksymistä') },
  { name: 'an assessment in force', who: 'mikael', open: (page) => first(page, '/assessments', 'Voimassa') },
  { name: 'a line', who: 'mikael', open: line },
  {
    name: 'a line, with problems',
    who: 'mikael',
    open: async (page) => {
      const title = unique('Kaappi keikkuu');
      await givenConfirmed(page, title);
      await openDraft(page);
      await send(page, page.getByRole('button', { name: 'Lisää arviointiin' }));
      await page.getByRole('link', { name: title }).click();
      await page.getByLabel('3 Vakavat').first().check();
      await send(page, page.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
    },
  },
  {
    name: 'a line in force',
    who: 'mikael',
    open: async (page) => {
      await first(page, '/assessments', 'Voimassa');
      await page.getByRole('link', { name: 'Luvaton poistuminen' }).click();
    },
  },
  {
    name: 'approving an assessment',
    who: 'aino',
    open: async (page) => {
      await first(page, '/assessments', 'Odottaa hyväksymistä');
      await page.getByRole('link', { name: 'Hyväksy arviointi' }).click();
    },
  },
  {
    name: 'returning an assessment',
    who: 'aino',
    open: async (page) => {
      await first(page, '/assessments', 'Odottaa hyväksymistä');
      await page.getByRole('link', { name: 'Palauta tekijöille' }).click();
    },
  },
  {
    name: 'a draft as a whole',
    who: 'mikael',
    open: async (page) => {
      await openDraft(page);
      await page.getByRole('region', { name: 'Tekijät ja kuuleminen' }).getByRole('link', { name: 'Muokkaa' }).click();
    },
  },
  {
    name: 'what changed since the last version',
    who: 'mikael',
    open: async (page) => {
      await openDraft(page);
      await page.getByRole('link', { name: 'Mikä muuttui edellisestä?' }).click();
    },
  },
  {
    name: 'an assessment of another subject, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/assessments');
      await page.getByRole('link', { name: /^Arvioi muu aihe/ }).first().click();
      await send(page, page.getByRole('button', { name: 'Aloita arviointi' }));
    },
  },
  at('the risk method', 'aino', '/method'),
  sent('the risk method', 'aino', '/method', 'Tuo ja esikatsele'),
  at('a method that is not in use', 'aino', '/method/5x5'),
  at('actions', 'aino', '/actions'),
  at('actions that are late', 'aino', '/actions?state=late'),
  at('actions, none', 'inspector', '/actions?state=cancelled'),
  { name: 'an action', who: 'aino', open: (page) => first(page, '/actions', 'Avoin') },
  step('extend'),
  step('complete'),
  step('cancel'),
  {
    name: 'a new action',
    who: 'mikael',
    open: async (page) => {
      await page.goto(await givenConfirmed(page, unique('Matto luistaa')));
      await page.getByRole('link', { name: 'Lisää toimenpide' }).click();
    },
  },
  {
    name: 'a new action, with problems',
    who: 'oona',
    open: async (page) => {
      await first(page, '/hazards', 'Sietämätön');
      await page.getByRole('link', { name: 'Lisää toimenpide' }).click();
      await send(page, page.getByRole('button', { name: 'Lähetä ehdotus' }));
    },
  },
  {
    name: 'an action whose effect was asked',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/actions?state=verified');
      await page.getByRole('link', { name: 'Tee paluukeskustelun malli' }).click();
    },
  },
  { name: 'asking for an effect', who: 'sari', open: dueEffect },
  {
    name: 'asking for an effect, with problems',
    who: 'sari',
    open: async (page) => {
      await dueEffect(page);
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  {
    name: 'another owner',
    who: 'mikael',
    open: async (page) => {
      await first(page, '/actions', 'Avoin');
      await page.getByRole('link', { name: 'Vaihda', exact: true }).click();
    },
  },
  {
    name: 'a handover, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/actions');
      await page.getByRole('link', { name: /^Siirrä/ }).first().click();
      await send(page, page.getByRole('main').getByRole('button').last());
    },
  },
  at('reviews', 'aino', '/reviews'),
  { name: 'a review', who: 'sari', open: review },
  {
    name: 'the end of a review, with problems',
    who: 'sari',
    open: async (page) => {
      await review(page);
      await page.getByRole('link', { name: 'Kirjaa, mitä totesitte' }).click();
      await send(page, page.getByRole('button', { name: 'Päätä tehtävä' }));
    },
  },
  at('the units of a safety lead', 'aino', '/units'),
  at('the picture of an organisation', 'aino', '/organisation'),
  at('the picture of a unit', 'mikael', '/units'),
  { name: 'the numbers of a month', who: 'mikael', open: months },
  { name: 'the figures of four months', who: 'mikael', open: period },
  {
    name: 'the numbers of a month, with problems',
    who: 'mikael',
    open: async (page) => {
      await months(page);
      await page.getByLabel('Hoitopäiviä').fill('sata');
      await page.getByLabel('Työvuoroja', { exact: true }).fill('93');
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  at('the checklists of many units', 'aino', '/hazards/checklist'),
  at('the checklist of a unit', 'oona', '/hazards/checklist'),
  {
    name: 'an area of the checklist',
    who: 'oona',
    open: async (page) => {
      await page.goto('/hazards/checklist');
      await page.getByRole('link', { name: 'Väkivalta ja uhka' }).click();
    },
  },
  {
    name: 'an assessment as a document',
    who: 'mikael',
    open: async (page) => {
      await first(page, '/assessments', 'Voimassa');
      await page.getByRole('link', { name: 'Tulosta tai tallenna PDF' }).click();
    },
  },
  at('units', 'admin', '/admin/units'),
  at('a new unit', 'admin', '/admin/units/new'),
  sent('a new unit', 'admin', '/admin/units/new', 'Tallenna'),
  {
    name: 'a unit',
    who: 'admin',
    open: async (page) => {
      await page.goto('/admin/units');
      await page.getByRole('link', { name: 'Poukama' }).click();
    },
  },
  at('users', 'admin', '/admin/users'),
  at('an invitation form', 'admin', '/admin/users/invite'),
  sent('an invitation form', 'admin', '/admin/users/invite', 'Luo kutsu'),
  { name: 'a user with a one-time link', who: 'admin', open: invitation },
  {
    name: 'a user',
    who: 'admin',
    open: async (page) => {
      await page.goto('/admin/users');
      await page.getByRole('link', { name: 'Mikael Korpi' }).click();
    },
  },
  {
    name: 'an invitation',
    who: 'admin',
    open: async (page) => {
      await invitation(page);
      const link = await page.getByLabel('Kertakäyttöinen linkki').inputValue();
      await page.context().clearCookies();
      await page.goto(link);
    },
  },
  at('nothing there', 'mikael', '/nothing-here'),
  at('another role', 'oona', '/admin/users'),
  {
    name: 'a person without the right',
    who: 'oona',
    open: async (page) => page.goto(`${await givenHazard(page, unique('Kynnys irti'))}/decide/reject`),
  },
  at('the gallery', 'mikael', '/_gallery'),
];
