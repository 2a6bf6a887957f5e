// The whole main job: a hazard is reported, assessed, acted on and verified, by four people.
import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { decide, fileHazard, unique } from '../../support/hazards.ts';

test.use({ database: 'main-job' });

const NOW = { likelihood: 'Kuinka todennäköistä se on?', severity: 'Kuinka vakavat seuraukset olisivat?' };
const AFTER = {
  likelihood: 'Kuinka todennäköistä se on toimien jälkeen?',
  severity: 'Kuinka vakavat seuraukset olisivat toimien jälkeen?',
};

async function grade(page: Page, names: typeof NOW, likelihood: string | RegExp, severity: string): Promise<void> {
  await page.getByRole('group', { name: names.likelihood }).getByLabel(likelihood).check();
  await page.getByRole('group', { name: names.severity }).getByLabel(severity).check();
}

/** What the picker shows, hidden levels left out. */
function shown(page: Page, section: RegExp): Locator {
  return page.getByRole('region', { name: section }).getByRole('status');
}

async function expectLevel(output: Locator, level: number, word: string, rule: string): Promise<void> {
  await expect(output).toHaveText(new RegExp(`^\\s*(Riskitaso\\s*)?${level}\\s+${word}\\s+${rule}`), { useInnerText: true });
}

test('A hazard goes from a report to a verified action, and its timeline tells all of it', async ({ as, watch }) => {
  test.slow();
  const title = unique('Sorakasa takapihalla');
  const action = unique('Aitaa sorakasa');
  const oona = await as('oona');
  const mikael = await as('mikael');
  let hazard = '';

  await test.step('Oona reports', async () => {
    hazard = await fileHazard(oona, { title });
    await expect(oona.getByText('Kiitos, että kerroit. Esihenkilö näkee ilmoituksesi heti.')).toBeVisible();
  });

  await test.step('Mikael finds it in own work and confirms it', async () => {
    await mikael.goto('/');
    await mikael.getByRole('region', { name: 'Odottaa sinua' }).getByRole('link', { name: title }).click();
    await mikael.getByRole('link', { name: 'Vahvista vaara' }).click();
    await send(mikael, mikael.getByRole('button', { name: 'Vahvista' }));
    await expect(mikael.getByText('Vahvistettu', { exact: true })).toBeVisible();
  });

  await test.step('Oona adds it to the open draft', async () => {
    await oona.goto('/');
    await oona.getByRole('region', { name: 'Odottaa sinua' }).getByRole('link', { name: 'Kontio-koti' }).first().click();
    await send(oona, oona.getByRole('button', { name: 'Lisää arviointiin' }));
    await expect(oona.getByText('Uudet vaarat on lisätty arviointiin.')).toBeVisible();
  });

  await test.step('A draft with unfinished lines is not sent', async () => {
    watch.expect(422);
    const answer = await send(oona, oona.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }));
    expect(answer.status()).toBe(422);
    await expect(oona.getByText('Näistä puuttuu vielä jotain')).toBeVisible();
    await expect(oona).toHaveTitle(/^Virhe: /);
    await oona.getByRole('link', { name: `${title}: arvioi riski nyt` }).click();
  });

  await test.step('She grades the new line; the picker shows level, word and rule', async () => {
    const output = shown(oona, /Kuinka suuri riski on nyt\?/);
    await expect(output).toHaveText('Valitse todennäköisyys ja vakavuus. Riskin suuruus näkyy tässä.', { useInnerText: true });
    await oona.getByLabel('Tilanne').fill('Lapsi kiipeää kasalle ja vierii alas.');
    await grade(oona, NOW, '2 Mahdollinen', '2 Haitalliset');
    await expectLevel(output, 3, 'Kohtalainen', 'Toimet suunnitellaan ja aikataulutetaan');
    await grade(oona, NOW, '2 Mahdollinen', '3 Vakavat');
    await expectLevel(output, 4, 'Merkittävä', 'Toimet aloitetaan nopeasti');
    await grade(oona, AFTER, /^1 Epätoden/, '2 Haitalliset');
    await expectLevel(shown(oona, /Kuinka suuri riski jää\?/), 2, 'Vähäinen', 'Seurataan');
  });

  await test.step('She puts an interim action forward from the line', async () => {
    await send(oona, oona.getByRole('button', { name: 'Tallenna ja lisää toimenpide' }));
    await expect(oona.getByRole('heading', { level: 1 })).toHaveText('Ehdota toimenpidettä');
    await oona.getByLabel('Mitä tehdään?').fill(action);
    await oona.getByRole('group', { name: 'Millainen keino se on?' }).getByLabel('Tekninen tai tilaratkaisu').check();
    await oona.getByLabel('Tämä on väliaikainen toimi').check();
    await oona.getByLabel('Ei rajoita').check();
    await oona.getByLabel('Vastuuhenkilö').selectOption('Oona Kaislaranta');
    await send(oona, oona.getByRole('button', { name: 'Lähetä ehdotus' }));
    await expect(oona.getByText('Ehdotuksesi on kirjattu.')).toBeVisible();
    await expect(oona.getByRole('link', { name: action })).toBeVisible();
    await expect(oona.getByText('Valmis', { exact: true })).toBeVisible();
  });

  await test.step('She grades every other unfinished line', async () => {
    await send(oona, oona.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
    const unfinished = oona.getByRole('listitem').filter({ hasText: /Ei aloitettu|Kesken/ });
    for (let left = await unfinished.count(); left > 0; left -= 1) {
      await unfinished.first().getByRole('link').click();
      await oona.getByLabel('Tilanne').fill('Tilanne toistuu iltaisin.');
      await grade(oona, NOW, '2 Mahdollinen', '2 Haitalliset');
      await grade(oona, AFTER, /^1 Epätoden/, '2 Haitalliset');
      await send(oona, oona.getByRole('button', { name: 'Tallenna ja palaa listaan' }));
      await expect(unfinished).toHaveCount(left - 1);
    }
  });

  await test.step('She tells who made it and whom they heard', async () => {
    const about = oona.getByRole('region', { name: 'Tekijät ja kuuleminen' });
    await about.getByRole('link', { name: 'Muokkaa' }).click();
    await oona.getByLabel('Mikä yksikössä on muuttunut').fill('Takapihalle on tuotu sorakasa.');
    await oona.getByLabel('Ketkä tekivät arvioinnin?').fill('Yksikön ohjaajat ja esihenkilö.');
    await oona.getByLabel('Työsuojeluvaltuutettua ei ole valittu').check();
    await oona.getByLabel('Mitä lapset sanoivat turvallisuudesta?').fill('Kasalla on kiva leikkiä, mutta se vyöryy.');
    await send(oona, oona.getByRole('button', { name: 'Tallenna' }));
    await expect(about.getByText('Kasalla on kiva leikkiä, mutta se vyöryy.')).toBeVisible();
  });

  await test.step('She sends the draft', async () => {
    await send(oona, oona.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }));
    await expect(oona.getByText('Arviointi on lähetetty hyväksyttäväksi.')).toBeVisible();
  });

  const draft = new URL(oona.url()).pathname;

  await test.step('Mikael sees that the safety lead approves', async () => {
    await mikael.goto(draft);
    await expect(mikael.getByText('Turvallisuusvastaava hyväksyy tämän, koska mukana on taso 4 tai 5.')).toBeVisible();
    await expect(mikael.getByRole('link', { name: 'Hyväksy arviointi' })).toHaveCount(0);
  });

  await test.step('Aino approves', async () => {
    const aino = await as('aino');
    await aino.goto('/');
    const waiting = aino.getByRole('region', { name: 'Odottaa sinua' }).getByRole('listitem');
    await waiting.filter({ hasText: 'Arviointi odottaa hyväksymistä' }).getByRole('link', { name: 'Kontio-koti' }).click();
    await aino.getByRole('link', { name: 'Mikä muuttui edellisestä?' }).click();
    const news = aino.locator('section').filter({ hasText: title });
    await expect(news.getByText('Uusi', { exact: true })).toBeVisible();
    await expect(news.locator('ins')).toContainText('Lapsi kiipeää kasalle');
    await aino.goto(draft);
    await aino.getByRole('link', { name: 'Hyväksy arviointi' }).click();
    await send(aino, aino.getByRole('button', { name: 'Hyväksy' }));
    await expect(aino.getByText('Arviointi on hyväksytty. Sitä ei voi enää muuttaa.')).toBeVisible();
  });

  await test.step('Oona notes that she has read it', async () => {
    await oona.goto(draft);
    await send(oona, oona.getByRole('button', { name: 'Olen lukenut tämän' }));
    await expect(oona.getByText('Olet lukenut tämän')).toBeVisible();
    await expect(oona.getByText(/^1 \/ \d+ työntekijää on lukenut tämän\.$/)).toBeVisible();
  });

  await test.step('The hazard shows its level and the action is open', async () => {
    await oona.goto(hazard);
    const told = oona.getByRole('region', { name: 'Vaaran tiedot' });
    await expect(told).toContainText(/Riski nyt\s*Riskitaso\s*4\s*Merkittävä/);
    await oona.getByRole('row').filter({ hasText: action }).getByRole('link').click();
    await expect(oona.getByRole('main').getByText('Avoin', { exact: true })).toBeVisible();
  });

  await test.step('The owner starts, finishes and cannot verify', async () => {
    await send(oona, oona.getByRole('button', { name: 'Aloita työ' }));
    await expect(oona.getByText('Työn alla', { exact: true })).toBeVisible();
    await oona.getByRole('link', { name: 'Merkitse tehdyksi' }).click();
    await oona.getByLabel('Mitä tehtiin?').fill('Aita on paikallaan.');
    await send(oona, oona.getByRole('button', { name: 'Merkitse tehdyksi' }));
    await expect(oona.getByText('Olet itse vastuuhenkilö, joten joku muu todentaa tämän.')).toBeVisible();
    await expect(oona.getByRole('link', { name: 'Todenna' })).toHaveCount(0);
  });

  await test.step('Mikael verifies it from own work', async () => {
    await mikael.goto('/');
    await mikael.getByRole('region', { name: 'Odottaa sinua' }).getByRole('link', { name: action }).click();
    await decide(mikael, 'Todenna', 'Kävin katsomassa, aita pitää.');
    await expect(mikael.getByText('Todennettu', { exact: true })).toBeVisible();
  });

  await test.step('The timeline tells all of it', async () => {
    await mikael.goto(hazard);
    const timeline = mikael.getByRole('region', { name: 'Vaiheet' });
    for (const event of [
      'Vaara ilmoitettiin',
      'Vaara vahvistettiin',
      'Toimenpidettä ehdotettiin',
      'Riski arvioitiin',
      'Ehdotus hyväksyttiin',
      'Työ aloitettiin',
      'Merkittiin tehdyksi',
      'Toimenpide todennettiin',
    ]) {
      await expect(timeline.getByText(event, { exact: true })).toBeVisible();
    }
    await expect(timeline.getByText('Kävin katsomassa, aita pitää.')).toBeVisible();
  });
});

test('A supervisor who submitted a serious assessment is told who approves it, and finds no button', async ({ as }) => {
  const sari = await as('sari');
  await sari.goto('/assessments');
  await sari.getByRole('row').filter({ hasText: 'Odottaa hyväksymistä' }).getByRole('link', { name: 'Poukama' }).click();
  const signing = sari.getByRole('region', { name: 'Hyväksyminen' });
  await expect(signing.getByText('Turvallisuusvastaava hyväksyy', { exact: false }).first()).toBeVisible();
  await expect(signing.getByRole('link')).toHaveCount(0);
});
