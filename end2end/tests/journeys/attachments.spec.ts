// A picture of what was done, and what is no picture.
import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { givenConfirmed, unique } from '../../support/hazards.ts';

/** One brown pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOoiJIDAAI+APHuAKReAAAAAElFTkSuQmCC',
  'base64',
);

test('A picture is added with what it shows, seen by the unit, and removed again', async ({ as, watch }) => {
  watch.expect(422);
  const mikael = await as('mikael');
  await mikael.goto(await givenConfirmed(mikael, unique('Portti narisee')));
  await mikael.getByRole('link', { name: 'Lisää toimenpide' }).click();
  await mikael.getByLabel('Mitä tehdään?').fill(unique('Rasvaa portti'));
  await mikael.getByLabel('Tekninen tai tilaratkaisu').check();
  await mikael.getByLabel('Ei rajoita').check();
  await send(mikael, mikael.getByRole('button', { name: 'Lisää toimenpide' }));
  const files = mikael.getByRole('region', { name: 'Kuvat ja liitteet' });
  await files.getByLabel('Kuva tai PDF').setInputFiles({ name: 'a.html', mimeType: 'image/png', buffer: Buffer.from('<p>') });
  await files.getByLabel('Mitä siinä näkyy?').fill('Rasvattu portti');
  await send(mikael, files.getByRole('button', { name: 'Lisää liite' }));
  await expect(mikael.getByRole('link', { name: 'Tiedoston pitää olla JPEG- tai PNG-kuva tai PDF' })).toBeVisible();
  await expect(files.getByLabel('Mitä siinä näkyy?')).toHaveValue('Rasvattu portti');
  await files.getByLabel('Kuva tai PDF').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PICTURE });
  await send(mikael, files.getByRole('button', { name: 'Lisää liite' }));
  await expect(files.getByRole('img', { name: 'Rasvattu portti' })).toBeVisible();
  await send(mikael, files.getByRole('button', { name: 'Poista Rasvattu portti' }));
  await expect(mikael.getByText('Liite on poistettu.')).toBeVisible();
  await expect(files.getByRole('img')).toHaveCount(0);
});
