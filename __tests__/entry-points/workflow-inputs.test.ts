import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findProgram } from '../../src/process/launch.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { repository, startGitHub } from '../support/github-server.js';
import { insideOf } from '../support/rendered-log.js';
import { runStep } from '../support/runner-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Writes a file with these repositories and hooks, and more options. */
function file(repositories: readonly string[], hooks: Readonly<Record<string, string>> = {}, more = ''): string {
  const lines = Object.entries(hooks).map(([hook, command]) => `${hook}: [${JSON.stringify(command)}]\n`);
  const listed = repositories.map((repository) => `  - {${repository}}\n`);
  return stand.write(
    'server.yaml',
    `repositories:\n${listed.join('')}source_directories: [${stand.source}]\n${lines.join('')}${more}`,
  );
}

const notes = { before_backup: 'echo before >> "$TRACE"', on_error: 'echo "heard {error}" >> "$TRACE"' };

describe('passphrase', () => {
  const passphrase = 'correct horse + battery';

  test('opens a real encrypted repository, is masked in the log, and is not passed to hooks', async () => {
    const hooks = { before_backup: 'env >> "$TRACE"', after_backup: `echo it is ${passphrase}` };
    const config = file([`path: ${stand.path('r')}`], hooks);
    const actions = 'repo-create --encryption repokey create';
    const { status, log, masks, outputs } = await runStep(stand, { config, actions, passphrase: `${passphrase}\n` });
    expect(status).toBe(0);
    expect(JSON.parse(outputs['archives'] ?? '')).toMatchObject([{ files: 5 }]);
    expect(stand.trace().join('\n')).not.toMatch(/correct|PASSPHRASE/);
    expect(log).toContain('it is ***');
    expect(log).not.toContain(passphrase);
    expect(masks).toEqual(expect.arrayContaining([passphrase, encodeURIComponent(passphrase)]));
    const wrong = await runStep(stand, { config, actions: 'list', passphrase: 'another one' });
    expect(wrong.failed).toContain(`The passphrase for ${stand.path('r')} is wrong.`);
    const none = await runStep(stand, { config, actions: 'list' });
    expect(none.failed).toContain(`${stand.path('r')} needs a passphrase, and none was given.`);
  });
});

describe('github-token', () => {
  test('opens an issue for a file that fails, closes it later, and is neither shown nor passed to hooks', async () => {
    const token = 'ghs_correcthorsebattery';
    const github = await startGitHub({ [token]: 'github-actions[bot]' });
    try {
      const path = `path: ${stand.repository('r')}`;
      const environment = { GITHUB_API_URL: github.server.url, GITHUB_REPOSITORY: repository };
      const step = async (hook: string) => {
        const config = file([path], { before_backup: `env >> "$TRACE"; ${hook}` });
        return await runStep(stand, { config, actions: 'create', 'github-token': token }, environment);
      };
      const { log, masks } = await step(`echo ${token}; exit 3`);
      expect(github.issues).toMatchObject([{ state: 'open', title: expect.stringContaining('server.yaml') }]);
      expect(github.issues[0]?.body).toContain('***');
      expect(masks).toContain(token);
      const { status } = await step('true');
      expect([status, github.issues[0]?.state]).toEqual([0, 'closed']);
      expect([log, github.issues[0]?.body, ...stand.trace()].join('\n')).not.toContain('correcthorse');
    } finally {
      await github.server.stop();
    }
  });
});

describe('repository', () => {
  test.each([
    ['by its path', () => stand.path('r1')],
    ['by its label', () => 'near'],
    ['by a glob of its label', () => 'n?a*'],
    ['by a glob of its path', () => `${stand.folder}/*1`],
  ])('selects a repository %s', async (_, named) => {
    const config = file([`path: ${stand.repository('r1')}, label: near`, `path: ${stand.path('missing')}, label: far`]);
    const { status, outputs, page } = await runStep(stand, { config, actions: 'create', repository: named() });
    expect(status).toBe(0);
    expect(JSON.parse(outputs['archives'] ?? '')).toMatchObject([{ label: 'near' }]);
    expect(page).toContain(`Skipped        far of server.yaml: does not match ${named()}`);
  });

  test('that matches nothing is an error that lists the configured ones', async () => {
    const config = file(['path: /r1, label: near', 'path: /r2'], notes);
    const { status, failed } = await runStep(stand, { config, repository: 'nearby' });
    expect(status).toBe(1);
    expect(failed).toBe("No repository matches 'nearby'. Configured: near, /r2.");
    expect(stand.trace()).toEqual([]);
  });
});

