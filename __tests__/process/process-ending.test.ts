import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ProcessRequest } from '../../src/process/process-request.js';
import { runProcess } from '../../src/process/run-process.js';
import { environmentOf } from '../support/plain-environment.js';

const path = `${resolve('__tests__/fixtures/bin')}:/usr/bin:/bin`;
/** A variable in the environment of all processes that these tests start, to find those that are left. */
const mark = `PROCESS_TEST=${randomUUID()}`;

function left(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const state = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '');
        return !state.startsWith('Z') && readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

afterEach(() => {
  const pids = left();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  expect(pids).toEqual([]);
});

interface Running {
  readonly cancel: AbortController;
  readonly lines: string[];
  readonly line: (text: string) => Promise<void>;
  readonly result: ReturnType<typeof runProcess>;
}

function start(command: readonly string[], more: Partial<ProcessRequest> = {}): Running {
  const cancel = new AbortController();
  const lines: string[] = [];
  const result = runProcess({
    command,
    environment: environmentOf({ PATH: path, PROCESS_TEST: mark.slice('PROCESS_TEST='.length) }),
    streams: 'merged',
    grace: { terminate: 0.4, kill: 0.8 },
    onLines: (some) => lines.push(...some),
    cancel: cancel.signal,
    ...more,
  });
  const line = async (text: string) => {
    while (!lines.includes(text)) await pause(10);
  };
  return { cancel, lines, line, result };
}

const shell = (script: string, more: Partial<ProcessRequest> = {}) => start(['/bin/sh', '-c', script], more);

describe('a cancellation', () => {
  test('interrupts the process at once', async () => {
    const { cancel, line, result } = shell('echo ready; exec sleep 60');
    await line('ready');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, timedOut: false, signal: 'SIGINT', exitCode: undefined });
  });

  test('gives a process time to exit cleanly', async () => {
    const script = 'trap "echo tidying; sleep 0.2; echo tidy; exit 5" INT; echo ready; while :; do sleep 0.05; done';
    const { cancel, line, lines, result } = shell(script, { grace: { terminate: 20, kill: 30 } });
    await line('ready');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, exitCode: 5, signal: undefined });
    expect(lines).toEqual(['ready', 'tidying', 'tidy']);
  });

  test('kills a process that ignores SIGINT and SIGTERM', async () => {
    const { cancel, line, lines, result } = start(['stubborn']);
    await line('ready');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, signal: 'SIGKILL' });
    expect(lines.filter((text) => text.startsWith('heard'))).toEqual(['heard INT', 'heard TERM']);
  });

  test('before the start prevents the start', async () => {
    const result = await runProcess({
      command: ['/bin/sh', '-c', 'echo started'],
      environment: environmentOf({}),
      streams: 'merged',
      grace: { terminate: 1, kill: 2 },
      onLines: () => expect('a line').toBe('none'),
      cancel: AbortSignal.abort(),
    });
    expect(result).toMatchObject({ cancelled: true, exitCode: undefined, startFailure: undefined, tail: [] });
  });

  test('immediately after the start is not missed', async () => {
    const { cancel, result } = shell('sleep 60; sleep 60');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, exitCode: undefined });
  });

  test('terminates children, grandchildren, and those with their own session', async () => {
    const inner = 'sleep 61 & setsid sleep 62 & setsid sh -c "sleep 63; true" & echo ready; wait';
    const { cancel, line, result } = shell(`sh -c '${inner}'; true`);
    await line('ready');
    await pause(200);
    expect(left().length).toBeGreaterThanOrEqual(5);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, lingering: false });
    expect(left()).toEqual([]);
  });

  test('terminates a stubborn grandchild whose parent has already ended', async () => {
    const { cancel, line, result } = shell('setsid stubborn & stubborn & echo started; exec sleep 60');
    await line('ready');
    await pause(200);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, signal: 'SIGINT' });
    expect(left()).toEqual([]);
  });

  test('also terminates a stopped process', async () => {
    const script = 'trap "echo heard; exit 4" TERM; trap "" INT; echo ready; kill -STOP $$; sleep 60';
    const { cancel, line, result } = shell(script);
    await line('ready');
    await pause(100);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true });
    expect(left()).toEqual([]);
  });

  test('at a terminal signals the tree by process IDs, not the whole group', async () => {
    const { cancel, line, result } = shell('sleep 61 & setsid sleep 62 & echo ready; wait', { terminal: true });
    await line('ready');
    await pause(100);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true });
    expect(left()).toEqual([]);
  });

  test('after the end has no effect', async () => {
    const { cancel, result } = shell('true');
    expect(await result).toMatchObject({ cancelled: false, exitCode: 0 });
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: false, exitCode: 0 });
  });
});

describe('a timeout', () => {
  test('terminates the whole tree and is reported', async () => {
    const { result } = shell('sleep 61 & stubborn & wait', { timeout: 0.4 });
    expect(await result).toMatchObject({ timedOut: true, cancelled: false });
    expect(left()).toEqual([]);
  });

  test('of several years does not fire early', async () => {
    const { result } = shell('sleep 0.2', { timeout: 100_000_000 });
    expect(await result).toMatchObject({ timedOut: false, exitCode: 0 });
  });
});
