import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Rsyslog, startRsyslog } from '../support/rsyslog.js';

let stand: Stand;
let syslog: Rsyslog;

beforeAll(async () => {
  syslog = await startRsyslog();
});

afterAll(async () => {
  await syslog.stop();
  syslog.remove();
});

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

let runs = 0;

/** Writes a file whose only hook prints a unique line and ends the run; returns the line and the path. */
function file(own = ''): { readonly line: string; readonly path: string } {
  runs += 1;
  const line = `hook output of run ${runs}`;
  const text = `repositories: [{path: ${stand.path('r')}}]\n${own}before_backup: ['echo ${line}; exit 75']\n`;
  return { line, path: stand.write('server.yaml', text) };
}

const end = 'the last line of all';

/** Returns everything that has arrived in syslog so far, up to a marker that is sent last. */
async function arrived(): Promise<readonly string[]> {
  stand.write('end.yaml', `repositories: [{path: x}]\nbefore_backup: ['echo ${end} ${runs}; exit 75']\n`);
  await command(['-c', stand.path('end.yaml'), 'create'], {});
  for (;;) {
    const texts = (await syslog.messages(1)).map(({ text }) => text);
    if (texts.includes(`${end} ${runs}`)) return texts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function command(words: readonly string[], terminal: { readonly watched?: boolean }, sockets = [syslog.socket]) {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  return commandLine(words, {
    environment: stand.environment,
    out: say,
    error: say,
    interactive: false,
    colored: false,
    columns: 80,
    syslogSockets: sockets,
    ...terminal,
  }).then(() => said.join(''));
}

async function step(inputs: Readonly<Record<string, string>>): Promise<string> {
  const written: string[] = [];
  await workflowStep({
    environment: { ...stand.environment, ...inputs },
    platform: process.platform,
    syslogSockets: [syslog.socket],
    write: (text) => written.push(text),
    saveState: () => undefined,
    setSecret: () => undefined,
    setFailed: () => undefined,
  });
  return written.join('');
}

describe('the command line', () => {
  test.each([
    ['without a terminal, hook output goes to syslog', [], '', false, true],
    ['on a terminal, it does not', [], '', true, false],
    ['on a terminal, it does if requested', ['--syslog-verbosity', '0'], '', true, true],
    ['-2 is nothing', ['--syslog-verbosity', '-2'], '', false, false],
    ['a file can set the verbosity', [], 'syslog_verbosity: -1\n', false, false],
    ['but the command line takes precedence', ['--syslog-verbosity', '0'], 'syslog_verbosity: -2\n', false, true],
    ['and not on a terminal', [], 'syslog_verbosity: 2\n', true, false],
  ])('%s', async (_, words, own, watched, expected) => {
    const { line, path } = file(own);
    const said = await command(['-c', path, 'create', ...words], { watched });
    expect((await arrived()).includes(line)).toBe(expected);
    expect(said.split('\n')).toEqual([
      line,
      expect.stringMatching(/^before_backup of server\.yaml exited with status 75 \(soft failure\)/),
      '',
    ]);
  });

  test('errors in configuration files are also logged', async () => {
    stand.write('faulty.yaml', 'repositories: [{path: x}]\nkeep_dayly: 7\n');
    await command(['-c', stand.path('faulty.yaml'), 'create'], {});
    expect(await arrived()).toContainEqual(expect.stringMatching(/^Error: .*unknown option keep_dayly/));
  });

  test('a missing syslog is a message at verbosity 2, not an error', async () => {
    const { line, path } = file();
    const said = await command(['-c', path, '-v', '2', 'create'], {}, [stand.path('none')]);
    expect(said).toContain(`Nothing is written to syslog: no syslog socket found (${stand.path('none')}).\n`);
    expect(said).toContain(line);
  });
});

describe('a workflow step', () => {
  test.each([
    ['sends hook output to syslog', { 'INPUT_SYSLOG-VERBOSITY': '0' }, '', true],
    ['unless the input turns it off', { 'INPUT_SYSLOG-VERBOSITY': '-2' }, '', false],
    ['unless a file turns it off', { 'INPUT_SYSLOG-VERBOSITY': '0' }, 'syslog_verbosity: -2\n', false],
  ])('%s', async (_, input, own, expected) => {
    const { line, path } = file(own);
    const log = await step({ INPUT_CONFIG: path, INPUT_ACTIONS: 'create', ...input });
    expect(log).toContain(line);
    expect((await arrived()).includes(line)).toBe(expected);
  });
});
