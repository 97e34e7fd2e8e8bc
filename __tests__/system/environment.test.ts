import { describe, expect, test } from '@jest/globals';
import {
  type ChildEnvironment,
  environmentFor,
  plainEnvironment,
  withVariables,
} from '../../src/system/environment.js';

test('values that are not set are left out', () => {
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

  test('hooks get all but the inputs and the runner’s state and tokens, and what only Borg needs', () => {
    expect(environmentFor('hook', environment, true)).toEqual({ ...open, ...ofTheJob });
  });

  test('Borg gets its passphrases as well', () => {
    const more = { BORG_NEW_PASSPHRASE: 'the job’s own' };
    expect(environmentFor('borg', environment, true)).toEqual({ ...open, ...ofTheJob, ...more });
  });

  test('what somebody chose gets a vault’s token, but no passphrase and no token of the job', () => {
    const { ACTIONS_STEP_DEBUG: _ofTheJob, ...others } = open;
    expect(environmentFor('chosen', environment, true)).toEqual(others);
  });
});

test('outside of a workflow, hooks get everything: STATE_DIRECTORY is systemd’s', () => {
  const { BORG_NEW_PASSPHRASE: _ofBorg, ...own } = { ...environment, STATE_DIRECTORY: '/var/lib/borgflow' };
  expect(environmentFor('hook', own, false)).toEqual(plainEnvironment(own));
});

test.each([true, false])(
  'other programs get what they need to run, and nothing else, in a workflow: %s',
  (inWorkflow) => {
    const of = (kind: 'tool' | 'installer' | 'logger' | 'lister') =>
      names(environmentFor(kind, environment, inWorkflow));
    expect(of('tool')).toEqual(['HOME', 'LC_TIME', 'PATH']);
    expect(of('installer')).toEqual([
      ...['DEBIAN_FRONTEND', 'HOME', 'HOMEBREW_NO_AUTO_UPDATE', 'LC_TIME', 'PATH', 'https_proxy'],
    ]);
    expect(of('logger')).toEqual(['LC_ALL', 'PATH']);
    expect(of('lister')).toEqual(['LC_ALL', 'PATH']);
  },
);

test('the token and the inputs of a job are for its own commands, wherever this is', () => {
  const own = {
    ...{ INPUT_X: 'x', GITHUB_TOKEN: 'x', GH_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x' },
    STATE_DIRECTORY: '/var/lib/borgflow',
  };
  expect(names(environmentFor('chosen', own, false))).toEqual(['STATE_DIRECTORY']);
});

test('whether this is a workflow is what the runner says, where nobody else does', () => {
  const own = { INPUT_X: 'x', GITHUB_ACTIONS: 'true' };
  expect(names(environmentFor('hook', own))).toEqual(['GITHUB_ACTIONS']);
  expect(names(environmentFor('hook', { ...own, GITHUB_ACTIONS: 'false' }))).toContain('INPUT_X');
});

test('variables are set and removed', () => {
  const changed = withVariables(environmentFor('tool', environment), { PATH: '/sbin', HOME: undefined, NEW: '' });
  expect(changed).toEqual({ PATH: '/sbin', LC_TIME: 'de_DE.UTF-8', NEW: '' });
});

test('no other record passes for the environment of a child', () => {
  const made = environmentFor('tool', environment);
  // @ts-expect-error: a record of variables
  const record: ChildEnvironment = { PATH: '/bin' };
  // @ts-expect-error: all of this process's own
  const own: ChildEnvironment = process.env;
  // @ts-expect-error: an environment with more in it
  const spread: ChildEnvironment = { ...made, INPUT_PASSPHRASE: 'x' };
  expect([record, own, spread]).toHaveLength(3);
});

test('the installer gets the configuration of apt, and no other program of its kind does', () => {
  const own = { APT_CONFIG: '/etc/apt/mirror.conf', APT_TOKEN: 'x' };
  expect(names(environmentFor('installer', own, true))).toContain('APT_CONFIG');
  expect(names(environmentFor('installer', own, true))).not.toContain('APT_TOKEN');
  expect(names(environmentFor('tool', own, true))).toEqual([]);
});
