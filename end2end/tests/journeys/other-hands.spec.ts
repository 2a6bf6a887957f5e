// An action changes hands, and people talk about it.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { givenConfirmed, unique } from '../../support/hazards.ts';

test('An action is given to somebody else with a reason, and both can say something about it', async ({ as, watch }) => {
  watch.expect(422);
  const mikael = await as('mikael');
  const title = unique('Kiinnitä hylly');
  await mikael.goto(await givenConfirmed(mikael, unique('Hylly heiluu')));
  await mikael.getByRole('link', { name: 'Lisää toimenpide' }).click();
  await mikael.getByLabel('Mitä tehdään?').fill(title);
  await mikael.getByLabel('Tekninen tai tilaratkaisu').check();
  await mikael.getByLabel('Rajoittaa kaikkien lasten oikeuksia').check();
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  await expect(mikael.getByRole('link', { name: /^Rajoitus ei voi koskea kaikkia lapsia/ })).toBeVisible();
  await mikael.getByLabel('Ei rajoita').check();
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  const action = new URL(mikael.url()).pathname;

  await mikael.getByRole('link', { name: 'Vaihda', exact: true }).click();
  await mikael.getByLabel('Uusi vastuuhenkilö').selectOption('Oona Kaislaranta');
  await mikael.getByLabel('Miksi vastuuhenkilö vaihtuu?').fill('Oona on paikalla viikonloppuna.');
  await send(mikael, mikael.getByRole('button', { name: 'Vaihda vastuuhenkilö' }));
  await expect(mikael.getByText('Vastuuhenkilö on vaihdettu.')).toBeVisible();

  const oona = await as('oona');
  await oona.goto('/');
  await oona.getByRole('region', { name: 'Omat toimenpiteet' }).getByRole('link', { name: 'Kaikki omat' }).click();
  await oona.goto(action);
  await oona.getByLabel('Kommentti', { exact: true }).fill('Tarvitsen pitkät ruuvit.');
  await send(oona, oona.getByRole('button', { name: 'Lisää kommentti' }));
  const timeline = oona.getByRole('region', { name: 'Vaiheet' });
  await expect(timeline.getByText('Oona on paikalla viikonloppuna.')).toBeVisible();
  await expect(timeline.getByText('Tarvitsen pitkät ruuvit.')).toBeVisible();
});
