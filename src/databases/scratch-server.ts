import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from '../process/launch.js';
import { accountOf } from '../system/accounts.js';
import { UserError } from '../system/errors.js';
import { createFolderOf, createTemporaryFolder, type TemporaryFolder, temporaryBase } from '../system/temporary.js';
import { serverName } from './connection.js';
import type { ClientCommand, DatabaseContext, RestoreJob, RestoreRequest } from './define-database.js';
import { type ClientSetup, createDatabaseContext, keptLines } from './run-clients.js';

/** What a restore into a scratch server left to say. */
export interface ScratchVerdict {
  /** What is wrong with the dump, to complete a sentence. */
  readonly fault?: string | undefined;
  /** What this machine lacks, so that a part of the dump could not be restored, as a sentence. */
  readonly lack?: string | undefined;
  /** Tells whether that may be why a table is missing or has other rows: what the restore printed names it. */
  readonly excuses?: ((table: string) => boolean) | undefined;
  /** Why nothing was restored although the dump may be fine, to complete a sentence. */
  readonly nothing?: string | undefined;
}

/** How to restore one dump into a scratch server. */
export interface ScratchRestore {
  readonly job: RestoreJob;
  /** Says what the restore printed. */
  readonly verdict: () => ScratchVerdict;
  /** Counts the rows of all tables. */
  readonly count: ClientCommand;
  /** Commands that remove the restored databases. */
  readonly remove: readonly ClientCommand[];
  /** If the names of tables contain another database than when they were dumped. */
  readonly renamed?: { readonly from: string; readonly to: string } | undefined;
}

/** A server that dumps are restored into to prove that they can be. */
export interface ScratchServer {
  readonly setup: ClientSetup;
  readonly context: DatabaseContext;
  /** Prepares the restore of a dump; returns a sentence if this server can't restore it. */
  readonly restore: (dump: Pick<RestoreRequest, 'name' | 'stored' | 'globals'>) => Promise<ScratchRestore | string>;
  /** Ends it and removes its data; returns a sentence for what could not be removed. */
  readonly stop: () => Promise<readonly string[]>;
}

