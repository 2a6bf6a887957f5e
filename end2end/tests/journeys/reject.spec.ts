import { expect, test } from '../../support/fixtures.ts';
import { decide, fileHazard, unique } from '../../support/hazards.ts';

test('A rejected report comes back to its reporter with a reason', async ({ as }) => {
  const title = unique('Lamppu vilkkuu');
  const reason = 'Kiitos ilmoituksesta. Lamppu vaihdettiin heti.';
  const eero = await as('eero');
  const hazard = await fileHazard(eero, { title });
  const mikael = await as('mikael');
  await mikael.goto('/');
  await mikael.getByRole('link', { name: title }).click();
  await decide(mikael, 'Hylkää ilmoitus', reason);
  await expect(mikael.getByText('Hylätty', { exact: true })).toBeVisible();

  await eero.goto('/');
  const own = eero.getByRole('region', { name: 'Omat ilmoitukset' }).getByRole('listitem').filter({ hasText: title });
  await expect(own).toContainText('Hylätty');
  await own.getByRole('link', { name: title }).click();
  await expect(eero).toHaveURL(hazard);
  const timeline = eero.getByRole('region', { name: 'Vaiheet' });
  await expect(timeline.getByText('Ilmoitus hylättiin')).toBeVisible();
  await expect(timeline.getByText(reason)).toBeVisible();

  await mikael.reload();
  await decide(mikael, 'Avaa uudelleen', 'Lamppu vilkkuu taas.');
  await expect(mikael.getByRole('region', { name: 'Vaiheet' }).getByText('Vaara avattiin uudelleen')).toBeVisible();
});
