import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;
beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function command(...words: readonly string[]): Promise<Said> {
  const said = { out: '', error: '' };
  const status = await commandLine(words, {
    environment: stand.environment,
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  return { status, ...said };
}

/** Writes a file with a repository and hooks, and further options. */
function file(name: string, ...own: readonly string[]): string {
  const options = [
    `source_directories: [${stand.source}]`,
    `repositories: [{path: ${stand.path('r')}, label: vault}]`,
    `before_backup: ['echo hook of ${name}']`,
    ...own,
  ];
  return stand.write(name, `${options.join('\n')}\n`);
}

describe('a log file', () => {
  beforeEach(() => {
    stand.repository('r');
  });

  test('named by an option gets the log of a real backup, is readable only by its owner, and keeps its content', async () => {
    const log = stand.path('log');
    const path = file('a.yaml', `log_file: ${log}`);
    expect((await command('-c', path, 'create')).out).toMatch(/^hook of a\.yaml\nvault {3}.* 5 files .*\n$/);
    expect(statSync(log).mode & 0o777).toBe(0o600);
    const first = readFileSync(log, 'utf8');
    expect(first).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\] INFO: Borgflow .*create/);
    expect(first).toMatch(/\] ANSWER: {3}hook of a\.yaml\n/);
    expect(first).toMatch(/\] INFO: .*Done in .*1 repository backed up/);
    await command('-c', path, 'create');
    const second = readFileSync(log, 'utf8');
    expect(second.startsWith(first)).toBe(true);
    expect(second.length).toBeGreaterThan(first.length);
  });

  test('named by a flag takes precedence over the option', async () => {
    const path = file('a.yaml', `log_file: ${stand.path('option')}`);
    await command('-c', path, 'create', '--log-file', stand.path('flag'));
    expect(existsSync(stand.path('option'))).toBe(false);
    expect(readFileSync(stand.path('flag'), 'utf8')).toContain('hook of a.yaml');
  });

  test.each([
    ['-2', false, false],
    ['-1', false, false],
    ['0', true, false],
    ['1', true, true],
  ])('at verbosity %s contains hook output: %s, steps: %s', async (verbosity, output, steps) => {
    const path = file('a.yaml', `log_file_verbosity: ${verbosity}`);
    await command('-c', path, 'create', '--log-file', stand.path('log'));
    const log = stand.written('log');
    expect(log.includes('hook of a.yaml')).toBe(output);
    expect(log.includes('Done in')).toBe(steps);
  });

  test('has the configured format, with the repository that a line is about', async () => {
    const path = file('a.yaml', "log_file_format: '{levelname}|{prefix}|{message}'", 'list_details: true');
    await command('-c', path, 'create', '--log-file', stand.path('log'));
    expect(stand.written('log')).toContain(`ANSWER|vault: |  A ${stand.source}/letter.txt\n`);
    await command('-c', path, 'create', '--log-file', stand.path('other'), '--log-file-format', '<{message}>');
    expect(stand.written('other')).toMatch(/^<Borgflow .*>$/m);
  });

  test('contains JSON lines if the log does', async () => {
    await command('-c', file('a.yaml', 'log_json: true'), 'create', '--log-file', stand.path('log'));
    const lines = stand.written('log').trimEnd().split('\n');
    const parsed = lines.map((line): unknown => JSON.parse(line));
    expect(parsed).toContainEqual(expect.objectContaining({ levelname: 'ANSWER', message: '  hook of a.yaml' }));
  });

  test('of one configuration contains nothing about another', async () => {
    const first = file('a.yaml', `log_file: ${stand.path('log-a')}`);
    const second = file('b.yaml', `log_file: ${stand.path('log-b')}`);
    await command('-c', first, second, 'create');
    expect(stand.written('log-a')).toContain('hook of a.yaml');
    expect(stand.written('log-a')).not.toContain('hook of b.yaml');
    expect(stand.written('log-b')).toContain('hook of b.yaml');
    expect(stand.written('log-b')).not.toContain('hook of a.yaml');
  });

  test('contains no secret', async () => {
    const path = file('a.yaml', 'encryption_passphrase: hunter22hunter', "before_check: ['echo hunter22hunter']");
    await command('-c', path, 'create', 'check', '--log-file', stand.path('log'));
    expect(stand.written('log')).toContain('***');
    expect(stand.written('log')).not.toContain('hunter22');
  });

  test('that was rotated is created again', async () => {
    const log = stand.path('log');
    const path = file('a.yaml', `log_file: ${log}`, `before_check: ['mv ${log} ${log}.1']`);
    await command('-c', path, 'create', 'check');
    expect(stand.written('log.1')).toContain('hook of a.yaml');
    expect(stand.written('log')).toContain('Done in');
  });

  test('is available in hooks', async () => {
    const log = stand.path('the log');
    const hooks = `after_backup: ['echo "{log_file}" > ${stand.path('told')}']`;
    await command('-c', file('a.yaml', `log_file: ${log}`, hooks), 'create');
    expect(stand.written('told')).toBe(`${log}\n`);
    await command('-c', file('a.yaml', hooks), 'create');
    expect(stand.written('told')).toBe('\n');
  });

  test('contains errors in configurations, too', async () => {
    stand.write('faulty.yaml', 'keep_dayly: 7\n');
    const { status } = await command('-c', stand.path('faulty.yaml'), 'create', '--log-file', stand.path('log'));
    expect(status).toBe(1);
    expect(stand.written('log')).toMatch(/\] ERROR: Error: .*unknown option keep_dayly/);
  });
});

