import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How a server is started. */
interface Service {
  readonly folder: ServerFolder;
  readonly command: readonly string[];
  /** Creates what the server needs before its first start. */
  readonly prepare: () => void;
  /** Asks the server for something; throws as long as it doesn't answer. */
  readonly ask: () => void;
  /** The signal that makes it stop without waiting for its clients. */
  readonly stopSignal?: NodeJS.Signals;
}

/** A server that runs in a temporary folder until the test stops it, or until the test's process ends. */
export interface ServerProcess {
  /** Its current process. */
  readonly pid: () => number;
  /** Stops it and removes its folder. */
  readonly stop: () => Promise<void>;
  /** Kills it and all its processes at once, as a crash does; its folder stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again, with the same data and the same port. */
  readonly restart: () => Promise<void>;
}

/** A temporary folder that only one user can enter. */
export interface ServerFolder {
  readonly path: (name?: string) => string;
  /** Runs a program as the folder's user, in the folder. */
  readonly run: (words: readonly string[]) => string;
  /** The words before a command that make it run as the folder's user and end with this process. */
  readonly prefix: readonly string[];
  /** Gives a file or folder in it to the folder's user, and to nobody else. */
  readonly own: (path: string) => void;
  /** Writes a file that only the folder's user can read. */
  readonly write: (name: string, text: string) => void;
  readonly remove: () => Promise<void>;
}

const environment = { PATH: `${process.env['PATH']}:/usr/sbin:/sbin`, LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Creates a folder for a server that runs as this user if the tests run as root. It disappears with this process. */
export function openServerFolder(name: string, user: string): ServerFolder {
  const folder = mkdtempSync(join(tmpdir(), `borgflow-${name}-`));
  const isRoot = userInfo().uid === 0;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  const ids = isRoot ? { user: idOf('-u'), group: idOf('-g') } : undefined;
  const own = (path: string) => {
    chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
    if (ids !== undefined) chownSync(path, ids.user, ids.group);
  };
  own(folder);
  const identity = ids && [`--reuid=${ids.user}`, `--regid=${ids.group}`, '--clear-groups'];
  const prefix = ['setpriv', ...(identity ?? []), '--pdeathsig=KILL', '--'];
  // Its input ends when this process ends, however that happens.
  const remover = spawn(
    '/bin/sh',
    ['-c', 'trap "" HUP INT TERM; read -r _; rm -rf "$1" || rm -rf "$1"', 'sh', folder],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  return {
    path: (file = '') => join(folder, file),
    run: ([program = '', ...rest]) =>
      execFileSync('setpriv', [...prefix.slice(1), program, ...rest], {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    prefix,
    own,
    write: (file, text) => {
      writeFileSync(join(folder, file), text, { mode: 0o600 });
      own(join(folder, file));
    },
    remove: async () => {
      remover.stdin.end();
      await ended(remover);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server and waits until it answers. */
export async function startServer(service: Service): Promise<ServerProcess> {
  let server: ChildProcess;
  const start = async () => {
    server = launch(service);
    await answer(server, service);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded(server)) return;
    const processes = [server.pid ?? 0, ...childrenOf(server.pid ?? 0)];
    if (signal === 'SIGKILL') for (const pid of processes) send(pid, signal);
    else server.kill(signal);
    await Promise.race([ended(server), wait(10_000, undefined, { ref: false })]);
    for (const pid of processes.filter(isRunning)) send(pid, 'SIGKILL');
    await ended(server);
    while (processes.some(isRunning)) await wait(5);
  };
  try {
    service.prepare();
    await start();
  } catch (error) {
    await service.folder.remove();
    throw error;
  }
  return {
    pid: () => server.pid ?? 0,
    stop: async () => {
      await end(service.stopSignal ?? 'SIGTERM');
      await service.folder.remove();
    },
    kill: () => end('SIGKILL'),
    restart: start,
  };
}

function launch({ folder, command }: Service): ChildProcess {
  const log = openSync(folder.path('log'), 'a', 0o600);
  const [program = '', ...words] = [...folder.prefix, ...command];
  const server = spawn(program, words, { cwd: folder.path(), env: environment, stdio: ['ignore', log, log] });
  closeSync(log);
  return server;
}

/** Waits until a server answers; ends it and throws if it doesn't. */
async function answer(server: ChildProcess, { ask, command, folder }: Service): Promise<void> {
  const end = Date.now() + 300_000;
  for (;;) {
    try {
      ask();
      return;
    } catch (error) {
      if (!hasEnded(server) && Date.now() < end) {
        await wait(20);
        continue;
      }
      server.kill('SIGKILL');
      await ended(server);
      const log = readFileSync(folder.path('log'), 'utf8').slice(-2000);
      throw new Error(`${command[0]} does not answer.\n${error instanceof Error ? error.message : error}\n${log}`);
    }
  }
}

/** Waits until a child process has ended. */
async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

/** Returns true if a process exists and isn't only waiting for its parent to ask how it ended. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

/** Returns a port of 127.0.0.1 that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
