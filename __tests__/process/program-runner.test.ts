import { expect, test } from '@jest/globals';
import { createProgramRunner } from '../../src/process/program-runner.js';
import { runProcess } from '../../src/process/run-process.js';
import { environmentOf } from '../support/plain-environment.js';

const environment = environmentOf({ PATH: '/usr/bin:/bin' });

test('a program’s lines are returned, and its failure with its last line', async () => {
  const { run } = createProgramRunner({ runProcess, environment, chosenEnvironment: environment });
  expect(await run(['sh', '-c', 'echo one; echo two; echo no >&2'])).toMatchObject({
    lines: ['one', 'two'],
    failure: undefined,
  });
  expect((await run(['sh', '-c', 'echo "no such pool." >&2; exit 3'])).failure).toBe(
    'sh exited with status 3: no such pool',
  );
  expect((await run(['no-such-program'])).failure).toMatch(/^no-such-program was not found on the PATH/);
});

test('after a cancellation, only programs that clean up still run', async () => {
  const { run } = createProgramRunner({
    runProcess,
    environment,
    chosenEnvironment: environment,
    cancel: AbortSignal.abort(),
  });
  expect(await run(['echo', 'a'])).toMatchObject({ lines: [], cancelled: true, failure: 'echo was canceled' });
  expect(await run(['echo', 'a'], { cleanUp: true })).toMatchObject({ lines: ['a'], failure: undefined });
});
