// Says of each browser test that failed what went wrong, in a few lines each.
import { readFileSync } from 'node:fs';

const plain = (text) => (text ?? '').replace(/\u001b\[[0-9;]*m/g, '');

function tell(suite) {
  for (const { title, tests } of suite.specs ?? []) {
    for (const { projectName, results } of tests) {
      for (const { duration, errors, status } of results.filter(({ status }) => status !== 'passed')) {
        console.log(`majakka: ${status}: ${projectName}, ${suite.file}, ${title} (${Math.round(duration / 1000)} s)`);
        const lines = errors.flatMap(({ message }) => plain(message).split('\n').slice(0, 12));
        lines.forEach((line) => console.log(`  ${line}`));
      }
    }
  }
  (suite.suites ?? []).forEach(tell);
}

JSON.parse(readFileSync(process.argv[2], 'utf8')).suites.forEach(tell);
