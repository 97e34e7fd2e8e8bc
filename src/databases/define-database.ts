import type { Options } from '../schema/option-schema.js';

/** The engines, by the names that archives and options have for them: `postgresql` as in `postgresql_databases`. */
export const engineNames = ['influxdb', 'mariadb', 'mongodb', 'mysql', 'openldap', 'postgresql', 'sqlite'] as const;

/** The name of an engine. */
export type EngineName = (typeof engineNames)[number];

/** A configured database or group of databases: one item of the engine's option. */
export interface DatabaseEntry {
  /** The name of a database, a glob, or `all`. An InfluxDB entry may have none. */
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly container?: string | undefined;
  readonly hostname?: string | undefined;
  readonly port?: number | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** A program to run, and what it needs. */
export interface ClientCommand {
  /** The program and its arguments, never with a secret. */
  readonly words: readonly string[];
  /** Variables to add to its environment, never with a secret unless the user explicitly chose that. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** How a client ended, and what it printed. */
export interface ClientEnd {
  /** Standard output, line by line. */
  readonly lines: readonly string[];
  /** How it failed, to complete a sentence: `psql exited with status 2: …`; undefined if it succeeded. */
  readonly failure: string | undefined;
  readonly exitCode: number | undefined;
  readonly cancelled: boolean;
  /** The last 25 lines of both streams. */
  readonly tail: readonly string[];
}

/** What an engine may use. */
export interface DatabaseContext {
  /**
   * Runs a client to its end; never throws because of how it ended. `cleanUp`: runs even if the run was canceled, but not
   * for long.
   */
  readonly run: (command: ClientCommand, how?: { readonly cleanUp?: boolean }) => Promise<ClientEnd>;
  /** Writes a secret to a file that only this user can read, and returns its path. It is removed with the dumps. */
  readonly secretFile: (content: string) => string;
  /** Returns a path below a private folder that is removed with the dumps; nothing exists there yet. */
  readonly privatePath: (name: string) => string;
  /** Whether a program can be started: a path, or a name that is looked up on the PATH. */
  readonly hasProgram: (name: string) => boolean;
  /** The folder that relative paths in the configuration are relative to. */
  readonly folder: string;
  /** Reports something that the user should know, without changing the outcome. */
  readonly note: (line: string) => void;
  /** Reports something that may make the dump useless; the outcome becomes `warning`. */
  readonly warn: (sentence: string) => void;
  /** -2 to 2. */
  readonly verbosity: number;
}

/**
 * Returns the shell text that makes a dump and counts the rows of what it contains. It writes lines to the file `rows` in
 * the folder and what went wrong to `errors`, and sets `status` to the exit status of the dump; a count that fails
 * changes nothing about the dump.
 */
export type CountScript = (folder: string) => string;

/** A dump to make. */
export interface DumpJob {
  /** The name of the database in the archive; `all` for a dump of a whole server. */
  readonly name: string;
  /** It contains the roles and the like of a server, without its databases; its name is `all`. */
  readonly globals?: boolean | undefined;
  /**
   * `stream`: the command writes the dump to standard output, and Borg reads it while it is made. `folder`: the command
   * writes files to a folder on disk before Borg starts.
   */
  readonly kind: 'stream' | 'folder';
  /** Returns the command. For `folder`, the path doesn't exist yet, but the folder above it does. */
  readonly command: (path: string) => ClientCommand;
  /** Makes the same dump, and counts the rows of its tables; undefined if they can't be counted. */
  readonly counted?: ((path: string) => CountScript) | undefined;
  /** It reports its progress on standard error, so what it prints there only matters if it fails. */
  readonly reportsProgress?: boolean | undefined;
  /** The last line of a complete stream, for a client that may exit with status 0 although it failed. */
  readonly lastLine?: string | undefined;
  /** Whether a failure that is described by these lines has a remedy; returns it as a sentence. */
  readonly advice?: ((output: readonly string[]) => string | undefined) | undefined;
}

/** Where to restore to, as requested with flags; each of them takes precedence over the configuration. */
export interface RestoreTarget {
  readonly container?: string | undefined;
  readonly hostname?: string | undefined;
  readonly port?: number | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The path of a SQLite database. */
  readonly path?: string | undefined;
  /** Only these schemas of a PostgreSQL database; empty: all. */
  readonly schemas: readonly string[];
}

/** A dump to restore. */
export interface RestoreRequest {
  /** The name of the database in the archive. */
  readonly name: string;
  /** It contains the roles and the like of a server, without its databases; its name is `all`. */
  readonly globals?: boolean | undefined;
  readonly target: RestoreTarget;
  /** What the archive contains: a file with a stream, or a folder. */
  readonly stored: 'stream' | 'folder';
}

/** How to restore one dump. */
export interface RestoreJob {
  /** Where it goes, to complete a sentence: `database shop on db.example.org:5432`. */
  readonly destination: string;
  /**
   * What becomes of what exists there, to complete the same sentence: `which exists and is dropped and created again`;
   * missing if nothing is replaced.
   */
  readonly replacing?: string | undefined;
  /** Commands to run before; each must succeed. */
  readonly before?: readonly ClientCommand[] | undefined;
  /** `stream`: it reads the dump from standard input; `folder`: the dump is in a folder at the path. */
  readonly command: (path: string) => ClientCommand;
  /** The last line of a complete stream, for a client that exits with status 0 although the stream is incomplete. */
  readonly lastLine?: string | undefined;
  /** Commands to run after it succeeded; each must succeed. */
  readonly after?: readonly ClientCommand[] | undefined;
  /** Commands to run if `command` failed: they remove what the other commands have created. */
  readonly undo?: readonly ClientCommand[] | undefined;
  /** Runs after everything succeeded: puts the restored database in its place. */
  readonly finish?: (() => void) | undefined;
  /** Runs if anything failed: removes what `finish` would have put in its place. */
  readonly abandon?: (() => void) | undefined;
  /** Whether a failure that is described by these lines has a remedy; returns it as a sentence. */
  readonly advice?: ((output: readonly string[]) => string | undefined) | undefined;
}

/** A database engine: everything that is needed to dump its databases and restore them. */
export interface DatabaseEngine {
  readonly name: EngineName;
  /** Its name in messages: `PostgreSQL`. */
  readonly title: string;
  /** Its option: a list of entries. */
  readonly schema: Options;
  /** Which names stand for several databases: `all` and globs, only `all`, or none. Default: `globs`. */
  readonly groupNames?: 'globs' | 'all' | 'none' | undefined;
  /** Servers listen on it unless configured otherwise; undefined for an engine without a server. */
  readonly defaultPort: number | undefined;
  /**
   * Finds the databases that an entry names, and checks that they can be dumped: the client is there and not too old,
   * the server answers, the databases exist. Throws UserError with one sentence for what is wrong.
   */
  readonly plan: (entry: DatabaseEntry, context: DatabaseContext) => Promise<readonly DumpJob[]>;
  /** Prepares restoring a dump. Throws UserError with one sentence if it can't be restored. */
  readonly restore: (entry: DatabaseEntry, request: RestoreRequest, context: DatabaseContext) => Promise<RestoreJob>;
}

/** Defines an engine whose functions see typed values of its entries. */
export function defineDatabase<Entry extends DatabaseEntry>(
  engine: Omit<DatabaseEngine, 'plan' | 'restore'> & {
    readonly plan: (entry: Entry, context: DatabaseContext) => Promise<readonly DumpJob[]>;
    readonly restore: (entry: Entry, request: RestoreRequest, context: DatabaseContext) => Promise<RestoreJob>;
  },
): DatabaseEngine {
  // The configuration was validated against the schema that the entries have their types from.
  return {
    ...engine,
    plan: (entry, context) => engine.plan(entry as Entry, context),
    restore: (entry, request, context) => engine.restore(entry as Entry, request, context),
  };
}
