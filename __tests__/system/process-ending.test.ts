import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type ProcessRequest, runProcess } from '../../src/system/process.js';
import { given } from '../given.js';

const path = `${resolve('__tests__/fixtures/bin')}:/usr/bin:/bin`;
/** In the environment of all that these tests start, so that what is left can be found. */
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
    environment: given({ PATH: path, PROCESS_TEST: mark.slice('PROCESS_TEST='.length) }),
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

describe('a cancel', () => {
  test('interrupts the process at once', async () => {
    const { cancel, line, result } = shell('echo ready; exec sleep 60');
    await line('ready');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, timedOut: false, signal: 'SIGINT', exitCode: undefined });
  });

  test('leaves a process the time to end well', async () => {
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

  test('before the start starts nothing', async () => {
    const result = await runProcess({
      command: ['/bin/sh', '-c', 'echo started'],
      environment: given({}),
      streams: 'merged',
      grace: { terminate: 1, kill: 2 },
      onLines: () => expect('a line').toBe('none'),
      cancel: AbortSignal.abort(),
    });
    expect(result).toMatchObject({ cancelled: true, exitCode: undefined, startFailure: undefined, tail: [] });
  });

  test('right after the start is not missed', async () => {
    const { cancel, result } = shell('sleep 60; sleep 60');
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, exitCode: undefined });
  });

  test('ends children, grandchildren and those with a session of their own', async () => {
    const inner = 'sleep 61 & setsid sleep 62 & setsid sh -c "sleep 63; true" & echo ready; wait';
    const { cancel, line, result } = shell(`sh -c '${inner}'; true`);
    await line('ready');
    await pause(200);
    expect(left().length).toBeGreaterThanOrEqual(5);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, lingering: false });
    expect(left()).toEqual([]);
  });

  test('ends a stubborn grandchild whose parent has gone first', async () => {
    const { cancel, line, result } = shell('setsid stubborn & stubborn & echo started; exec sleep 60');
    await line('ready');
    await pause(200);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true, signal: 'SIGINT' });
    expect(left()).toEqual([]);
  });

  test('reaches a stopped process too', async () => {
    const script = 'trap "echo heard; exit 4" TERM; trap "" INT; echo ready; kill -STOP $$; sleep 60';
    const { cancel, line, result } = shell(script);
    await line('ready');
    await pause(100);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true });
    expect(left()).toEqual([]);
  });

  test('at a terminal finds the tree by process ids, and spares the group', async () => {
    const { cancel, line, result } = shell('sleep 61 & setsid sleep 62 & echo ready; wait', { terminal: true });
    await line('ready');
    await pause(100);
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: true });
    expect(left()).toEqual([]);
  });

  test('after the end changes nothing', async () => {
    const { cancel, result } = shell('true');
    expect(await result).toMatchObject({ cancelled: false, exitCode: 0 });
    cancel.abort();
    expect(await result).toMatchObject({ cancelled: false, exitCode: 0 });
  });
});

describe('a time-out', () => {
  test('ends the whole tree and is told of', async () => {
    const { result } = shell('sleep 61 & stubborn & wait', { timeout: 0.4 });
    expect(await result).toMatchObject({ timedOut: true, cancelled: false });
    expect(left()).toEqual([]);
  });

  test('of years goes off no sooner', async () => {
    const { result } = shell('sleep 0.2', { timeout: 100_000_000 });
    expect(await result).toMatchObject({ timedOut: false, exitCode: 0 });
  });
});
