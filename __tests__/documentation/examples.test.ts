import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { blocksOf } from '../support/documented-commands.js';

interface Job {
  readonly concurrency?: Concurrency;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly needs?: string;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
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
/** The documents that show a whole workflow as a first one. */
const documents = ['README.md', 'docs/self-hosted.md', 'docs/hosted-runner.md'];
const blocks = documents.flatMap((name) => blocksOf(name).map(({ text }): [string, string] => [name, text]));
const workflows = [...texts, ...blocks.filter(([, text]) => text.includes('\njobs:'))].map(
  ([name, text]): [string, Workflow] => [name, parse(text)],
);

const jobsOf = ({ jobs }: Workflow) => Object.values(jobs);
/** Returns whether a job works on a Borg repository; validation only reads configurations. */
const usesBorgflow = ({ steps }: Job) =>
  steps.some(
    ({ uses = '', with: inputs }) => uses.startsWith('borgflow/') && inputs?.['actions'] !== 'config validate',
  );
const groupOf = (concurrency: Concurrency | undefined) =>
  typeof concurrency === 'object' ? concurrency.group : concurrency;

// These tests cover what act does not check; scripts/act runs the workflows.
describe('the workflows of examples and of the first steps', () => {
  test('are those of each folder, and one in each document', () => {
    expect(workflows.map(([name]) => name).sort()).toEqual([
      'README.md',
      'docs/hosted-runner.md',
      'docs/self-hosted.md',
      'freshness/watch.yml',
      'hosted-to-remote/offsite.yml',
      'managed-postgresql/backup.yml',
      'managed-postgresql/restore-test.yml',
      'matrix/backup.yml',
      'restore-drill/restore-drill.yml',
      'restore/restore.yml',
      'self-hosted-mariadb/backup.yml',
      'self-hosted/backup.yml',
      'validate/configurations.yml',
      'weekly-digest/digest.yml',
    ]);
  });

  test.each(workflows)(
    '%s requests only permission to read what it checks out, and to open issues if it does',
    (_, workflow) => {
      const checksOut = jobsOf(workflow).some(({ steps }) =>
        steps.some(({ uses = '' }) => uses.startsWith('actions/checkout')),
      );
      const opensIssues = jobsOf(workflow).some(({ steps }) =>
        steps.some(({ run = '' }) => run.includes('$GITHUB_REPOSITORY/issues')),
      );
      expect(workflow.permissions).toEqual({
        ...(checksOut && { contents: 'read' }),
        ...(opensIssues && { issues: 'write' }),
      });
    },
  );

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
    for (const uses of used) expect(uses).toMatch(/^(borgflow\/borgflow@v0|actions\/(checkout|upload-artifact)@v\d+)$/);
  });

  test('a restore waits for the backup of the same repository and for an approval', () => {
    const named = Object.fromEntries(workflows);
    const { approve, restore } = named['restore/restore.yml']?.jobs ?? {};
    expect(groupOf(restore?.concurrency)).toBe(groupOf(named['self-hosted/backup.yml']?.concurrency));
    expect(approve?.environment).toBe('restore');
    expect(restore?.needs).toBe('approve');
  });

  test.each(workflows)('%s holds no concurrency group while it waits for an approval', (_, { concurrency, jobs }) => {
    for (const job of Object.values(jobs).filter(({ environment }) => environment !== undefined)) {
      expect(job.concurrency ?? concurrency).toBeUndefined();
    }
  });

  test('a check of freshness has no schedule, and never cancels a waiting backup', () => {
    const watch = Object.fromEntries(workflows)['freshness/watch.yml'];
    expect(Object.keys(watch?.on ?? {})).toEqual(['push', 'workflow_run', 'workflow_dispatch']);
    const backup = Object.fromEntries(workflows)['self-hosted/backup.yml'];
    expect(groupOf(watch?.concurrency)).not.toBe(groupOf(backup?.concurrency));
  });

  test('self-hosted.md shows the recommended workflow like the example, without the line that says where to put it', () => {
    const [, ...lines] = readFileSync('examples/self-hosted/backup.yml', 'utf8').split('\n');
    expect(blocks).toContainEqual(['docs/self-hosted.md', lines.join('\n')]);
  });

  test('every folder of examples is described', () => {
    const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = readFileSync('examples/README.md', 'utf8');
    for (const { name } of folders) expect(told).toContain(`\n**[${name}](${name})**: `);
  });
});
