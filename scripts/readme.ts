import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { table } from './markdown-table.js';

interface Described {
  readonly description: string;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

/** Returns the README with its tables of inputs and outputs generated from action.yml. */
export function readmeText(): string {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.default ? `\`${input.default}\`` : '',
    input.description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  const text = between(readFileSync('README.md', 'utf8'), 'inputs', table(['input', 'default', 'meaning'], inputRows));
  return between(text, 'outputs', table(['output', 'meaning'], outputRows));
}

/** Replaces the content between the marks `<!-- name: … -->` and `<!-- /name -->`. */
function between(text: string, name: string, content: string): string {
  const mark = new RegExp(`(<!-- ${name}:[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!mark.test(text))
    throw new Error(`README.md has no marks for its ${name}. Add <!-- ${name}: … --> and <!-- /${name} -->.`);
  return text.replace(mark, (_, open: string, close: string) => `${open}${content}\n${close}`);
}
