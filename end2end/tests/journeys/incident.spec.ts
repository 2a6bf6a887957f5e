// An event from its report to what was learned: reporter and handler in turn.
import { expect, test } from '../../support/fixtures.ts';
import { expectProblems, inDays, send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fillEvent, fillMoment, line, step } from '../../support/incidents.ts';

test.use({ database: 'incident' });

test('An event is told, completed, handled, asked about, concluded and closed', async ({ as, watch }) => {
  test.slow();
  watch.expect(409, 422);
  const text = unique('Iltalääkkeestä annettiin kaksinkertainen annos');
  const oona = await as('oona');
  const mikael = await as('mikael');
  let report = '';

  await test.step('A time that has not come yet is refused', async () => {
    await oona.goto('/incidents/new/event');
    await fillEvent(oona, { text, category: 'Poikkeama lääkehoidossa' });
    await oona.getByLabel('Aiemmin').check();
    const when = oona.getByRole('group', { name: 'Päivä ja kellonaika' });
    await fillMoment(when, inDays(2), '21.30');
    expect((await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }))).status()).toBe(422);
    await expect(oona.locator('#error-summary').getByRole('link')).toHaveCount(1);
    await fillMoment(when, inDays(-1), '21.30');
    await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
    await expect(oona.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
    await expect(oona.getByRole('region', { name: 'Mitä tapahtui' })).toContainText('21.30');
    report = new URL(oona.url()).pathname;
  });

  await test.step('She completes it: what was noticed cannot be noticed before it happened', async () => {
    await oona.getByRole('link', { name: 'Täydennä', exact: true }).click();
    await oona.getByLabel('Tarkempi aihe').selectOption('Väärä annos');
    await oona.getByRole('group', { name: 'Fyysinen haitta' }).getByLabel('Lievä').check();
    await oona.getByRole('group', { name: 'Henkinen haitta' }).getByLabel('Ei haittaa').check();
    await oona.getByRole('group', { name: 'Kuinka vakavasti olisi voinut käydä?' }).getByLabel('2 Haitalliset').check();
    await oona.getByRole('group', { name: 'Kuinka todennäköisesti niin olisi käynyt?' }).getByLabel('2 Mahdollinen').check();
    const noticed = oona.getByRole('group', { name: 'Milloin se huomattiin?' });
    await fillMoment(noticed, inDays(-2), '8.00');
    expect((await send(oona, oona.getByRole('button', { name: 'Tallenna' }))).status()).toBe(422);
    await expectProblems(oona, ['Tapahtumaa ei ole voitu huomata ennen kuin se tapahtui. Tarkista aika.']);
    await fillMoment(noticed, inDays(-1), '22.15');
    await send(oona, oona.getByRole('button', { name: 'Tallenna' }));
    await expect(oona.getByText('Tiedot on tallennettu.')).toBeVisible();
    const grave = oona.getByRole('region', { name: 'Vakavuus' });
    await expect(grave).toContainText(/Fyysinen haitta\s*Lievä/);
    await expect(grave).toContainText(/Henkinen haitta\s*Ei haittaa/);
    await expect(grave).toContainText('Kohtalainen');
  });

  await test.step('She fills what the category asks for', async () => {
    const form = oona.getByRole('region', { name: 'Lääkepoikkeaman tiedot' });
    await form.getByRole('link', { name: 'Kirjaa tiedot' }).click();
    await send(oona, oona.getByRole('button', { name: 'Tallenna' }));
    await expectProblems(oona, ['Valitse lääkehoidon vaihe', 'Valitse, kuka poikkeaman huomasi']);
    await oona.getByLabel('Missä lääkehoidon vaiheessa').selectOption('Lääkkeen antaminen');
    await oona.getByLabel('Kuka huomasi poikkeaman?').selectOption('Toinen työntekijä');
    await oona.getByLabel('Mitä neuvottiin?').fill('Seurataan vointia aamuun.');
    await send(oona, oona.getByRole('button', { name: 'Tallenna' }));
    await expect(form.getByRole('link', { name: 'Avaa ja täydennä' })).toBeVisible();
  });

  await test.step('Mikael opens it, starts with thanks and asks', async () => {
    await mikael.goto('/');
    await mikael.getByRole('region', { name: 'Odottaa sinua' }).getByRole('link', { name: text }).click();
    await step(mikael, 'Aloita käsittely', ['Haluatko sanoa ilmoittajalle jotain heti?', 'Kiitos, että kerroit heti.']);
    await expect(mikael.getByText('Käsittelyssä', { exact: true })).toBeVisible();
    await step(mikael, 'Kysy ilmoittajalta', ['Mitä haluat kysyä?', 'Oliko annos jaettu valmiiksi?'], 'Lähetä kysymys');
    await expect(mikael.getByText('Odottaa vastausta', { exact: true })).toBeVisible();
  });

  await test.step('Oona reads the thanks and answers the question', async () => {
    await oona.goto('/');
    const own = oona.getByRole('region', { name: 'Omat ilmoitukset' }).getByRole('listitem').filter({ hasText: text });
    await expect(own).toContainText('Odottaa vastausta');
    await own.getByRole('link').click();
    const story = oona.getByRole('region', { name: 'Vaiheet' });
    await expect(story.getByText('Kiitos, että kerroit heti.')).toBeVisible();
    await expect(story.getByText('Oliko annos jaettu valmiiksi?')).toBeVisible();
    const answer = oona.getByRole('region', { name: 'Vastaa kysymykseen' });
    await answer.getByLabel('Mitä haluat kertoa?').fill('Oli, edellisessä vuorossa.');
    await send(oona, answer.getByRole('button', { name: 'Lähetä', exact: true }));
    await expect(oona.getByText('Lisäyksesi on lähetetty.')).toBeVisible();
    await expect(oona.getByText('Käsittelyssä', { exact: true })).toBeVisible();
  });

  await test.step('Mikael records one notice', async () => {
    await mikael.goto(report);
    await expect(mikael.getByText('Oli, edellisessä vuorossa.')).toBeVisible();
    await mikael.getByRole('link', { name: /^Kirjaa ?: Terveydenhuolto/ }).click();
    await mikael.getByLabel('Kyllä, on ilmoitettu').check();
    await mikael.getByLabel('Miten ilmoitettiin?').selectOption('Puhelu');
    await send(mikael, mikael.getByRole('button', { name: 'Tallenna' }));
    await expect(mikael.getByText('Kirjaus on tallennettu.')).toBeVisible();
    const notices = mikael.getByRole('region', { name: 'Kenelle ilmoitetaan' });
    await expect(notices).toContainText('1 / 2 hoidettu');
    await expect(notices.getByRole('listitem').filter({ hasText: 'Terveydenhuolto' })).toContainText(/Puhelu.*Mikael Korpi/);
  });

  await test.step('He concludes: a hazard came true, and the reporter hears what is learned', async () => {
    await mikael.getByRole('link', { name: 'Kirjaa johtopäätökset' }).click();
    await mikael.getByLabel('Tiedonkulku ja kirjaaminen').check();
    await mikael.getByLabel('Miten asiaa selvitettiin?').selectOption('Keskustelu henkilöstön kanssa');
    await mikael.getByRole('textbox', { name: 'Johtopäätökset' }).fill('Jaetun annoksen merkintä puuttui.');
    await mikael.getByLabel('Mitä opimme?').fill('Jaettu annos merkitään heti.');
    await mikael.getByLabel('Vaaraan, joka on jo tunnistettu').check();
    await mikael.getByLabel('Vaara', { exact: true }).selectOption({ index: 1 });
    await mikael.getByRole('group', { name: 'Tarvitaanko toimenpiteitä?' }).getByLabel('Ei', { exact: true }).check();
    await mikael.getByLabel('Miksi toimenpiteitä ei tarvita?').fill('Ohje on jo olemassa.');
    await mikael.getByLabel('Palaute ilmoittajalle').fill('Kertauskoulutus pidetään ensi viikolla.');
    await send(mikael, mikael.getByRole('button', { name: 'Tallenna johtopäätökset' }));
    await expect(mikael.getByText('Johtopäätökset on tallennettu.')).toBeVisible();
    await expect(mikael.getByRole('region', { name: 'Vaarat ja toimenpiteet' }).getByRole('link')).toHaveCount(1);
  });

  await test.step('It does not close while a notice is open', async () => {
    await expect(mikael.getByText('Ennen päättämistä:')).toBeVisible();
    expect(await step(mikael, 'Päätä käsittely')).toBe(409);
    await expect(mikael.getByText('Kaikille ei ole vielä ilmoitettu.', { exact: false })).toBeVisible();
    await mikael.goto(report);
    await mikael.getByRole('link', { name: /^Kirjaa ?: Huoltajat/ }).click();
    await mikael.getByLabel('Ei tarvitse ilmoittaa', { exact: true }).check();
    await mikael.getByLabel('Miksi ei tarvitse ilmoittaa?').fill('Huoltaja oli paikalla.');
    await send(mikael, mikael.getByRole('button', { name: 'Tallenna' }));
    await expect(mikael.getByRole('region', { name: 'Kenelle ilmoitetaan' })).toContainText('2 / 2 hoidettu');
    expect(await step(mikael, 'Päätä käsittely')).toBe(303);
    await expect(mikael.getByText('Käsitelty', { exact: true })).toBeVisible();
  });

  await test.step('Oona sees what was learned', async () => {
    await oona.goto(report);
    await expect(oona.getByText('Käsitelty', { exact: true })).toBeVisible();
    const found = oona.getByRole('region', { name: 'Mitä todettiin' });
    await expect(found).toContainText('Jaettu annos merkitään heti.');
    await expect(found).toContainText('Kertauskoulutus pidetään ensi viikolla.');
    await oona.goto('/incidents?state=ended');
    await expect(line(oona, text)).toContainText('Käsitelty');
  });
});
