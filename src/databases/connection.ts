import { asError, UserError } from '../system/errors.js';
import { joinWords } from '../text/phrases.js';
import type { DatabaseContext, DatabaseEntry, RestoreTarget } from './define-database.js';

/** How to connect to a server; what is missing is up to the client. */
export interface Connection {
  readonly hostname: string | undefined;
  readonly port: number | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** An entry with the options for restoring. */
type RestorableEntry = DatabaseEntry & {
  readonly restore_container?: string | undefined;
  readonly restore_hostname?: string | undefined;
  readonly restore_port?: number | undefined;
  readonly restore_username?: string | undefined;
  readonly restore_password?: string | undefined;
};

/** Returns how to connect to the server of an entry for dumping. Throws UserError if its container has no address. */
export async function connectionForDump(entry: DatabaseEntry, context: DatabaseContext): Promise<Connection> {
  const { port, username, password } = entry;
  const hostname = entry.container === undefined ? entry.hostname : await containerAddress(entry.container, context);
  return { hostname, port, username, password };
}

/**
 * Returns how to connect to the server to restore to: flags take precedence over the `restore_` options, and these over
 * the others. Throws UserError if its container has no address.
 */
export async function connectionForRestore(
  entry: RestorableEntry,
  target: RestoreTarget,
  context: DatabaseContext,
): Promise<Connection> {
  return {
    hostname: await restoreHostname(entry, target, context),
    port: target.port ?? entry.restore_port ?? entry.port,
    username: target.username ?? entry.restore_username ?? entry.username,
    password: target.password ?? entry.restore_password ?? entry.password,
  };
}

type Setting = 'hostname' | 'port' | 'username' | 'password';

/**
 * Returns what settings of a connection are called for a person: their flags if these are set, otherwise their options
 * for restoring, or without a target, for dumping.
 */
export function settingNames(settings: readonly Setting[], target: RestoreTarget | undefined): readonly string[] {
  if (target === undefined) return settings;
  return settings.map((setting) => {
    if (setting === 'hostname' && target.container !== undefined) return '--container';
    return target[setting] === undefined ? `restore_${setting}` : `--${setting}`;
  });
}

/** Returns the same as words of a sentence, with the list of databases that contains the options. */
export function settingsIn(list: string, settings: readonly Setting[], target: RestoreTarget | undefined): string {
  const names = settingNames(settings, target);
  const [flags, options] = [true, false].map((isFlag) => names.filter((name) => name.startsWith('--') === isFlag));
  const parts = [joinWords(flags ?? []), ...(options?.length ? [`${joinWords(options)} in ${list}`] : [])];
  return parts.filter((part) => part !== '').join(', and ');
}

async function restoreHostname(
  entry: RestorableEntry,
  target: RestoreTarget,
  context: DatabaseContext,
): Promise<string | undefined> {
  if (target.container !== undefined) return await containerAddress(target.container, context, '--');
  if (target.hostname !== undefined) return target.hostname;
  if (entry.restore_container !== undefined)
    return await containerAddress(entry.restore_container, context, 'restore_');
  if (entry.restore_hostname !== undefined) return entry.restore_hostname;
  if (entry.container !== undefined) return await containerAddress(entry.container, context);
  return entry.hostname;
}

/** Returns a server in words: `db.example.org:5432`, or `the local socket` and the like. */
export function serverName({ hostname, port }: Pick<Connection, 'hostname' | 'port'>, local: string): string {
  if (hostname === undefined) return port === undefined ? local : `port ${port} of this machine`;
  return port === undefined ? hostname : `${hostname}:${port}`;
}

/** Returns a quoted string that JSON, YAML, and TOML read alike. */
export function quotedString(text: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // JSON allows these unescaped; the others don't.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** The programs that know containers, in the order in which they are asked. */
const containerPrograms = ['docker', 'podman'];

/** Returns the address of a container. Throws UserError if there is none. */
async function containerAddress(container: string, context: DatabaseContext, prefix = ''): Promise<string> {
  const instead = `set ${prefix}hostname instead of ${prefix}container`;
  const programs = containerPrograms.filter(context.hasProgram);
  if (programs.length === 0) {
    throw new UserError(
      `The address of the container ${container} is unknown, because neither docker nor podman is installed. Install one of them, or ${instead}.`,
    );
  }
  const failures: string[] = [];
  for (const program of programs) {
    const words = [program, 'container', 'inspect', '--format={{json .NetworkSettings}}', '--', container];
    const { lines, failure } = await context.run({ words });
    if (failure !== undefined) failures.push(failure);
    else {
      const address = addressIn(lines.join('\n'));
      if (address !== undefined) return address;
      failures.push(`${program} shows no IP address for it`);
    }
  }
  throw new UserError(
    `The address of the container ${container} is unknown: ${failures.join('; ')}. Start the container, or ${instead}.`,
  );
}

function addressIn(text: string): string | undefined {
  const networks = parsed(text);
  const own = textAt(networks, 'IPAddress');
  if (own !== undefined) return own;
  const named = typeof networks === 'object' && networks !== null && 'Networks' in networks ? networks.Networks : {};
  return Object.values(named ?? {})
    .map((network) => textAt(network, 'IPAddress'))
    .find((address) => address !== undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return asError(error);
  }
}

function textAt(found: unknown, key: string): string | undefined {
  if (typeof found !== 'object' || found === null || !(key in found)) return undefined;
  const value: unknown = Reflect.get(found, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