describe('timeout', () => {
  test('ends a hook command that takes longer, as an error', async () => {
    const config = file(['path: /r'], { ...notes, before_backup: 'sleep 60' });
    const { failed } = await runStep(stand, { config, actions: 'create', timeout: '1' });
    expect(failed).toContain('`sleep 60` exceeded its time limit of 1 s');
    expect(stand.trace()).toEqual(['heard before_backup of server.yaml failed (sleep 60 exceeded its time limit)']);
  });

  test('is overridden by the timeout of a file', async () => {
    const config = file(['path: /r'], { ...notes, before_backup: 'sleep 2; exit 75' }, 'timeout: 60\n');
    expect((await runStep(stand, { config, actions: 'create', timeout: '1' })).outputs['outcome']).toBe('skipped');
  });
});

describe('fail-on', () => {
  /** Writes a file whose Borg does its work and then exits with this status. */
  function fileEnding(status: number): string {
    const script = `#!/bin/sh\ncase " $* " in *" create "*) borg "$@" && exit ${status};; esac\nexec borg "$@"\n`;
    writeFileSync(stand.path('borg-stub'), script);
    chmodSync(stand.path('borg-stub'), 0o700);
    return file([`path: ${stand.repository('r')}`], {}, `local_path: ${stand.path('borg-stub')}\n`);
  }

  test.each([
    [1, 'error', 'warning', undefined],
    [1, 'warning', 'warning', 'There were warnings in server.yaml, and fail-on is set to warning.'],
    [1, 'never', 'warning', undefined],
    [2, 'error', 'failure', expect.stringContaining('exited with status 2')],
    [2, 'warning', 'failure', expect.stringContaining('exited with status 2')],
    [2, 'never', 'failure', undefined],
  ])('Borg exits with %i, fail-on: %s', async (ending, failOn, outcome, failed) => {
    const done = await runStep(stand, { config: fileEnding(ending), actions: 'create', 'fail-on': failOn });
    expect(done.outputs['outcome']).toBe(outcome);
    expect(done.failed).toEqual(failed);
    expect(done.status).toBe(failed === undefined ? 0 : 1);
    expect(done.commands.filter(({ name }) => name === (ending === 1 ? 'warning' : 'error'))).not.toEqual([]);
  });
});

describe('verbosity', () => {
  /** Returns what is inside the groups of a hook, of on_error, and of create, which fails. */
  async function told(verbosity: string, environment: Readonly<Record<string, string>> = {}) {
    const hooks = { before_backup: 'echo from the hook', on_error: 'echo from on_error' };
    const config = file([`path: ${stand.repository(`r${verbosity}`)}`, `path: ${stand.path('missing')}`], hooks);
    const { page, commands } = await runStep(stand, { config, actions: 'create --stats', verbosity }, environment);
    const inside = (title: string) => insideOf(page, title).join('\n');
    const lines = inside(`create · ${stand.path(`r${verbosity}`)} · server.yaml`);
    return {
      hook: inside('before_backup · server.yaml').includes('from the hook'),
      onError: inside('on_error · server.yaml').includes('from on_error'),
      statistics: lines.includes('Archive '),
      progress: lines.includes('Creating archive at'),
      details: /lock|Processing files/.test(lines),
      groups: commands.filter(({ name }) => name === 'group').length > 3,
      error: commands.some(({ name }) => name === 'error'),
    };
  }

  const always = { groups: true, error: true };

  test.each([
    ['-2', { hook: false, onError: false, statistics: false, progress: false, details: false }],
    ['-1', { hook: false, onError: true, statistics: false, progress: false, details: false }],
    ['0', { hook: true, onError: true, statistics: true, progress: false, details: false }],
    ['1', { hook: true, onError: true, statistics: true, progress: true, details: false }],
    ['2', { hook: true, onError: true, statistics: true, progress: true, details: true }],
  ])('%s', async (verbosity, expected) => {
    expect(await told(verbosity)).toEqual({ ...always, ...expected });
  });

  test('is raised to 2 by debug logging of the workflow', async () => {
    expect((await told('-2', { RUNNER_DEBUG: '1' })).details).toBe(true);
  });
});

