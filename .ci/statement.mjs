// Makes docs/accessibility.json, which the accessibility statement shows, of what the browser tests found (--write), or says how the two differ.
import { readFileSync, writeFileSync } from 'node:fs';

const [report, write] = process.argv.slice(2);
const path = new URL('../docs/accessibility.json', import.meta.url);

const passed = [];
function gather(suite, file) {
  for (const { title, tests } of suite.specs ?? []) {
    for (const { annotations, results } of tests) {
      if (results.at(-1)?.status === 'passed') passed.push({ title, file, annotations });
    }
  }
  (suite.suites ?? []).forEach((inner) => gather(inner, inner.file ?? file));
}
const { suites } = JSON.parse(readFileSync(report, 'utf8'));
suites.forEach((suite) => gather(suite, suite.file));

const looks = passed.flatMap(({ annotations }) => annotations.filter(({ type }) => type === 'accessibility'));
const told = looks.map(({ description }) => JSON.parse(description));
const number = (criterion) => criterion.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
const criteria = [...new Set(told.flatMap((look) => look.criteria))].sort((a, b) => number(a) - number(b));
const results = {
  pages: told.length,
  journeys: new Set(passed.filter(({ file }) => file.includes('journeys/')).map(({ title, file }) => file + title)).size,
  keyboard: passed.filter(({ file }) => file.endsWith('keyboard.spec.ts')).length,
  found: told.reduce((sum, look) => sum + look.found, 0),
  criteria,
};

if (write === '--write') {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ tested_on: today, ...results }, null, 2)}\n`);
} else {
  const { tested_on, ...kept } = JSON.parse(readFileSync(path, 'utf8'));
  if (JSON.stringify(kept) !== JSON.stringify(results)) {
    console.log(`majakka: the accessibility statement of ${tested_on} tells something else than the tests found; make statement writes it anew`);
    console.log(`  kept:  ${JSON.stringify(kept)}\n  found: ${JSON.stringify(results)}`);
    process.exit(1);
  }
}
