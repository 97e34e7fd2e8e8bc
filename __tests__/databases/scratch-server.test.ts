import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';

const asRoot = process.getuid?.() === 0 ? test : test.skip;
const modules = join(import.meta.dirname, '../../src');
/** Everyone may enter it. */
const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
chmodSync(folder, 0o755);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a process that starts a scratch server in a folder, whose program only sleeps, and then waits. */
function startDrill(place: string, environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const script = `
    import { startScratchServer } from '${modules}/databases/scratch-server.js';
    import { runProcess } from '${modules}/process/run-process.js';
    import { createTemporaryFolder } from '${modules}/system/temporary.js';
    const ignore = () => undefined;
    const folder = createTemporaryFolder('clients');
    const setup = { runProcess, environment: { PATH: process.env.PATH }, folder: folder.path, verbosity: 0, note: ignore, detail: ignore, warn: ignore };
    const program = { title: 'Test', users: ['nobody'], prepare: () => [['true']], command: () => ['sh', '-c', 'echo $$ > pid; exec sleep 3600'], ask: (home) => ({ words: ['test', '-s', home + '/pid'] }) };
    try {
      const { stop } = await startScratchServer(program, { setup, place: process.argv[1] || undefined, folder });
      process.once('SIGTERM', () => stop().then(() => process.exit()));
      console.log('started');
    } catch (error) {
      console.log(error.message);
      process.exit();
    }
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', script, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  for await (const text of stdout ?? []) return String(text).trim();
  return '';
}

/** Returns the process of the server that has its data below a place. */
function serverIn(place: string): string {
  const name = readdirSync(place).find((one) => one.startsWith('borgflow-')) ?? '';
  const [home = place] = [
    join(place, name),
    ...readdirSync(join(place, name)).map((one) => join(place, name, one)),
  ].filter((one) => existsSync(join(one, 'pid')));
  return readFileSync(join(home, 'pid'), 'utf8').trim();
}

/** Returns whether a process still runs, from its status file: one that nobody has waited for is left as a zombie. */
function isAlive(status: string): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(status, 'utf8'));
  } catch {
    return false; // it is gone
  }
}

test('a scratch server ends with the drill, even if the drill is killed', async () => {
  const place = join(folder, 'place');
  mkdirSync(place, { mode: 0o755 });
  const drill = startDrill(place);
  expect(await firstLine(drill)).toBe('started');
  const status = `/proc/${serverIn(place)}/status`;
  expect(readFileSync(status, 'utf8')).toMatch(/^Name:\s*sleep$/m);
  drill.kill('SIGKILL');
  while (isAlive(status)) await wait(10);
});

test('a scratch server is not started in a folder that its clients would take for several', async () => {
  const place = join(folder, 'one,two');
  mkdirSync(place, { mode: 0o755 });
  expect(await firstLine(startDrill(place))).toMatch(/^The path .*one,two.* contains a comma, .*Name another folder/);
  expect(readdirSync(place)).toEqual([]);
});

asRoot('a drill of root says which folder the user of the scratch server can not enter', async () => {
  const place = join(folder, 'closed');
  mkdirSync(place, { mode: 0o700 });
  expect(await firstLine(startDrill(place))).toBe(
    `The user nobody can't enter the folder ${place}, where the server for the drill would keep its data. With --scratch, name a folder that every user can enter.`,
  );
  expect(readdirSync(place)).toEqual([]);
});

asRoot('a drill of root uses another folder if that user can not enter the one for temporary files', async () => {
  const own = join(folder, 'own');
  mkdirSync(own, { mode: 0o700 });
  const drill = startDrill('', { TMPDIR: own });
  expect(await firstLine(drill)).toBe('started');
  drill.kill();
  await once(drill, 'exit');
});
