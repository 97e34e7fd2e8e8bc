import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ProcessRequest } from '../../src/process/process-request.js';
import { runProcess } from '../../src/process/run-process.js';
import { environmentOf } from '../support/plain-environment.js';

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

function start(command: readonly string[], more: Partial<ProcessRequest> = {}) {
  const lines: string[] = [];
  const result = runProcess({
    command,
    environment: environmentOf({ PATH: '/usr/bin:/bin', PROCESS_TEST: mark.slice('PROCESS_TEST='.length) }),
    streams: 'merged',
    grace: { terminate: 0.4, kill: 0.8 },
    onLines: (some) => lines.push(...some),
    ...more,
  });
  return { lines, result };
}

const shell = (script: string, more: Partial<ProcessRequest> = {}) => start(['/bin/sh', '-c', script], more);

describe('a process that ends', () => {
  test.each(['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)('because of %s is reported with the signal', async (signal) => {
    const { result } = shell(`kill -${signal.slice(3)} $$`);
    expect(await result).toMatchObject({ signal, exitCode: undefined, timedOut: false, cancelled: false });
  });

  test('leaves a background child alive that holds the output open, which delays the end by at most two seconds', async () => {
    const { lines, result } = shell('(trap "echo late; exit" USR1; sleep 300 & wait) & echo $!; printf unterminated');
    const { lingering, exitCode, tail, seconds } = await result;
    expect({ lingering, exitCode }).toEqual({ lingering: true, exitCode: 0 });
    expect(seconds).toBeLessThan(300);
    const child = Number(lines[0]);
    expect(tail).toEqual([String(child), 'unterminated']);
    expect(left()).toContain(child);
    process.kill(child, 'SIGUSR1');
    while (left().includes(child)) await pause(20);
    expect(lines).toEqual([String(child), 'unterminated']);
    for (const pid of left()) process.kill(pid, 'SIGKILL');
    while (left().length > 0) await pause(20);
  });

  test('leaves a background child alive that does not hold the output open', async () => {
    const { lines, result } = shell('sleep 60 >/dev/null 2>&1 & echo $!');
    expect(await result).toMatchObject({ lingering: false, exitCode: 0 });
    expect(left()).toEqual([Number(lines[0])]);
    process.kill(Number(lines[0]), 'SIGKILL');
    while (left().length > 0) await pause(20);
  });

  test('lets Node exit although a background child is alive', async () => {
    const module = pathToFileURL(resolve('lib/src/process/run-process.js')).href;
    const script = `import(${JSON.stringify(module)}).then(async ({ runProcess }) => {
      await runProcess({ command: ['/bin/sh', '-c', 'sleep 60 & true'], environment: process.env, streams: 'separate',
        grace: { terminate: 1, kill: 2 }, onLines() {} });
      console.log('result');
    });`;
    const { lines, result } = start([process.execPath, '-e', script], { timeout: 30 });
    expect(await result).toMatchObject({ timedOut: false, exitCode: 0 });
    expect(lines).toEqual(['result']);
    const pids = left();
    expect(pids).toHaveLength(1);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    while (left().length > 0) await pause(20);
  });
});

test('an error thrown by onLines terminates the process and rejects the promise', async () => {
  const { result } = shell('echo one; exec sleep 60', {
    onLines: () => {
      throw new Error('nobody takes it');
    },
  });
  await expect(result).rejects.toThrow('nobody takes it');
  expect(left()).toEqual([]);
});

test('the outputs and exits of many concurrent processes are not mixed up', async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const runs = numbers.map((number) => shell(`echo ${number}; exit ${number}`));
  const results = await Promise.all(runs.map(({ result }) => result));
  expect(results.map(({ exitCode }) => exitCode)).toEqual(numbers);
  expect(runs.map(({ lines }) => lines)).toEqual(numbers.map((number) => [String(number)]));
});
