import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hasZizmor, zizmorPath } from '../../scripts/tested-zizmor.js';

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

// setup.ts says loudly if it can't install zizmor.
const withZizmor = hasZizmor() ? test : test.skip;

/** Runs zizmor without the network; returns its report, which is empty if it finds nothing. */
function zizmor(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(zizmorPath, ['--offline', '--quiet', '--no-progress', ...words], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('zizmor', () => {
  withZizmor('finds no security problem in the workflows, the action, and the settings of Dependabot', () => {
    expect(zizmor('--strict-collection', '.github', 'action.yml')).toBe('');
  });

  withZizmor('finds no security problem in the examples', () => {
    const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yml') && /^(jobs|runs):/m.test(readFileSync(join('examples', name), 'utf8')))
      .map((name) => join('examples', name));
    expect(examples.length).toBeGreaterThan(8);
    expect(zizmor('--config', '.github/tools/zizmor-examples.yml', ...examples)).toBe('');
  });

  withZizmor('would find an action that is not pinned', () => {
    const workflows = join(scratch, '.github/workflows');
    mkdirSync(workflows, { recursive: true });
    const text = readFileSync('.github/workflows/ci.yml', 'utf8').replace(/(actions\/setup-go)@\w+ #/, '$1@v7 #');
    writeFileSync(join(workflows, 'ci.yml'), text);
    expect(zizmor(join(workflows, 'ci.yml'))).toContain('unpinned-uses');
  });
});

describe('shellcheck', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  const scripts = tracked.filter(
    (name) => name.endsWith('.sh') || (/(^|\/)[^.]+$/.test(name) && /^#!.*\b(ba)?sh$/m.test(firstLine(name))),
  );

  test('is given the scripts that there are', () => {
    expect(scripts).toContain('.ci/run');
    expect(scripts.length).toBeGreaterThan(3);
  });

  test.each(scripts)('reports nothing about %s', (name) => {
    const { stdout, stderr } = spawnSync('shellcheck', [name], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toBe('');
  });
});

function firstLine(name: string): string {
  if (name === '') return '';
  return readFileSync(name, 'utf8').split('\n', 1)[0] ?? '';
}
