import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { workflowStep } from '../../src/entry-points/workflow-step.js';

const folder = mkdtempSync(join(tmpdir(), 'borgflow-validation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step that only validates; its PATH is empty, so there is no Borg. */
async function step(text: string, inputs: Readonly<Record<string, string>> = {}) {
  const config = join(folder, 'backup.yaml');
  const outputs = join(folder, 'outputs');
  const summary = join(folder, 'summary');
  writeFileSync(config, text);
  writeFileSync(outputs, '');
  writeFileSync(summary, '');
  const told = { log: '', failed: '', secrets: [] as string[] };
  const status = await workflowStep({
    environment: {
      PATH: '',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_ACTIONS: 'config validate',
      INPUT_CONFIG: config,
      ...inputs,
    },
    platform: 'linux',
    write: (part) => {
      told.log += part;
    },
    saveState: () => undefined,
    setSecret: (secret) => told.secrets.push(secret),
    setFailed: (message) => {
      told.failed = message;
    },
  });
  return { status, ...told, outputs: readFileSync(outputs, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

test('every error is an annotation with its file, line, and column, and the step fails', async () => {
  const { status, log, failed, outputs } = await step('repositories: [/r]\nkeep_dayly: 7\nretries: three\n');
  expect(status).toBe(1);
  expect(log).toContain('::error file=backup.yaml,line=2,col=1::');
  expect(log).toContain('unknown option keep_dayly. Did you mean keep_daily?');
  expect(log).toContain('::error file=backup.yaml,line=3,col=10::');
  expect(failed).toBe('2 errors in 1 configuration file.');
  expect(outputs).toMatch(/^outcome<<.*\nfailure\n/m);
  expect(outputs).toMatch(/^error<<.*\n\S*backup\.yaml:2:1: unknown option keep_dayly\. Did you mean keep_daily\?\n/m);
});

test('a valid file passes without Borg and without running any step', async () => {
  const { status, log, failed, secrets, outputs } = await step(
    'repositories: [/r]\nencryption_passphrase: correct horse\n',
  );
  expect([status, failed]).toEqual([0, '']);
  expect(log).toBe('1 configuration file is valid.\n');
  expect(secrets).toContain('correct horse');
  expect(outputs).toMatch(/^outcome<<.*\nsuccess\n/m);
});

test('the job summary has each error with its lines, unless the summary is switched off', async () => {
  const text = 'repositories: [/r]\nkeep_dayly: 7\nencryption_passphrase: correct horse\n';
  const { summary } = await step(text);
  expect(summary).toMatch(
    /^### ✗ 1 error in 1 configuration file\n\n<details open><summary>\S*backup\.yaml:2:1: unknown/,
  );
  expect(summary).toContain('    2 | keep_dayly: 7\n');
  expect(summary).not.toContain('correct horse');
  expect((await step(text, { INPUT_SUMMARY: 'false' })).summary).toBe('');
  expect((await step('repositories: [/r]\n')).summary).toBe('### ✓ 1 configuration file is valid\n\n');
});

test('a variable needs no value, because a pull request has no secrets', async () => {
  const { status, failed } = await step('repositories: [/r]\nencryption_passphrase: ${NOT_SET_ANYWHERE}\n');
  expect([status, failed]).toEqual([0, '']);
});

test('fail-on: never keeps the annotations but lets the step pass', async () => {
  const { status, log } = await step('repositories: []\n', { 'INPUT_FAIL-ON': 'never' });
  expect(status).toBe(0);
  expect(log).toContain('::error file=backup.yaml,line=1,col=15::');
});

test('a file that does not exist fails the step', async () => {
  const { status, failed, log } = await step('', { INPUT_CONFIG: join(folder, 'none.yaml') });
  expect([status, failed]).toEqual([1, '1 error.']);
  expect(log).toContain('none.yaml does not exist.');
});

test.each([
  '<<: !include /etc/passwd',
  'constants: !include /proc/self/environ',
  'patterns: !include ../../etc/passwd',
])('a pull request can’t read files of the runner: %s', async (line) => {
  const { status, log } = await step(`repositories: [/r]\n${line}\n`);
  expect(status).toBe(1);
  expect(log.match(/::error /g)).toHaveLength(1);
  expect(log).toContain('is outside the workspace');
  expect(log).not.toContain('root:');
});

test('a pull request can’t read files of the runner through a link as the configuration', async () => {
  symlinkSync('/etc/passwd', join(folder, 'link.yaml'));
  const { status, log } = await step('', { INPUT_CONFIG: join(folder, 'link.yaml') });
  expect(status).toBe(1);
  expect(log).toContain('is outside the workspace');
  expect(log).not.toContain('root:');
});
