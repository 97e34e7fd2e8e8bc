import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runHook } from '../../src/lifecycle/hooks.js';
import type { HookStep } from '../../src/lifecycle/plan.js';
import { runProcess } from '../../src/process/run-process.js';
import { createMasker } from '../../src/secrets/masker.js';
import { UserError } from '../../src/system/errors.js';
import { action, createStand, type FinishedRun, type Stand } from '../support/backup-setup.js';
import { environmentOf } from '../support/plain-environment.js';
import { type SshServer, startSshServer } from '../support/ssh-server.js';

let stand: Stand;
beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

/** Output that a failing program might print. */
const printed = `it's "$(touch canary)" \`touch canary\` \\n 100% {error} é\n'; touch canary; '`;

/** Runs a configuration whose before_backup prints that and fails. */
async function failing(more: string): Promise<FinishedRun> {
  stand.write('printed', printed);
  const hook = JSON.stringify([`cat ${stand.path('printed')}; exit 3`]);
  const file = `repositories: [{path: ${stand.path('r')}}]\nsource_directories: [${stand.source}]\nworking_directory: ${stand.folder}\nbefore_backup: ${hook}\n${more}\n`;
  return await stand.run({ configurationPaths: [stand.write('c.yaml', file)], actions: [action('create')] });
}

describe('with a real sshd', () => {
  let server: SshServer;
  beforeAll(async () => {
    server = await startSshServer({ shell: true });
  });
  afterAll(() => server.stop());

  test.each([
    ['in single quotes of the remote command', (ssh: string, to: string) => `${ssh} "printf '%s' '{output}' > ${to}"`],
    ['in a word of its own', (ssh: string, to: string) => `${ssh} printf %s {output} '>' ${to}`],
    [
      'in a shell of the remote shell',
      (ssh: string, to: string) => `${ssh} 'sh -c "printf %s \\"{output}\\" > ${to}"'`,
    ],
    [
      'in a script on standard input',
      (ssh: string, to: string) => `${ssh} sh <<'EOF'\nprintf %s '{output}' > ${to}\nEOF`,
    ],
    ['in what is piped into it', (ssh: string, to: string) => `echo "printf %s '{output}' > ${to}" | ${ssh}`],
  ])('an on_error hook raises the alarm on another machine with the value intact, %s', async (_, command) => {
    stand.write('key', server.key);
    chmodSync(stand.path('key'), 0o600);
    stand.write('known_hosts', server.knownHost);
    const ssh = `ssh -p ${server.port} -i ${stand.path('key')} -o UserKnownHostsFile=${stand.path('known_hosts')} ${userInfo().username}@127.0.0.1`;
    const { report } = await failing(`on_error: ${JSON.stringify([command(ssh, stand.path('arrived'))])}`);
    expect(report.failures).toHaveLength(1);
    expect(stand.written('arrived')).toBe(printed);
    expect(existsSync(stand.path('canary'))).toBe(false);
  });
});

test('a constant reaches hooks of every kind with its quotes, and the backup continues', async () => {
  stand.repository('r');
  const path = stand.write(
    'c.yaml',
    `constants: {disk: "BACKUP 'DISK'"}\nrepositories: [{path: ${stand.path('r')}}]\nsource_directories: [${stand.source}]\nbefore_backup: ['mkdir "${stand.folder}/{disk}"']\ncommands: [{before: action, run: ["test -d \\"${stand.folder}/{disk}\\" && echo '{disk}' >> $TRACE"]}]\nafter_backup: ['rmdir ${stand.folder}/{disk}; echo done >> "$TRACE"']\n`,
  );
  const { report } = await stand.run({ configurationPaths: [path], actions: [action('create')] });
  expect(report.failures).toEqual([]);
  expect(stand.trace()).toEqual(["BACKUP 'DISK'", 'done']);
  expect(existsSync(stand.path("BACKUP 'DISK'"))).toBe(false);
});

test('a placeholder where no string is possible is an error with its line, and the file does not run', async () => {
  const { report, output } = await failing('on_error:\n    - echo ran\n    - echo $(( {error} + 1 ))');
  expect(report.failures.map(({ message }) => message)).toEqual([
    expect.stringContaining("c.yaml:7:7: {error} can't be used in arithmetic."),
  ]);
  expect(output).toEqual([]);
});

test('a command that can’t be filled in fails on its own: the other commands of on_error run', async () => {
  const commands = ['echo one >> trace', 'echo $(( {error} ))', 'echo three >> trace'].map((run) => ({ run }));
  const step: HookStep = {
    ...{ kind: 'hook', hook: 'on_error', configuration: { path: '/c.yaml', name: 'c.yaml' }, commands },
    ...{ softFailure: 'quiet', closing: true, workingDirectory: stand.folder },
  };
  const masker = createMasker([]);
  const around = {
    runProcess,
    environment: environmentOf(stand.environment),
    masker,
    runId: 'x',
    emit: () => undefined,
  };
  const ended = runHook(step, { failures: [], cancel: new AbortController().signal }, around);
  await expect(ended).rejects.toThrow(UserError);
  await expect(ended).rejects.toThrow("`echo $(( {error} ))` was not run: {error} can't be used in arithmetic");
  expect(stand.written('trace')).toBe('one\nthree\n');
  await expect(
    runHook({ ...step, hook: 'before_backup' }, { failures: [], cancel: new AbortController().signal }, around),
  ).rejects.toThrow();
});

test.each([
  ['cd tools && ./open.sh'],
  ["su nobody -c 'tools/open.sh'"],
  ['find . -maxdepth 0 -exec tools/open.sh {} \\;'],
  ['D=tools; "$D/open.sh"'],
  ['cat tools/open.sh | sh'],
  ['{folder}/open.sh'],
])('a script that others can change is reported before it runs: %s', async (command) => {
  mkdirSync(stand.path('tools'));
  writeFileSync(stand.path('tools/open.sh'), '#!/bin/sh\n');
  chmodSync(stand.path('tools/open.sh'), 0o777);
  const file = `constants: {folder: tools}\nrepositories: [{path: ${stand.path('r')}}]\nworking_directory: ${stand.folder}\nbefore_backup: ${JSON.stringify([command])}\n`;
  const configurationPaths = [stand.write('c.yaml', file)];
  const { events } = await stand.run({ configurationPaths, actions: [action('create')], dryRun: true });
  const warnings = events.flatMap((event) =>
    event.type === 'notice' && event.level === 'warning' ? [event.message] : [],
  );
  expect(warnings).toEqual([expect.stringContaining('open.sh (owner root, mode 0777) can be written by everyone')]);
});
