import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { until } from './rsyslog.js';
import { isRunning, openServerFolder, startServer } from './server-process.js';

const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith('borgflow-example-'));

test('a server that does not start leaves nothing, and the error says why', async () => {
  const folder = openServerFolder('example', 'nobody');
  const starting = startServer({
    folder,
    command: ['sh', '-c', 'echo "The address is in use."; exit 3'],
    prepare: () => {},
    ask: () => {
      throw new Error('connection refused');
    },
  });
  await expect(starting).rejects.toThrow(/^sh does not answer\.\nconnection refused\nThe address is in use\.\n$/);
  expect(own()).toEqual([]);
});

test('a server and its folder are gone after the process of the tests was killed', async () => {
  const module = resolve('lib/__tests__/support/server-process.js');
  const script = `
    const { openServerFolder, startServer } = await import(${JSON.stringify(module)});
    const folder = openServerFolder('example', 'nobody');
    const server = await startServer({ folder, command: ['sleep', '600'], prepare: () => {}, ask: () => {} });
    console.log(JSON.stringify({ pid: server.pid(), folder: folder.path() }));`;
  const tests = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await new Promise<string[]>((found) => {
    createInterface(tests.stdout).once('line', (...lines: string[]) => found(lines));
  });
  const { pid, folder } = JSON.parse(line ?? '') as { pid: number; folder: string };
  expect([isRunning(pid), existsSync(join(folder, 'log'))]).toEqual([true, true]);
  tests.kill('SIGKILL');
  await until(() => !isRunning(pid) && !existsSync(folder));
});
