import { mkdir, writeFile } from 'node:fs/promises';
import { commandLinePage } from './command-line-page.js';
import { optionsPage } from './documentation.js';
import { eventSchema } from './event-schema.js';
import { readmeText } from './readme.js';
import { publishedSchema } from './schema.js';
import { validatorDeclaration, validatorModule } from './validator.js';

const files: Readonly<Record<string, string>> = {
  'src/configuration/validation/generated/validator.js': validatorModule(),
  'src/configuration/validation/generated/validator.d.ts': validatorDeclaration,
  'schema/borgflow.schema.json': `${JSON.stringify(publishedSchema(), null, 1)}\n`,
  'schema/events.json': `${JSON.stringify(eventSchema(), null, 1)}\n`,
  'docs/command-line.md': commandLinePage(),
  'docs/configuration.md': optionsPage(),
  'README.md': readmeText(),
};

for (const folder of ['src/configuration/validation/generated', 'schema', 'docs'])
  await mkdir(folder, { recursive: true });
for (const [path, text] of Object.entries(files)) await writeFile(path, text);
