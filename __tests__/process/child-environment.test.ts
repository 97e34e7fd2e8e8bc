import { describe, expect, test } from '@jest/globals';
import {
  type ChildEnvironment,
  environmentFor,
  plainEnvironment,
  withVariables,
} from '../../src/process/child-environment.js';

test('undefined variables are omitted', () => {
  expect(plainEnvironment({ A: '1', B: undefined, EMPTY: '' })).toEqual({ A: '1', EMPTY: '' });
});

const environment = {
  PATH: '/bin',
  HOME: '/home/me',
  LC_TIME: 'de_DE.UTF-8',
  INPUT_PASSPHRASE: 'x',
  'INPUT_BORG-VERSION': 'x',
  STATE_root: 'x',
  GITHUB_STATE: '/state',
  FORGEJO_STATE: '/state',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RUNTIME_URL: 'x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  ACTIONS_STEP_DEBUG: 'true',
  GITHUB_ENV: '/env',
  MY_INPUT_A: 'mine',
  VAULT_TOKEN: 'the job’s own',
  BORG_PASSPHRASE: 'the job’s own',
  BORG_PASSCOMMAND: 'the job’s own',
  BORG_NEW_PASSPHRASE: 'the job’s own',
  GITHUB_TOKEN: 'the job’s own',
  https_proxy: 'http://me:word@proxy',
  PYTHONPATH: '/lib',
  UNSET: undefined,
};
const names = (of: ChildEnvironment) => Object.keys(of).sort();

describe('in a workflow', () => {
  const open = {
    PATH: '/bin',
    HOME: '/home/me',
    LC_TIME: 'de_DE.UTF-8',
    ACTIONS_STEP_DEBUG: 'true',
    GITHUB_ENV: '/env',
    MY_INPUT_A: 'mine',
    VAULT_TOKEN: 'the job’s own',
    https_proxy: 'http://me:word@proxy',
    PYTHONPATH: '/lib',
  };
  const ofTheJob = {
    BORG_PASSPHRASE: 'the job’s own',
    BORG_PASSCOMMAND: 'the job’s own',
    GITHUB_TOKEN: 'the job’s own',
  };

  test('hooks get everything except the inputs, the runner’s state and tokens, and what only Borg needs', () => {
    expect(environmentFor('hook', environment, true)).toEqual({ ...open, ...ofTheJob });
  });

  test('Borg also gets its passphrases', () => {
    const more = { BORG_NEW_PASSPHRASE: 'the job’s own' };
    expect(environmentFor('borg', environment, true)).toEqual({ ...open, ...ofTheJob, ...more });
  });

  test('a program that the user chose gets a vault’s token, but no passphrase and no token of the job', () => {
    const { ACTIONS_STEP_DEBUG: _ofTheJob, ...others } = open;
    expect(environmentFor('chosen', environment, true)).toEqual(others);
  });
});

test('outside of a workflow, hooks get everything, such as STATE_DIRECTORY of systemd', () => {
  const { BORG_NEW_PASSPHRASE: _ofBorg, ...own } = { ...environment, STATE_DIRECTORY: '/var/lib/borgflow' };
  expect(environmentFor('hook', own, false)).toEqual(plainEnvironment(own));
});

test.each([true, false])('other programs only get what they need to run, in a workflow: %s', (inWorkflow) => {
  const of = (kind: 'tool' | 'installer' | 'logger' | 'lister') => names(environmentFor(kind, environment, inWorkflow));
  expect(of('tool')).toEqual(['HOME', 'LC_TIME', 'PATH']);
  expect(of('installer')).toEqual([
    ...['DEBIAN_FRONTEND', 'HOME', 'HOMEBREW_NO_AUTO_UPDATE', 'LC_TIME', 'PATH', 'https_proxy'],
  ]);
  expect(of('logger')).toEqual(['LC_ALL', 'PATH']);
  expect(of('lister')).toEqual(['LC_ALL', 'PATH']);
});

test('only the job’s own commands get its token and inputs, even outside of a workflow', () => {
  const own = {
    ...{ INPUT_X: 'x', GITHUB_TOKEN: 'x', GH_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x' },
    STATE_DIRECTORY: '/var/lib/borgflow',
  };
  expect(names(environmentFor('chosen', own, false))).toEqual(['STATE_DIRECTORY']);
});

test('by default, the runner’s variables decide whether this is a workflow', () => {
  const own = { INPUT_X: 'x', GITHUB_ACTIONS: 'true' };
  expect(names(environmentFor('hook', own))).toEqual(['GITHUB_ACTIONS']);
  expect(names(environmentFor('hook', { ...own, GITHUB_ACTIONS: 'false' }))).toContain('INPUT_X');
});

test('variables are set and removed', () => {
  const changed = withVariables(environmentFor('tool', environment), { PATH: '/sbin', HOME: undefined, NEW: '' });
  expect(changed).toEqual({ PATH: '/sbin', LC_TIME: 'de_DE.UTF-8', NEW: '' });
});

test('no other record is accepted as the environment of a child', () => {
  const made = environmentFor('tool', environment);
  // @ts-expect-error: a record of variables
  const record: ChildEnvironment = { PATH: '/bin' };
  // @ts-expect-error: this process's whole environment
  const own: ChildEnvironment = process.env;
  // @ts-expect-error: an environment with an additional variable
  const spread: ChildEnvironment = { ...made, INPUT_PASSPHRASE: 'x' };
  expect([record, own, spread]).toHaveLength(3);
});

test('only the installer gets the configuration of apt', () => {
  const own = { APT_CONFIG: '/etc/apt/mirror.conf', APT_TOKEN: 'x' };
  expect(names(environmentFor('installer', own, true))).toContain('APT_CONFIG');
  expect(names(environmentFor('installer', own, true))).not.toContain('APT_TOKEN');
  expect(names(environmentFor('tool', own, true))).toEqual([]);
});