describe('a log file that can’t be written', () => {
  beforeEach(() => {
    stand.repository('r');
  });

  test.each([
    ['missing/log', 'its folder does not exist'],
    ['folder', 'it is a folder'],
    ['source/letter.txt/log', 'part of its path is a file'],
  ])('%s is one warning, and the backup succeeds', async (name, reason) => {
    mkdirSync(stand.path('folder'));
    const log = stand.path(name);
    const { status, error } = await command('-c', file('a.yaml'), 'create', '--log-file', log);
    expect(error).toBe(`Warning: The log can't be written to ${log}: ${reason}. The run continues without it.\n`);
    expect(status).toBe(0);
    expect(stand.borg('list', '--short', stand.path('r')).trim()).not.toBe('');
  });

  test('because the disk is full is one warning, and the backup succeeds', async () => {
    const { status, error } = await command('-c', file('a.yaml'), 'create', '--log-file', '/dev/full');
    expect(error).toBe(
      "Warning: The log can't be written to /dev/full: the disk is full. The run continues without it.\n",
    );
    expect(status).toBe(0);
  });

  test('in the requested format is written in the default one, with a warning', async () => {
    const path = file('a.yaml', "log_file_format: '{massage}'", `log_file: ${stand.path('log')}`);
    const { status, error } = await command('-c', path, 'create');
    expect(error).toMatch(
      /^Warning: log_file_format has an unknown placeholder \{massage\}.* Did you mean message\? .*default format\.\n$/,
    );
    expect(stand.written('log')).toMatch(/^\[\d{4}-/);
    expect(status).toBe(0);
  });
});

describe('the verbosity of a run', () => {
  beforeEach(() => {
    stand.repository('r');
  });

  test.each([
    ['0 when no one says', [], [], false],
    ['is set by the file', ['verbosity: 1'], [], true],
    ['is set by the flag, which overrides the file', ['verbosity: 1'], ['-v', '0'], false],
  ])('%s', async (_, own, words, steps) => {
    const { out } = await command('-c', file('a.yaml', ...own), 'create', ...words);
    expect(out.includes('Done in')).toBe(steps);
  });

  test('is the highest of all files', async () => {
    const { out } = await command('-c', file('a.yaml', 'verbosity: 1'), file('b.yaml', 'verbosity: -1'), 'create');
    expect(out).toContain('hook of b.yaml');
    expect(out).toContain('Done in');
  });

  test('a file can enable a log in JSON', async () => {
    const { out } = await command('-c', file('a.yaml', 'log_json: true'), 'create');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { message: 'hook of a.yaml', levelname: 'ANSWER' },
      { message: expect.stringContaining('5 files') },
    ]);
  });
});

describe('a workflow step', () => {
  test('writes the log file of a configuration, and uses its verbosity if no input sets it', async () => {
    stand.repository('r');
    const written: string[] = [];
    const path = file('a.yaml', `log_file: ${stand.path('log')}`, 'verbosity: -1');
    writeFileSync(stand.path('output'), '');
    await workflowStep({
      environment: {
        ...stand.environment,
        INPUT_CONFIG: path,
        INPUT_ACTIONS: 'create',
        GITHUB_OUTPUT: stand.path('output'),
      },
      platform: process.platform,
      write: (text) => written.push(text),
      saveState: () => undefined,
      setSecret: () => undefined,
      setFailed: () => undefined,
    });
    expect(stand.written('log')).toContain('hook of a.yaml');
    expect(written.join('')).not.toMatch(/^hook of a.yaml$/m);
  });
});
