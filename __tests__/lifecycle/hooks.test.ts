import { describe, expect, test } from '@jest/globals';
import { runHook } from '../../src/lifecycle/hooks.js';
import type { HookStep } from '../../src/lifecycle/plan.js';
import { environmentFor } from '../../src/process/child-environment.js';
import type { ProcessResult } from '../../src/process/process-request.js';
import { createMasker } from '../../src/secrets/masker.js';

const done: ProcessResult = {
  exitCode: 0,
  signal: undefined,
  timedOut: false,
  cancelled: false,
  lingering: false,
  startFailure: undefined,
  tail: [],
  seconds: 1,
};

/** Runs a hook whose command ends like this; returns how. */
function ran(ending: Partial<ProcessResult>, more: Partial<HookStep> = {}): Promise<unknown> {
  const step: HookStep = {
    kind: 'hook',
    hook: 'before_backup',
    commands: [{ run: 'mount /mnt/usb' }],
    configuration: { path: '/etc/server.yaml', name: 'server.yaml' },
    softFailure: 'skip',
    closing: false,
    ...more,
  };
  return runHook(
    step,
    { failures: [], cancel: new AbortController().signal },
    {
      runProcess: () => Promise.resolve({ ...done, ...ending }),
      environment: environmentFor('hook', {}),
      masker: createMasker([]),
      runId: 'run',
      emit: () => undefined,
    },
  );
}

describe('a hook reports how its command ended', () => {
  const failed = { exitCode: undefined } as const;

  test.each<[string, Partial<ProcessResult>, string]>([
    ['an exit status', { exitCode: 32 }, 'exited with status 32'],
    ['a signal', { ...failed, signal: 'SIGKILL' }, 'was killed by SIGKILL'],
    ['a cancellation', { ...failed, cancelled: true, signal: 'SIGINT' }, 'did not finish'],
    [
      'a command that could not be started',
      { ...failed, startFailure: 'The working directory /mnt/gone does not exist.' },
      'was not run: The working directory /mnt/gone does not exist.',
    ],
  ])('%s', async (_, ending, words) => {
    await expect(ran(ending)).rejects.toThrow(new Error(`\`mount /mnt/usb\` ${words}`));
  });

  test('a time limit, which is shown in minutes and hours', async () => {
    const ending = { ...failed, timedOut: true, signal: 'SIGTERM' } as const;
    await expect(ran(ending, { timeout: 5_400 })).rejects.toThrow(
      new Error('`mount /mnt/usb` exceeded its time limit of 1 h 30 min'),
    );
  });

  test('status 75 skips what follows', async () => {
    expect(await ran({ exitCode: 75 })).toEqual({ outcome: 'skipped' });
  });
});