/** A server that the user names, instead of one that is started. */
export interface NamedServer {
  readonly hostname: string;
  readonly port: number | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** What is needed to start a scratch server, or to use one. */
export interface ScratchSetup {
  /** Its environment contains nothing that would lead a client to another server. */
  readonly setup: ClientSetup;
  /** The folder for its data; undefined: the one for temporary files. */
  readonly place: string | undefined;
  /** A folder for the clients. */
  readonly folder: TemporaryFolder;
  /** Set: nothing is started. */
  readonly named?: NamedServer | undefined;
}

/** A folder for a server, and the words before its programs. */
interface Home extends TemporaryFolder {
  /** They make a program run as the user of the folder. */
  readonly prefix: readonly string[];
}

/**
 * Creates the folder of a server. Servers refuse to run as root, so for root, it belongs to the first of the users that
 * exists. If that user can't enter the folder for temporary files, as on a runner in root's home folder, it is elsewhere.
 * Throws UserError if there is no way to run a program there as that user.
 */
async function createHome(users: readonly string[], { place, setup }: ScratchSetup): Promise<Home> {
  const setpriv = findProgram('setpriv', setup.environment['PATH']);
  const account = process.getuid?.() === 0 ? otherAccount(users, setpriv) : undefined;
  const prefixes = prefixesFor(account, setpriv);
  for (const parent of place === undefined ? [temporaryBase(), '/var/tmp', '/tmp'] : [place]) {
    const folder = account === undefined ? createTemporaryFolder('server', place) : createFolderOf(account, parent);
    for (const prefix of prefixes) {
      if (await succeeds([...prefix, 'test', '-x', folder.path], setup)) return { ...folder, prefix };
    }
    if (account === undefined) return { ...folder, prefix: [] };
    folder.remove();
  }
  throw new UserError(
    `The user ${account?.name} can't enter the folder ${place ?? temporaryBase()}, where the server for the drill would keep its data. With --scratch, name a folder that every user can enter.`,
  );
}

/** Returns words before a program that runs as a user, or as this one, the best first. */
function prefixesFor(account: Account | undefined, setpriv: string | undefined): readonly (readonly string[])[] {
  if (setpriv === undefined) return [[]];
  const flags = account === undefined ? [] : [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  // The server ends with this process, even if that is killed. Older versions of setpriv can't do that.
  const bound = [setpriv, ...flags, '--pdeathsig=QUIT', '--'];
  return [bound, account === undefined ? [] : [setpriv, ...flags, '--']];
}

type Account = NonNullable<ReturnType<typeof accountOf>>;

/** Returns the user that a server runs as if this process is root's. Throws UserError if there is no way. */
function otherAccount(
  users: readonly string[],
  setpriv: string | undefined,
): NonNullable<ReturnType<typeof accountOf>> {
  const account = users.map(accountOf).find((one) => one !== undefined);
  if (account !== undefined && setpriv !== undefined) return account;
  throw new UserError(
    account === undefined
      ? `A server can't run as root, and there is no user ${users.join(' or ')}. Create one, or run the drill as another user.`
      : "A server can't run as root, and the program setpriv to run it as another user is not installed. Install the package util-linux, or run the drill as another user.",
  );
}

async function succeeds(command: readonly string[], { environment, runProcess }: ClientSetup): Promise<boolean> {
  const { exitCode } = await runProcess({
    command,
    environment,
    workingDirectory: '/',
    streams: 'merged',
    onLines: () => undefined,
    grace: serverGrace,
  });
  return exitCode === 0;
}

/** How to start a server program. */
interface Program {
  /** `PostgreSQL` */
  readonly title: string;
  /** The users that it may run as, if this process is root's. */
  readonly users: readonly string[];
  /** Commands that create its data; of each list, the first that succeeds. */
  readonly prepare: (folder: string) => readonly (readonly string[])[];
  readonly command: (folder: string) => readonly string[];
  /** A client that succeeds as soon as the server answers. */
  readonly ask: (folder: string) => ClientCommand;
}

/** A server that runs until it is stopped. */
interface RunningServer extends Pick<ScratchServer, 'context' | 'stop' | 'setup'> {
  readonly path: string;
}

/** The maximum length of a socket's path, in bytes. */
const longestSocket = 103;

/** How long a server may take to start, in milliseconds. */
const startLimit = 120_000;

/** Starts a server. Throws UserError if it doesn't start; then nothing is left of it. */
export async function startScratchServer(program: Program, around: ScratchSetup): Promise<RunningServer> {
  const { setup } = around;
  const home = await createHome(program.users, around);
  const context = createDatabaseContext(setup, around.folder);
  const ending = new AbortController();
  let running: Promise<unknown> | undefined;
  const stop = async (): Promise<readonly string[]> => {
    ending.abort();
    await running;
    return home.remove();
  };
  try {
    if (Buffer.byteLength(`${home.path}/.s.PGSQL.1`) > longestSocket) {
      throw new UserError(
        `The path ${home.path} is too long for the socket of a server. Name a folder with a shorter path with --scratch or TMPDIR.`,
      );
    }
    if (home.path.includes(',')) {
      throw new UserError(
        `The path ${home.path} contains a comma, so the clients of a server would take it for several. Name another folder with --scratch or TMPDIR.`,
      );
    }
    await prepareData(program, home, setup);
    const server = follow(program, home, { setup, ending: ending.signal });
    running = server.ended;
    await waitForAnswer(program, home, { context, server, setup });
    return { context, setup, path: home.path, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareData({ prepare, title }: Program, home: Home, setup: ClientSetup): Promise<void> {
  let fault = '';
  for (const words of prepare(home.path)) {
    const { exitCode, tail, startFailure, cancelled } = await setup.runProcess({
      command: [...home.prefix, ...words],
      environment: setup.environment,
      workingDirectory: home.path,
      streams: 'merged',
      onLines: () => undefined,
      grace: serverGrace,
      cancel: setup.cancel,
    });
    if (exitCode === 0) return;
    if (cancelled) throw new UserError(`The ${title} server for the drill was not started: the run was canceled.`);
    fault = startFailure ?? tail.findLast((line) => line.trim() !== '') ?? `exited with status ${exitCode}`;
  }
  throw new UserError(`The ${title} server for the drill could not be created: ${fault.replace(/\.$/, '')}.`);
}

/** Its data is thrown away, so it may be killed soon. */
const serverGrace = { terminate: 2, kill: 5 };

interface FollowedServer {
  readonly ended: Promise<unknown>;
  readonly hasEnded: () => boolean;
  readonly output: readonly string[];
}

function follow(
  { command }: Program,
  home: Home,
  { setup, ending }: { readonly setup: ClientSetup; readonly ending: AbortSignal },
): FollowedServer {
  const output: string[] = [];
  let isOver = false;
  const ended = setup
    .runProcess({
      command: [...home.prefix, ...command(home.path)],
      environment: setup.environment,
      workingDirectory: home.path,
      streams: 'merged',
      onLines: (lines) => {
        output.push(...lines);
        output.splice(0, output.length - keptLines);
      },
      grace: serverGrace,
      cancel: setup.cancel === undefined ? ending : AbortSignal.any([setup.cancel, ending]),
    })
    .finally(() => {
      isOver = true;
    });
  return { ended, hasEnded: () => isOver, output };
}

async function waitForAnswer(
  { ask, title }: Program,
  home: Home,
  {
    context,
    server,
    setup,
  }: { readonly context: DatabaseContext; readonly server: FollowedServer; readonly setup: ClientSetup },
): Promise<void> {
  const end = Date.now() + startLimit;
  for (;;) {
    const { failure, cancelled } = await context.run(ask(home.path));
    if (failure === undefined) return;
    if (setup.cancel?.aborted)
      throw new UserError(`The ${title} server for the drill was not started: the run was canceled.`);
    if (server.hasEnded() || cancelled || Date.now() > end) {
      const reason = server.output.findLast((line) => line.trim() !== '') ?? failure;
      throw new UserError(`The ${title} server for the drill did not start: ${reason.replace(/\.$/, '')}.`);
    }
    await wait(50);
  }
}

/** Returns a name for a new database on a server that may have others. */
export function freshName(): string {
  return `borgflow_drill_${randomBytes(6).toString('hex')}`;
}

/** Throws UserError unless a named server answers a client. */
export async function requireAnswer(
  { title, named: { hostname, port } }: { readonly title: string; readonly named: NamedServer },
  ask: ClientCommand,
  context: DatabaseContext,
): Promise<void> {
  const { failure, tail } = await context.run(ask);
  if (failure === undefined) return;
  const said = tail.map((line) => /^(?:psql: (?:error|FATAL): +|ERROR \d+ \([^)]*\): +)(.*)$/.exec(line)?.[1]);
  const reason = said.find((words) => words !== undefined) ?? failure;
  throw new UserError(
    `The ${title} server ${serverName({ hostname, port }, hostname)} could not be used for the drill: ${reason.replace(/\.$/, '')}. Check --hostname, --port, --username, and --password, and that the server is running.`,
  );
}
