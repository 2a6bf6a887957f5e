import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fillEvent } from '../../support/incidents.ts';

test('A report that is not ready is kept by its button and finished later', async ({ as }) => {
  const text = unique('Kesken jäänyt kertomus pihalta');
  const tuomo = await as('tuomo');
  await tuomo.goto('/incidents/new/event');
  await fillEvent(tuomo, { text });
  await send(tuomo, tuomo.getByRole('button', { name: 'Tallenna luonnos' }));
  await expect(tuomo.getByText('Luonnos on tallessa.', { exact: false })).toBeVisible();
  await tuomo.getByRole('region', { name: 'Luonnokset' }).getByRole('link', { name: text }).click();
  await expect(tuomo.getByLabel('Mitä tapahtui?')).toHaveValue(text);
  await expect(tuomo.getByLabel('Lapsen tapaturma')).toBeChecked();
  await expect(tuomo.getByRole('group', { name: 'Ketä se koski?' }).getByLabel('Lapsi')).toBeChecked();
  await send(tuomo, tuomo.getByRole('button', { name: 'Lähetä ilmoitus' }));
  await expect(tuomo.getByText('Ilmoituksesi on lähetetty.')).toBeVisible();
  await tuomo.goto('/');
  await expect(tuomo.getByRole('region', { name: 'Omat ilmoitukset' }).getByText(text)).toBeVisible();
  await expect(tuomo.getByRole('region', { name: 'Luonnokset' }).getByText(text)).toHaveCount(0);
});
