import { readFileSync, writeFileSync } from 'node:fs';
import { calls } from './calls.js';
import { canary } from './canary.js';
import { concurrency } from './concurrency.js';
import { configurations } from './configurations.js';
import { dumps } from './dumps.js';
import { manyEntries } from './entries.js';
import { setUpEnvironment } from './environment.js';
import { everyReporter } from './every-reporter.js';
import { type Figure, figureText, isWithinLimit } from './figure.js';
import { firstOutput } from './first-output.js';
import { lines } from './lines.js';
import { overhead } from './overhead.js';
import { machineText, pageWith } from './page.js';
import { reportPage } from './report-page.js';
import { roots } from './roots.js';
import { spotCheck } from './spot-check.js';
import { startup } from './startup.js';

const measurements = [
  startup,
  configurations,
  overhead,
  firstOutput,
  lines,
  everyReporter,
  reportPage,
  manyEntries,
  calls,
  roots,
  dumps,
  canary,
  concurrency,
  spotCheck,
];
const page = 'bench/README.md';

const words = process.argv.slice(2);
const write = words.includes('--write');
const names = words.filter((word) => word !== '--write');
const unknown = names.filter((name) => measurements.every((one) => one.name !== name));

if (unknown.length > 0) {
  process.stderr.write(
    `Unknown measurement: ${unknown.join(', ')}. Choose from: ${measurements.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else if (write && names.length > 0) {
  process.stderr.write('--write needs all measurements. Run it without names.\n');
  process.exitCode = 1;
} else {
  const figures = await measureAll(
    names.length === 0 ? measurements : measurements.filter(({ name }) => names.includes(name)),
  );
  if (write) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), figures));
  const missed = figures
    .flatMap(({ rows }) => rows)
    .filter(({ claim }) => claim !== undefined && !isWithinLimit(claim));
  for (const { what } of missed) process.stderr.write(`Limit missed: ${what}.\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

async function measureAll(chosen: typeof measurements): Promise<readonly Figure[]> {
  const stage = setUpEnvironment();
  const figures: Figure[] = [];
  try {
    process.stdout.write(`${machineText()}\n\n`);
    for (const { name, measure } of chosen) {
      process.stderr.write(`Measuring ${name} …\n`);
      for (const figure of await measure(stage)) {
        figures.push(figure);
        process.stdout.write(`${figureText(figure)}\n`);
      }
    }
  } finally {
    stage.remove();
  }
  return figures;
}
