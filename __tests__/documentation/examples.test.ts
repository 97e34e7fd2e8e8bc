import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Job {
  readonly concurrency?: Concurrency;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

type Concurrency = string | { readonly group: string; readonly 'cancel-in-progress'?: boolean };

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yml'))
  .map((name): [string, string] => [name, readFileSync(join('examples', name), 'utf8')])
  .filter(([, text]) => text.includes('\njobs:'));
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const workflows = [
  ...texts,
  ...blocks
    .filter((text) => text.includes('\njobs:'))
    .map((text, at): [string, string] => [`README.md ${at + 1}`, text]),
].map(([name, text]): [string, Workflow] => [name, parse(text)]);

const jobsOf = ({ jobs }: Workflow) => Object.values(jobs);
/** Returns whether a job works on a Borg repository; validation only reads configurations. */
const usesBorgflow = ({ steps }: Job) =>
  steps.some(
    ({ uses = '', with: inputs }) => uses.startsWith('borgflow/') && inputs?.['actions'] !== 'config validate',
  );
const groupOf = (concurrency: Concurrency | undefined) =>
  typeof concurrency === 'object' ? concurrency.group : concurrency;

// These tests cover what act does not check; scripts/act runs the workflows.
describe('the workflows of examples and README.md', () => {
  test('are eight examples and two in README.md', () => {
    expect(workflows.map(([name]) => name).sort()).toEqual([
      'README.md 1',
      'README.md 2',
      'hosted-to-remote/offsite.yml',
      'managed-postgresql/backup.yml',
      'managed-postgresql/restore-test.yml',
      'matrix/backup.yml',
      'restore/restore.yml',
      'self-hosted-mariadb/backup.yml',
      'self-hosted/backup.yml',
      'validate/configurations.yml',
    ]);
  });

  test.each(workflows)('%s requests only permission to read what it checks out', (_, workflow) => {
    const checksOut = jobsOf(workflow).some(({ steps }) =>
      steps.some(({ uses = '' }) => uses.startsWith('actions/checkout')),
    );
    expect(workflow.permissions).toEqual(checksOut ? { contents: 'read' } : {});
  });

  test.each(workflows)('%s leaves no token in its checkout', (_, workflow) => {
    const checkouts = jobsOf(workflow).flatMap(({ steps }) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout')),
    );
    for (const { with: inputs } of checkouts) expect(inputs).toMatchObject({ 'persist-credentials': false });
  });

  test.each(workflows)('%s has a time limit for jobs that hang', (_, workflow) => {
    for (const job of jobsOf(workflow)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test.each(workflows.filter(([, workflow]) => jobsOf(workflow).some(usesBorgflow)))(
    '%s waits for other runs on its Borg repository, and is not canceled by them',
    (_, workflow) => {
      for (const job of jobsOf(workflow).filter(usesBorgflow)) {
        const concurrency = job.concurrency ?? workflow.concurrency;
        expect(groupOf(concurrency)).toBeDefined();
        expect(typeof concurrency === 'object' && concurrency['cancel-in-progress']).toBe(false);
      }
    },
  );

  test.each(workflows)('%s uses actions by their major version', (_, workflow) => {
    const used = jobsOf(workflow).flatMap(({ steps }) =>
      steps.map(({ uses }) => uses).filter((uses) => uses !== undefined),
    );
    for (const uses of used) expect(uses).toMatch(/^(borgflow\/borgflow@v0|actions\/checkout@v\d+)$/);
  });

  test('a restore waits for the backup of the same repository and for an approval', () => {
    const named = Object.fromEntries(workflows);
    expect(groupOf(named['restore/restore.yml']?.concurrency)).toBe(
      groupOf(named['self-hosted/backup.yml']?.concurrency),
    );
    expect(named['restore/restore.yml']?.jobs['restore']?.environment).toBe('restore');
  });

  test('README.md shows the recommended workflow like the example, without the line that says where to put it', () => {
    const [, ...lines] = readFileSync('examples/self-hosted/backup.yml', 'utf8').split('\n');
    expect(blocks).toContain(lines.join('\n'));
  });

  test('every folder of examples is described', () => {
    const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = readFileSync('examples/README.md', 'utf8');
    for (const { name } of folders) expect(told).toContain(`\n**[${name}](${name})**: `);
  });
});
