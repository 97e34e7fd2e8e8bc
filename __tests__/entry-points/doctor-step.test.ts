import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { createStand } from '../support/backup-setup.js';

const stand = createStand();
afterAll(stand.remove);
const repository = stand.repository('r');

/** Runs a step with `actions: doctor`. */
async function step(options: object, inputs: Readonly<Record<string, string>> = {}) {
  const config = stand.write('server.yaml', JSON.stringify({ repositories: [{ path: repository }], ...options }));
  for (const name of ['outputs', 'summary']) writeFileSync(stand.path(name), '');
  const told = { log: '', failed: '', secrets: [] as string[] };
  const status = await workflowStep({
    environment: {
      ...stand.environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: stand.folder,
      GITHUB_OUTPUT: stand.path('outputs'),
      GITHUB_STEP_SUMMARY: stand.path('summary'),
      INPUT_ACTIONS: 'doctor',
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
  return { status, ...told, outputs: stand.written('outputs'), summary: stand.written('summary') };
}

test('an error fails the step; it is an annotation, the error output, and a row of the summary', async () => {
  const { status, log, failed, outputs, summary } = await step({ repositories: [{ path: stand.path('gone') }] });
  expect(status).toBe(1);
  expect(log).toMatch(/^::error::\S+gone \(server\.yaml\), access: No repository at \S+gone\./m);
  expect(failed).toMatch(/^1 error/);
  expect(outputs).toMatch(/^outcome<<.*\nfailure\n/m);
  expect(outputs).toMatch(/^error<<.*\n\S+gone \(server\.yaml\), access: /m);
  expect(summary).toMatch(/^### ✗ Doctor: 1 error/);
  expect(summary).toMatch(/^\| \S+gone \(server\.yaml\) \| access \| ✗&nbsp;error \| No repository at /m);
  expect(summary).toMatch(/^Not examined as a result: encryption, /m);
});

test('a warning does not fail the step, unless fail-on says so; no secret is shown', async () => {
  const own = { repositories: [{ path: repository, encryption: 'none' }], encryption_passphrase: 'correct horse' };
  const { status, log, outputs, secrets, summary } = await step({ ...own, checks: [{ name: 'disabled' }] });
  expect(status).toBe(0);
  expect(log).toMatch(
    /^::warning::\S+r \(server\.yaml\), checks: All checks are disabled, so damage would go unnoticed\./m,
  );
  expect(log).toMatch(/^ok: \S+r \(server\.yaml\), encryption: It is not encrypted, as configured\.$/m);
  expect(outputs).toMatch(/^outcome<<.*\nwarning\n/m);
  expect(secrets).toContain('correct horse');
  expect(log + summary).not.toContain('correct horse');
  expect((await step({ checks: [{ name: 'disabled' }] }, { 'INPUT_FAIL-ON': 'warning' })).status).toBe(1);
  expect((await step({ repositories: [{ path: '/gone' }] }, { 'INPUT_FAIL-ON': 'never' })).status).toBe(0);
});

test('the job summary lists errors first, then warnings, then what is fine', async () => {
  const { summary } = await step({
    repositories: [{ path: repository }, { path: stand.path('gone') }],
    checks: [{ name: 'disabled' }],
  });
  const verdicts = [...summary.matchAll(/&nbsp;(error|warning|ok) \|/g)].map(([, verdict = '']) => verdict);
  const order = ['error', 'warning', 'ok'];
  expect([...new Set(verdicts)]).toEqual(order);
  expect(verdicts).toEqual([...verdicts].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test('it runs alone, and its flags belong to the command line', async () => {
  const { failed } = await step({}, { INPUT_ACTIONS: 'doctor create' });
  expect(failed).toContain("doctor can't be combined with other actions. Run it without create.");
  expect((await step({}, { INPUT_ACTIONS: 'doctor --json' })).failed).toContain(
    '--json is only available on the command line. Remove it.',
  );
});
