import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { dataOf, runStep, stubBorg } from '../support/workflow-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

function file(...own: readonly string[]): string {
  const lines = ['repositories: [{path: r}]', `source_directories: [${stand.source}]`, ...own, ''];
  return stand.write('server.yaml', lines.join('\n'));
}

async function said(environment: Readonly<Record<string, string>>, stub: string, ...words: readonly string[]) {
  const text: string[] = [];
  const say = (more: string) => text.push(more);
  await commandLine(words, {
    environment: { ...stand.environment, PATH: `${stub}:${stand.environment['PATH']}`, ...environment },
    out: say,
    error: say,
    interactive: false,
    colored: false,
    columns: 80,
  });
  return text.join('');
}

describe('a secret that Borg reads from the environment', () => {
  test.each([
    ['BORG_PASSPHRASE', 'correct horse', 'correct horse'],
    ['BORG_NEW_PASSPHRASE', 'battery staple', 'battery staple'],
    ['BORG_OTHER_PASSPHRASE', 'another one', 'another one'],
    ['BORG_PASSCOMMAND', '/bin/echo printed words', 'printed words'],
    ['BORG_REPO', 'ssh://me:in-the-url@host/./r', 'in-the-url'],
    ['AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG', 'wJalrXUtnFEMI/K7MDENG'],
  ])('is masked in the output of hooks and Borg: %s', async (variable, value, secret) => {
    const stub = stubBorg(stand, { stderr: `about ${secret}\n`, exit: 2 });
    const shown = await said(
      { [variable]: value },
      stub,
      '-c',
      file(`on_error: ['echo "$BORGFLOW_OUTPUT" | rev | rev']`),
      'create',
      '-v',
      '2',
    );
    expect(shown).not.toContain(secret);
    expect(shown).toContain('about ***');
  });

  test('is passed to Borg as the passphrase if a command prints it, and that command runs once', async () => {
    const script = stand.write('ask', '#!/bin/sh\necho asked >> "$TRACE"\necho the words\n');
    const stub = stubBorg(stand, {});
    stand.write(
      'stub/borg',
      `#!/bin/sh\n[ "$1" = --version ] && echo borg 1.2.4 && exit\necho "$BORG_PASSPHRASE|$BORG_PASSCOMMAND" >> "$TRACE"\n`,
    );
    await said(
      { BORG_PASSCOMMAND: `/bin/sh ${script}` },
      stub,
      '-c',
      file(),
      'prune',
      'compact',
      '--override',
      'keep_daily=7',
    );
    const trace = stand.trace();
    expect(trace.filter((line) => line === 'asked')).toHaveLength(1);
    expect(trace).toContain('the words|');
  });

  test('that the command fails to print is left to Borg, which may not need it', async () => {
    const stub = stubBorg(stand, {});
    stand.write(
      'stub/borg',
      `#!/bin/sh\n[ "$1" = --version ] && echo borg 1.2.4 && exit\necho "$BORG_PASSCOMMAND" >> "$TRACE"\n`,
    );
    await said({ BORG_PASSCOMMAND: '/bin/false' }, stub, '-c', file(), 'compact');
    expect(stand.trace()).toContain('/bin/false');
  });
});

describe('a secret of several lines', () => {
  const secret = 'long enough\nx\nlong enough too';
  const config = () =>
    file(`encryption_passphrase: ${JSON.stringify(secret)}`, `before_backup: ['echo xylophone; exit 75']`);

  test('with a line of one character does not mask that character, and a warning names the secret', async () => {
    const { commands, page } = await runStep(
      stand,
      { config: config(), actions: 'create', verbosity: '2' },
      stubBorg(stand, {}),
    );
    expect(page).toContain('xylophone');
    const masks = commands.filter(({ name }) => name === 'add-mask').map(dataOf);
    expect(masks).toEqual(expect.arrayContaining(['long enough', 'long enough too']));
    // The runner masks each line of a text separately.
    expect(masks.flatMap((text) => text.split('\n')).filter((line) => line.length < 4)).toEqual([]);
    const warnings = commands.filter(({ name }) => name === 'warning').map(dataOf);
    expect(warnings.join()).toContain(
      'encryption_passphrase of server.yaml is a secret with a line of fewer than four characters',
    );
  });
});

describe('the environment of hooks', () => {
  const own = `before_backup: ['echo "$STATE_DIRECTORY|$INPUT_X" >> "$TRACE"; exit 75']`;

  test('includes the variables of systemd, on the command line', async () => {
    await said({ STATE_DIRECTORY: '/var/lib/x', INPUT_X: 'mine' }, stubBorg(stand, {}), '-c', file(own), 'create');
    expect(stand.trace()).toContain('/var/lib/x|mine');
  });

  test('excludes inputs and state, in a workflow', async () => {
    await said(
      { STATE_DIRECTORY: '/x', INPUT_X: 'y', GITHUB_ACTIONS: 'true' },
      stubBorg(stand, {}),
      '-c',
      file(own),
      'create',
    );
    expect(stand.trace()).toContain('|');
    await runStep(stand, { config: file(own), actions: 'create', x: 'y' }, stubBorg(stand, {}));
    expect(stand.trace()).toContain('|');
  });
});
