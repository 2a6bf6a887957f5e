import { expect, test } from '../../support/fixtures.ts';
import { send } from '../../support/forms.ts';
import { unique } from '../../support/hazards.ts';
import { fillEvent } from '../../support/incidents.ts';
test.use({ database: 'probe' });
test('probe drafts after sending', async ({ as }) => {
  test.setTimeout(120000);
  const found: string[] = [];
  for (const wait of [0, 0, 0, 300, 600, 690, 720, 1500]) {
    for (const anonymous of [false, true]) {
    const text = unique(`Koe ${wait} ${anonymous}`);
    const oona = await as('oona');
    await oona.goto('/incidents/new/event');
    if (anonymous) { await oona.getByText('Nimesi ja luottamuksellisuus').click(); await oona.getByLabel('Nimettömästi').check(); }
    await fillEvent(oona, { text });
    await oona.waitForTimeout(wait);
    await send(oona, oona.getByRole('button', { name: 'Lähetä ilmoitus' }));
    await oona.waitForTimeout(1500);
    await oona.goto('/');
    const n = await oona.getByRole('region', { name: 'Luonnokset' }).getByText(text).count();
    found.push(`${wait} ${anonymous ? 'anonymous' : 'named'}: ${n}`);
    }
  }
  console.log(found.join('\n'));
});
