import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hasNode, nodePath, testedNodes } from '../../scripts/tested-nodes.js';
import { version } from '../../src/system/product-version.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

let scratch: string;
let packed: Packed;

/** Runs npm without the network, in an empty home. */
function npm(words: readonly string[], folder: string) {
  const env = {
    PATH: process.env['PATH'],
    HOME: join(scratch, 'home'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
  };
  return spawnSync('npm', words, { cwd: folder, env, encoding: 'utf8' });
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
  mkdirSync(join(scratch, 'home'));
  mkdirSync(join(scratch, 'project'));
  const { stdout } = npm(['pack', '--json', '--pack-destination', scratch], process.cwd());
  const answer: readonly Packed[] | Readonly<Record<string, Packed>> = JSON.parse(stdout);
  const [only] = Object.values(answer);
  if (only === undefined) throw new Error(stdout);
  packed = only;
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the npm package', () => {
  test('contains the command line, the schemas, the documents for users, and nothing else', () => {
    const files = packed.files.map(({ path }) => path);
    const below = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
    const expected = [
      ...['package.json', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'],
      ...below('dist/cli'),
      ...below('schema'),
      ...below('docs').filter((path) => path !== 'docs/releasing.md'),
    ];
    expect([...files].sort()).toEqual(expected.sort());
    expect(files).toContain('dist/cli/licenses.txt');
  });

  test('installs without the network, with no other package, and runs', () => {
    const project = join(scratch, 'project');
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
    const { status, stderr } = npm(['install', join(scratch, packed.filename)], project);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const folders = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(folders).toEqual(['borgflow']);
    const { stdout } = npm(['exec', '--', 'borgflow', '--version'], project);
    expect(stdout).toBe(`${version}\n`);
  });
});

describe('the command line of the package', () => {
  // setup.ts says loudly which of them it can't download. bundle.test.ts covers the one that runs the tests.
  const testWith = (node: (typeof testedNodes)[number]) => (hasNode(node) ? test : test.skip);
  const borgflow = (node: (typeof testedNodes)[number], ...words: readonly string[]) =>
    spawnSync(nodePath(node), [join(scratch, 'project/node_modules/borgflow/dist/cli/index.js'), ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: join(scratch, 'home') },
    });

  for (const node of testedNodes) {
    testWith(node)(`runs with Node.js ${node.version}, without a warning`, () => {
      const configuration = 'examples/self-hosted/server.yaml';
      expect(borgflow(node, '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
      expect(borgflow(node, 'config', 'validate', '--config', configuration)).toMatchObject({ status: 0, stderr: '' });
    });
  }

  // The demo runs each kind of step with real Borg, so one version has to do: the newest.
  const [, newest] = testedNodes;
  testWith(newest)(`runs the demo to its end with Node.js ${newest.version}`, () => {
    const { status, stdout, stderr } = borgflow(newest, 'demo');
    const folder = /Remove everything: rm -r (\S+)/.exec(stdout)?.[1];
    if (folder !== undefined && existsSync(folder)) execFileSync('rm', ['-r', folder]);
    expect(stdout).toContain('is identical to the original');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('is tested with the Node.js of the action', () => {
    expect(readFileSync('action.yml', 'utf8')).toContain(`using: node${newest.version.split('.')[0]}`);
  });
});
