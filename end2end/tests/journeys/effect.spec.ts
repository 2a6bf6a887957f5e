// Whether an action helped: planned with the action, asked after it was verified, and what a no means.
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, fillDate, inDays, send } from '../../support/forms.ts';
import { givenConfirmed, unique } from '../../support/hazards.ts';

test.use({ database: 'effect' });

test('An action is planned with what the children say before it, and somebody else verifies it', async ({ as, watch }) => {
  watch.expect(422);
  const mikael = await as('mikael');
  const title = unique('Siirrä sohva pois oven edestä');
  await mikael.goto(await givenConfirmed(mikael, unique('Sohva on oven edessä')));
  await mikael.getByRole('link', { name: 'Lisää toimenpide' }).click();
  await mikael.getByLabel('Tarkemmin').fill('Sohva mahtuu ikkunan alle.');
  const templates = mikael.getByRole('region', { name: 'Tavallisia keinoja' });
  await send(mikael, templates.getByRole('button').first());
  await expect(mikael.getByLabel('Mitä tehdään?')).not.toHaveValue('');
  await expect(mikael.getByLabel('Tarkemmin')).toHaveValue('Sohva mahtuu ikkunan alle.');
  await mikael.getByLabel('Mitä tehdään?').fill(title);
  await mikael.getByLabel('Poistaminen').check();
  await mikael.getByLabel('Ei rajoita').check();
  await mikael.getByLabel('Vastuuhenkilö').selectOption('Oona Kaislaranta');
  await fillDate(mikael.getByRole('group', { name: 'Määräaika' }), inDays(5));
  const plan = mikael.getByRole('group', { name: 'Miten vaikutusta seurataan?' });
  await plan.getByLabel('Lapset: Keskimmäinen vastaus nyt').fill('44');
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  await expectProblems(mikael, ['Lapset: keskimmäinen vastaus on kokonaisluku väliltä 0–10']);
  await plan.getByLabel('Lapset: Keskimmäinen vastaus nyt').fill('4');
  await plan.getByLabel('Lapset: Vastaajia').fill('5');
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  const action = new URL(mikael.url()).pathname;
  const effect = mikael.getByRole('region', { name: 'Auttaako toimenpide?', exact: true });
  await expect(effect.getByRole('row', { name: /^Lapset/ })).toContainText('4 / 10, vastaajia 5');

  const oona = await as('oona');
  await oona.goto(`${action}/steps/complete`);
  await send(oona, oona.getByRole('button', { name: 'Merkitse tehdyksi' }));
  await expect(oona.getByText('Olet itse vastuuhenkilö, joten joku muu todentaa tämän.')).toBeVisible();
  await mikael.goto(`${action}/steps/verify`);
  await mikael.getByLabel('Mistä näit, että se on tehty?').fill('Ovi aukeaa kokonaan.');
  await send(mikael, mikael.getByRole('button', { name: 'Todenna' }));
  await expect(effect.getByRole('heading', { name: '30 päivää jälkeen' })).toBeVisible();
  await expect(effect.getByRole('heading', { name: '90 päivää jälkeen' })).toBeVisible();
  await expect(effect.getByRole('link', { name: 'Kirjaa vaikutus' })).toHaveCount(0);
});

test('A supervisor finds a due effect in own work and draws the conclusion with the groups', async ({ as, watch }) => {
  watch.expect(422);
  const sari = await as('sari');
  await sari.goto('/');
  const waiting = sari.getByRole('region', { name: 'Odottaa sinua' }).getByRole('listitem');
  await waiting.filter({ hasText: 'Vaikutus kysymättä' }).getByRole('link').first().click();
  const effect = sari.getByRole('region', { name: 'Auttaako toimenpide?', exact: true });
  await expect(effect.getByText('Ei auttanut').first()).toBeVisible();
  await effect.getByRole('link', { name: 'Kirjaa vaikutus' }).click();
  const group = (name: string) => sari.locator('section').filter({ has: sari.getByRole('heading', { name, exact: true }) }).last();
  await group('Työntekijät').getByLabel('Auttoi', { exact: true }).check();
  await sari.getByLabel('Jatketaan').check();
  await send(sari, sari.getByRole('button', { name: 'Tallenna' }));
  await expect(sari.getByRole('link', { name: 'Valitse, auttoiko toimenpide lasten mielestä' })).toBeVisible();
  await expect(group('Työntekijät').getByLabel('Auttoi', { exact: true })).toBeChecked();
  await group('Lapset').getByLabel('Auttoi osittain').check();
  await sari.getByLabel('Mitä he sanoivat?').fill('Uusi paikka on parempi.');
  await sari.getByLabel('Johtopäätös').fill('Pidetään uusi latauspaikka.');
  await send(sari, sari.getByRole('button', { name: 'Tallenna' }));
  await expect(sari.getByText('Vastaukset on tallennettu.')).toBeVisible();
  await expect(effect.getByText('Pidetään uusi latauspaikka.')).toBeVisible();
});

test('What did not help is looked at again, with the reason in one sentence', async ({ as, watch }) => {
  watch.expect(422);
  const sari = await as('sari');
  await sari.goto('/reviews');
  await sari.getByRole('listitem').filter({ hasText: 'Toimenpide ei auttanut' }).getByRole('link').click();
  await expect(sari.getByText(/^Sovittu toimenpide ei auttanut\. Se todettiin /)).toBeVisible();
  await expect(sari.getByRole('link', { name: 'Jätä väliin' })).toHaveCount(0);
  await send(sari, sari.getByRole('button', { name: 'Ota työn alle' }));
  await expect(sari.getByText('Työn alla', { exact: true })).toBeVisible();
  await sari.getByRole('link', { name: 'Kirjaa, mitä totesitte' }).click();
  await send(sari, sari.getByRole('button', { name: 'Päätä tehtävä' }));
  await expect(sari.getByRole('link', { name: 'Kirjoita perustelu' })).toBeVisible();
  await sari.getByLabel('Mitä totesitte?').fill('Latauspaikka siirretään nuorten huoneiden viereen.');
  await send(sari, sari.getByRole('button', { name: 'Päätä tehtävä' }));
  await expect(sari.getByText('Katsottu', { exact: true })).toBeVisible();
  await expect(sari.getByText('Latauspaikka siirretään nuorten huoneiden viereen.')).toBeVisible();
});
