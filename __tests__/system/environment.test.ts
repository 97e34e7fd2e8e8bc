import { expect, test } from '@jest/globals';
import { hookEnvironment, plainEnvironment } from '../../src/system/environment.js';

test('values that are not set are left out', () => {
  expect(plainEnvironment({ A: '1', B: undefined, EMPTY: '' })).toEqual({ A: '1', EMPTY: '' });
});

const environment = {
  PATH: '/bin',
  INPUT_PASSPHRASE: 'x',
  'INPUT_BORG-VERSION': 'x',
  STATE_root: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RUNTIME_URL: 'x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  ACTIONS_STEP_DEBUG: 'true',
  MY_INPUT_A: 'mine',
  BORG_PASSPHRASE: 'the job’s own',
  GITHUB_TOKEN: 'the job’s own too',
  UNSET: undefined,
};

test('outside of a workflow, hooks get everything: STATE_DIRECTORY is systemd’s', () => {
  const own = { ...environment, STATE_DIRECTORY: '/var/lib/borgflow' };
  expect(hookEnvironment(own, false)).toEqual(plainEnvironment(own));
});

test('in a workflow, hooks get all but the inputs and the runner’s state and tokens', () => {
  expect(hookEnvironment(environment, true)).toEqual({
    PATH: '/bin',
    ACTIONS_STEP_DEBUG: 'true',
    MY_INPUT_A: 'mine',
    BORG_PASSPHRASE: 'the job’s own',
    GITHUB_TOKEN: 'the job’s own too',
  });
});
