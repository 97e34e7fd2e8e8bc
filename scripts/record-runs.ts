import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordingOf, stories } from '../__tests__/support/recorded-stories.js';
import { forms, replayed } from '../__tests__/support/rendered-recordings.js';

// Writes the recorded runs of the tests, and what each of them looks like in each form, for people to compare.

const fixtures = join(process.cwd(), '__tests__/fixtures');
const [recorded, rendered] = [join(fixtures, 'recorded-runs'), join(fixtures, 'rendered-runs')];

for (const folder of [recorded, rendered]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
for (const [name, story] of Object.entries(stories)) {
  const path = join(recorded, `${name}.jsonl`);
  writeFileSync(path, await recordingOf(story));
  mkdirSync(join(rendered, name));
  for (const [form, words] of Object.entries(forms)) {
    writeFileSync(join(rendered, name, form), (await replayed(path, ...words)).text);
  }
}
