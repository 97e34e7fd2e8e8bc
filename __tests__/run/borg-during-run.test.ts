import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findProgram } from '../../src/process/launch.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { runStep } from '../support/runner-step.js';

let stand: Stand;
let programs: string;
/** A PATH that starts with a folder for this test and does not include the Borg of this machine. */
let path: string;

beforeEach(() => {
  stand = createStand();
  programs = stand.path('programs');
  mkdirSync(programs);
  const needed = ['sh', 'ln', 'cat', 'env', 'sleep', 'setsid', 'hostname'];
  for (const name of needed) symlinkSync(findProgram(name) ?? '', join(programs, name));
  path = programs;
});
afterEach(() => stand.remove());

function configure(own: Readonly<Record<string, unknown>>): string {
  const repository = stand.repository('repository');
  return stand.write(
    'c.yaml',
    JSON.stringify({ repositories: [{ path: repository }], source_directories: [stand.source], ...own }),
  );
}

const link = () => `ln -s ${findProgram('borg')} ${join(programs, 'borg')}`;
const archives = () => stand.borg('list', '--short', stand.path('repository')).split('\n').filter(Boolean);

describe('a Borg that is missing when the run starts', () => {
  test.each(['before_everything', 'before_backup', 'before_actions'])(
    'is found after %s has linked it',
    async (hook) => {
      const file = configure({ [hook]: [link()] });
      const { report } = await stand.run({ configurationPaths: [file], actions: [action('create')] }, { path });
      expect(report.failures).toEqual([]);
      expect(archives()).toHaveLength(1);
    },
  );

  test('is found for the next repository, after the first one failed without it', async () => {
    const other = stand.repository('other');
    const repository = stand.repository('repository');
    const file = stand.write(
      'c.yaml',
      JSON.stringify({
        repositories: [{ path: other }, { path: repository }],
        source_directories: [stand.source],
        commands: [{ after: 'repository', run: [`test -e ${join(programs, 'borg')} || ${link()}`] }],
      }),
    );
    const { report } = await stand.run({ configurationPaths: [file], actions: [action('create')] }, { path });
    expect(report.failures.map(({ message }) => message)).toEqual([expect.stringContaining('Borg is not installed')]);
    expect(archives()).toHaveLength(1);
  });

  test('is found if local_path is in a folder that a hook mounts', async () => {
    const file = configure({
      local_path: 'tools/borg',
      working_directory: stand.folder,
      before_backup: [`mkdir tools && ln -s ${findProgram('borg')} tools/borg`],
    });
    const { report } = await stand.run({ configurationPaths: [file], actions: [action('create')] });
    expect(report.failures).toEqual([]);
    expect(archives()).toHaveLength(1);
  });

  test('is also found in a workflow if it could not be installed', async () => {
    const file = configure({ before_everything: [link()] });
    const { status, log } = await runStep(
      stand,
      { config: file, actions: 'create', permissions: 'off' },
      { PATH: path },
    );
    expect(log).not.toContain('Error:');
    expect(status).toBe(0);
    expect(archives()).toHaveLength(1);
  });
});

test('a Borg that a hook replaces is recognized from the next action on', async () => {
  const version = (number: string): string => {
    const file = join(programs, `borg-${number}`);
    writeFileSync(
      file,
      `#!/bin/sh\ncase "$*" in *--version*) echo borg ${number};; *) echo "${number} $*" >> ${stand.path('calls')};; esac\n`,
    );
    chmodSync(file, 0o755);
    return file;
  };
  symlinkSync(version('1.2.4'), join(programs, 'borg'));
  version('2.0.0b23');
  const file = configure({
    commands: [{ after: 'action', when: ['compact'], run: ['ln -sf borg-2.0.0b23 "$PATH/borg"'] }],
  });
  await stand.run({ configurationPaths: [file], actions: [action('compact'), action('break-lock')] }, { path });
  expect(stand.written('calls').split('\n')).toEqual([
    expect.stringMatching(/^1\.2\.4 compact .*--info \S*repository$/),
    expect.stringMatching(/^2\.0\.0b23 break-lock .*--repo \S*repository$/),
    '',
  ]);
});

describe('a Borg whose version can’t be read', () => {
  test('is reported once, with what was read, and called with basic flags only', async () => {
    const file = configure({});
    const script = `#!/bin/sh\necho "$@" >> ${stand.path('calls')}\necho no version here\n`;
    writeFileSync(join(programs, 'borg'), script, { mode: 0o755 });
    const { events } = await stand.run(
      { configurationPaths: [file], actions: [action('compact'), action('break-lock')] },
      { path },
    );
    const told = events.flatMap((event) => (event.type === 'notice' ? [`${event.level}: ${event.message}`] : []));
    expect(told.filter((text) => text.includes('could not be read'))).toEqual([
      expect.stringMatching(
        /^warning: The version of Borg .*borg --version printed "no version here"\. .*as Borg 1\.2/,
      ),
    ]);
    expect(stand.written('calls')).toMatch(/break-lock .*repository$/m);
  });
});

test('a Borg that a hook removes is reported as missing by the next action', async () => {
  symlinkSync(findProgram('borg') ?? '', join(programs, 'borg'));
  const file = configure({ commands: [{ after: 'action', when: ['create'], run: [`rm ${join(programs, 'borg')}`] }] });
  symlinkSync(findProgram('rm') ?? '', join(programs, 'rm'));
  const { report } = await stand.run(
    { configurationPaths: [file], actions: [action('create'), action('compact')] },
    { path },
  );
  expect(report.failures.map(({ message }) => message)).toEqual([expect.stringContaining('Borg is not installed')]);
  rmSync(join(programs, 'rm'));
});

test('a check after a backup takes the ID of the repository from it, and is not due in the next run', async () => {
  const calls = stand.path('calls');
  const program = stand.write('counting', `#!/bin/sh\necho "$1" >> ${calls}\nexec ${findProgram('borg')} "$@"\n`);
  chmodSync(program, 0o700);
  const file = configure({ local_path: program });
  const request = { configurationPaths: [file], actions: [action('create'), action('check')] };
  expect((await stand.run(request)).report.failures).toEqual([]);
  expect(stand.written('calls').split('\n')).toEqual(['--version', 'create', 'check', '']);
  rmSync(calls);
  expect((await stand.run({ ...request, actions: [action('check')] })).report.outcome).toBe('skipped');
  expect(stand.written('calls').split('\n')).toEqual(['--version', 'list', '']);
});
