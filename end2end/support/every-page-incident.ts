// Every page of reports of incidents.
import { send } from './forms.ts';
import { unique } from './hazards.ts';
import { fileEvent, openReport } from './incidents.ts';
import type { Person } from './people.ts';
import { type EveryPage, at, sent } from './visits.ts';

/** A report of the demonstration, or a page below it, for those who handle it. */
const report = (name: string, who: Person, text: string, below = ''): EveryPage => ({
  name,
  who,
  open: async (page) => page.goto(`${await openReport(page, text)}${below}`),
});

const HANDLED = 'Nuori kertoi illalla';

export const INCIDENTS: EveryPage[] = [
  at('reports of incidents', 'mikael', '/incidents'),
  at('red reports', 'aino', '/incidents?state=red'),
  at('reports that have ended', 'mikael', '/incidents?state=ended'),
  at('reports, limited to nothing', 'mikael', '/incidents?category=continuity&kind=family'),
  at('the kinds of reports', 'oona', '/incidents/new'),
  ...['observation', 'event', 'section-29', 'success', 'family'].map((kind) =>
    at(`telling of something, ${kind}`, 'oona', `/incidents/new/${kind}`),
  ),
  sent('telling of an event', 'oona', '/incidents/new/event', 'Lähetä ilmoitus'),
  at('telling of an event in one of many units', 'aino', '/incidents/new/event'),
  {
    name: 'a text that points to a person',
    who: 'oona',
    open: async (page) => {
      await page.goto('/incidents/new/success');
      await page.getByLabel('Mikä meni hyvin?').fill('Mikael Korpi auttoi, puhelin 040 123 4567.');
      await send(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
    },
  },
  {
    name: 'an own report',
    who: 'oona',
    open: async (page) => fileEvent(page, { text: unique('Lapsi horjahti') }),
  },
  {
    name: 'the words of a report without a name',
    who: 'oona',
    open: async (page) => {
      await page.goto('/incidents/new/success');
      await page.getByLabel('Mikä meni hyvin?').fill('Ilta sujui rauhassa.');
      await page.getByText('Nimesi ja luottamuksellisuus').click();
      await page.getByLabel('Nimettömästi').check();
      await send(page, page.getByRole('button', { name: 'Lähetä ilmoitus' }));
    },
  },
  report('a report for its handler', 'mikael', HANDLED),
  report('a report of an absence', 'mikael', 'Nuori lähti illalla keskustaan'),
  report('a report of a restriction', 'sari', 'Nuori yritti lyödä toista'),
  report('a sealed report', 'aino', 'Kuulin, kuinka lapselle huudettiin'),
  report('completing a report', 'mikael', HANDLED, '/details'),
  report('conclusions', 'mikael', HANDLED, '/conclude'),
  {
    name: 'conclusions, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto(`${await openReport(page, HANDLED)}/conclude`);
      await send(page, page.getByRole('button', { name: 'Tallenna johtopäätökset' }));
    },
  },
  report('another handler of a report', 'mikael', HANDLED, '/handler'),
  report('joining two reports', 'mikael', HANDLED, '/merge'),
  report('a step of a report, ask', 'mikael', HANDLED, '/steps/ask'),
  report('a step of a report that it cannot take', 'mikael', HANDLED, '/steps/reopen'),
  {
    name: 'a notice',
    who: 'mikael',
    open: async (page) => {
      await page.goto(await openReport(page, HANDLED));
      await page.getByRole('region', { name: 'Kenelle ilmoitetaan' }).getByRole('link').first().click();
    },
  },
  report('the form of a restriction', 'sari', 'Nuori yritti lyödä toista', '/forms/restriction'),
  report('the form of an absence', 'mikael', 'Nuori lähti illalla keskustaan', '/forms/absence'),
  report('the form of a breach', 'aino', 'Perheen suunnitelma jäi', '/forms/breach'),
  {
    name: 'the form of a medication deviation, with problems',
    who: 'oona',
    open: async (page) => {
      const path = await fileEvent(page, { text: unique('Annos jäi väliin'), category: 'Poikkeama lääkehoidossa' });
      await page.goto(`${path}/forms/medication`);
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  {
    name: 'telling others what was learnt',
    who: 'mikael',
    open: async (page) => page.goto(`${await openReport(page, 'Iltalääke jäi antamatta', 'ended')}/learning`),
  },
  {
    name: 'telling others what was learnt, with a number in it',
    who: 'mikael',
    open: async (page) => {
      await page.goto(`${await openReport(page, 'Iltalääke jäi antamatta', 'ended')}/learning`);
      await page.getByLabel('Mitä muut voivat oppia tästä?').fill('Soita 050 123 4567.');
      await page.getByLabel('Yksikön henkilöstö').check();
      await send(page, page.getByRole('button', { name: 'Kerro', exact: true }));
    },
  },
  {
    name: 'the numbers of a unit, with problems',
    who: 'mikael',
    open: async (page) => {
      await page.goto('/units');
      await page.getByRole('link', { name: 'Muokkaa numeroita' }).click();
      await page.getByLabel('Numero, rivi 8').fill('x');
      await send(page, page.getByRole('button', { name: 'Tallenna' }));
    },
  },
  at('a receipt', undefined, '/receipt'),
  {
    name: 'a receipt, with problems',
    open: async (page) => {
      await page.goto('/receipt');
      await page.getByLabel('Neljä sanaa').fill('yksi kaksi');
      await send(page, page.getByRole('button', { name: 'Avaa ilmoitus' }));
    },
  },
];
