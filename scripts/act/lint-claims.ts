import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from './claims.js';
import { type Kind, kindOf, yamlBlocks } from './yaml-blocks.js';

/** A YAML document in the project: a file, or a block in a Markdown file. */
interface Text {
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
}

/** Returns claims that every workflow passes actionlint and every configuration `config validate`, also in Markdown. */
export function lintClaims(actionlint: string, folder: string): readonly Claim[] {
  const checkout = join(folder, 'borgflow');
  // The labels of self-hosted runners in the examples.
  writeFileSync(join(checkout, '.github', 'actionlint.yaml'), 'self-hosted-runner: { labels: [watch] }\n');
  const lint = ({ text }: Pick<Text, 'text'>) => {
    // With `uses: ./` in the workflows folder, actionlint checks inputs and outputs against the checkout's action.yml.
    const file = join(checkout, '.github', 'workflows', 'linted.yml');
    writeFileSync(file, text.replaceAll('uses: borgflow/borgflow@v0', 'uses: ./'));
    const { status, stdout, stderr } = spawnSync(actionlint, ['-no-color', file], { cwd: checkout, encoding: 'utf8' });
    rmSync(file);
    assert.equal(status, 0, `${stdout}${stderr}`);
  };
  const validate = ({ text }: Text) => {
    const file = join(folder, 'validated.yaml');
    writeFileSync(file, text, { mode: 0o600 });
    const words = [join(checkout, 'dist/cli/index.js'), 'config', 'validate', '--config', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
  };
  const claimOf = (text: Text): readonly Claim[] => {
    if (text.kind === 'workflow') return [{ sentence: `${text.name} passes actionlint`, check: () => lint(text) }];
    if (text.kind === 'configuration') return [{ sentence: `${text.name} is valid`, check: () => validate(text) }];
    if (text.kind === 'other') return [];
    return [{ sentence: `${text.name} is YAML`, check: () => assert.fail(text.text) }];
  };
  return [
    {
      sentence: 'actionlint reports an input that is not in action.yml',
      check: () => assert.throws(() => lint({ text: wrongInput }), /confg/),
    },
    ...textsOf(checkout).flatMap(claimOf),
  ];
}

const wrongInput = `on: push
jobs:
  backup:
    runs-on: ubuntu-latest
    steps:
      - uses: borgflow/borgflow@v0
        with: { confg: server.yaml }
`;

function textsOf(checkout: string): readonly Text[] {
  const read = (name: string) => readFileSync(join(checkout, name), 'utf8');
  const files = filesBelow(checkout, ['.github/workflows', 'examples', '__tests__/workflows'], /\.ya?ml$/);
  const documents = ['README.md', ...filesBelow(checkout, ['docs', 'examples'], /\.md$/)];
  const blocks = documents.flatMap((name) =>
    yamlBlocks(read(name)).map(({ line, ...block }) => ({ name: `${name}:${line}`, ...block })),
  );
  return [...files.map((name) => ({ name, text: read(name), kind: kindOf(read(name)) })), ...blocks];
}

function filesBelow(checkout: string, folders: readonly string[], wanted: RegExp): readonly string[] {
  return folders
    .filter((folder) => existsSync(join(checkout, folder)))
    .flatMap((folder) =>
      readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => wanted.test(name))
    .sort();
}