describe('invalid inputs', () => {
  test('set the outputs of a failure, with what is wrong as the error', async () => {
    const passphrase = 'correct-horse';
    const { status, outputs } = await runStep(stand, { actions: `check --only ${passphrase}`, passphrase });
    expect(status).toBe(1);
    expect(outputs).toEqual({
      outcome: 'failure',
      archives: '[]',
      'failed-repositories': '[]',
      error: expect.stringMatching(/^The actions input \(.*\): --only must be repository, /),
      report: '',
      'summary-json': expect.stringMatching(/^\{.*"failures":\[\{"message":"The actions input /),
    });
    expect(Object.values(outputs).join('\n')).not.toContain(passphrase);
  });
});

describe('overrides', () => {
  test('replace options of the files, also in files with sections, and a failing hook still has its line', async () => {
    const config = file([`path: ${stand.path('missing')}`], notes);
    const overrides = `repositories=[${stand.repository('r')}]\n\nhooks.before_backup=[echo over >> "$TRACE", exit 3]\n`;
    const { failed, commands } = await runStep(stand, { config, actions: 'create', overrides });
    expect(failed).toContain('`exit 3` exited with status 3');
    expect(stand.trace()).toEqual(['over', 'heard before_backup of server.yaml failed (exit 3 exited with status 3)']);
    expect(commands.find(({ name }) => name === 'error')?.properties).toMatch(/file=overrides,line=3,col=45/);
  });

  test('that are invalid fail the job before anything runs', async () => {
    const config = file([`path: ${stand.path('r')}`], notes);
    const { failed, outputs, page } = await runStep(stand, { config, overrides: 'keep_dayly=7' });
    expect(failed).toBe('overrides:1:1: unknown option keep_dayly. Did you mean keep_daily?');
    expect(outputs['outcome']).toBe('failure');
    expect(page).toContain('    1 | keep_dayly=7');
    expect(stand.trace()).toEqual([]);
  });

  test('also apply in a step that only validates, where variables need not be set', async () => {
    const config = file([`path: ${stand.path('r')}`], {}, 'archive_hostname: ${NOT_SET}\n');
    const wrong = await runStep(stand, { config, actions: 'config validate', overrides: 'keep_dayly=7' });
    expect(wrong.commands.find(({ name }) => name === 'error')?.properties).toContain('file=overrides,line=1');
    expect(wrong.status).toBe(1);
    const right = await runStep(stand, { config, actions: 'config validate', overrides: 'keep_daily=7' });
    expect({ status: right.status, failed: right.failed }).toEqual({ status: 0, failed: undefined });
  });

  test('may contain a secret, which is masked', async () => {
    const config = file([`path: ${stand.path('r')}`], { before_backup: 'echo hunter22' });
    const { log, masks } = await runStep(stand, { config, overrides: 'encryption_passphrase=hunter22' });
    expect(masks).toContain('hunter22');
    expect(log).not.toContain('hunter22');
  });
});

describe('permissions', () => {
  test('strict fails the job for a file that others can read, unless it is in the checkout', async () => {
    const config = file(['path: /r'], { before_prune: 'echo ran >> "$TRACE"; exit 75' });
    chmodSync(config, 0o644);
    const { failed } = await runStep(stand, { config, permissions: 'strict' });
    expect(failed).toContain('server.yaml (owner root, mode 0644) can be read by everyone. server.yaml was not run');
    expect(stand.trace()).toEqual([]);
    const inside = await runStep(stand, { config, permissions: 'strict' }, { GITHUB_WORKSPACE: stand.folder });
    expect(inside.failed).toBeUndefined();
    expect(stand.trace()).toEqual(['ran']);
  });

  test('warn annotates the file', async () => {
    const config = file(['path: /r'], { before_prune: 'exit 75' });
    chmodSync(config, 0o644);
    const { commands, status } = await runStep(stand, { config });
    expect(status).toBe(0);
    expect(commands.find(({ name }) => name === 'warning')).toMatchObject({
      properties: `file=${config},line=1,col=1`,
      data: expect.stringMatching(/mode 0644\) can be read by everyone\. Fix it with: chmod 0600 /),
    });
  });
});

describe('the first group', () => {
  const first = (page: readonly string[]) => {
    const lines = insideOf(page, 'Configuration and plan');
    return lines.includes('') ? lines.slice(0, lines.indexOf('')) : lines;
  };
  const borg = () =>
    `Borg           ${stand.borg('--version').trim().replace('borg ', '')}, ${findProgram('borg', process.env['PATH'])}`;

  test('says what was requested and what was found, in one column, and shows no secret', async () => {
    const near = stand.repository('r1');
    const config = file([`path: ${near}, label: near`, 'path: /r2'], { before_backup: 'exit 75' });
    const faulty = stand.write('faulty.yaml', 'repositories: [x]\nkeep_dayly: 7\n');
    const { page, log } = await runStep(stand, {
      config: `${config}\n${faulty}`,
      actions: 'create --stats check --only data',
      'dry-run': 'false',
      verbosity: '1',
      overrides: 'keep_daily=7\nencryption_passphrase=hunter22',
      repository: 'near',
      timeout: '60',
      passphrase: 'hunter23',
    });
    expect(first(page)).toEqual([
      `Inputs         config      ${config}, ${faulty}`,
      '               repository  near',
      '               timeout     60',
      '               passphrase  set, not shown',
      'Overrides      keep_daily=7',
      '               encryption_passphrase=…',
      `Configuration  ${config}, from the config input`,
      `                 ${near} (near)`,
      `Skipped        ${faulty}: unknown option keep_dayly. Did you mean keep_daily?`,
      '               /r2 of server.yaml: does not match near',
      'Actions        create --stats, check --only data',
      'Permissions    warn: report files that others can read or change',
      borg(),
    ]);
    expect(log).not.toMatch(/hunter2/);
  });

  test('is short if nothing was requested, and says where the configuration was found', async () => {
    mkdirSync(stand.path('.config/borgmatic'), { recursive: true });
    stand.write('.config/borgmatic/config.yaml', 'repositories: [/r]\nbefore_prune: [exit 75]\n');
    const { page } = await runStep(stand, { 'dry-run': 'true' });
    expect(first(page)).toEqual([
      'Inputs         dry-run  true',
      `Configuration  ${stand.path('.config/borgmatic/config.yaml')}, found in a default location`,
      '                 /r',
      'Actions        create, prune, compact, check (default), as a dry run',
      'Permissions    warn: report files that others can read or change',
      borg(),
    ]);
  });

  test('lists included files below the including file, and not as skipped', async () => {
    const shared = stand.write('shared.yaml', 'keep_daily: 7\n');
    const config = file(['path: /r'], { before_prune: 'exit 75' }, '<<: !include shared.yaml\n');
    const { page } = await runStep(stand, { config });
    expect(first(page).slice(1, 5)).toEqual([
      `Configuration  ${config}, from the config input`,
      `                 includes ${shared}`,
      '                 /r',
      'Actions        create, prune, compact, check (default)',
    ]);
  });

  test('says where it searched in vain', async () => {
    const { page } = await runStep(stand, {});
    const [head, looked] = first(page);
    expect(head).toBe('Configuration  none');
    expect(looked).toMatch(
      /looked in \.github\/borgflow\.yaml, \.github\/borgmatic\.yaml, \/etc\/borgmatic\/config\.yaml/,
    );
  });
});
