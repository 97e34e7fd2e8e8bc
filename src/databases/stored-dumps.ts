import { posix } from 'node:path';
import { UserError } from '../system/errors.js';
import { printableName } from '../text/cleaning.js';
import { type DatabaseEntry, type EngineName, engineNames } from './define-database.js';

/** A dump in an archive, as the list that is stored with it describes it. */
export interface StoredDump {
  readonly engine: EngineName;
  /** The name of the database; `all` for the dump of a whole server. */
  readonly name: string;
  readonly hostname?: string | undefined;
  readonly port?: number | undefined;
  readonly label?: string | undefined;
  readonly container?: string | undefined;
  /**
   * It contains the roles and the like of a server, without its databases. It is in a list of its own, because borgmatic
   * would restore it like a database.
   */
  readonly globals?: boolean | undefined;
}

/** The folder of an archive that contains all dumps. */
export const dumpsFolder = 'borgmatic';

/** The file in an engine's folder that lists the dumps. */
export const dumpList = 'dumps.json';

/** Returns the folder of an engine's dumps, below `borgmatic/`, which is also the name of its option. */
export function engineFolder(engine: EngineName): `${EngineName}_databases` {
  return `${engine}_databases`;
}

/** Returns what a configured database is stored as. Throws UserError for a name that can't be the name of a file. */
export function storedDump(engine: EngineName, entry: DatabaseEntry, name: string): StoredDump {
  const reason =
    name === '' || name === '.' || name === '..'
      ? 'is not a name'
      : name.includes('/')
        ? 'contains a slash'
        : /[\0\r\n]/.test(name)
          ? 'contains a line break or a NUL byte'
          : undefined;
  if (reason !== undefined) {
    throw new UserError(
      `The database name "${printableName(name)}" ${reason}, so its dump can't be stored in an archive. Rename the database.`,
    );
  }
  const { hostname, port, label, container } = entry;
  return { engine, name, hostname, port, label, container };
}

/** Returns the path of a dump below the engine's folder: `db.example.org:5432/shop`. */
export function dumpPath({ name, hostname, port, label, container }: StoredDump): string {
  // An empty string is no name, as in borgmatic.
  const host = container || hostname || 'localhost';
  const server = label || `${host}${port === undefined ? '' : `:${port}`}`;
  // A socket folder can be the host name of a PostgreSQL server.
  const folder = server.replaceAll('/', '_');
  return posix.join(['.', '..', dumpList].includes(folder) ? `_${folder}` : folder, name);
}

/** Returns the list of an engine's dumps, in borgmatic's format. */
export function dumpListText(dumps: readonly StoredDump[]): string {
  const globals = dumps.filter((dump) => dump.globals === true);
  const databases = described(dumps.filter((dump) => dump.globals !== true));
  return JSON.stringify({ dumps: databases, ...(globals.length > 0 && { globals: described(globals) }) });
}

function described(dumps: readonly StoredDump[]) {
  return dumps.map(({ engine, name, hostname, port, label, container }) => ({
    container: container ?? null,
    data_source_name: name,
    hook_name: engineFolder(engine),
    hostname: hostname ?? null,
    label: label ?? null,
    port: port ?? null,
  }));
}

/** Returns the dumps in a list, those of globals first; undefined if it isn't valid. Unknown engines are left out. */
export function dumpsInList(text: string): readonly StoredDump[] | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('dumps' in document)) return undefined;
    if (!Array.isArray(document.dumps)) return undefined;
    const globals = 'globals' in document && Array.isArray(document.globals) ? document.globals.map(describedDump) : [];
    const read = [
      ...globals.map((dump) => (typeof dump === 'object' ? { ...dump, globals: true } : dump)),
      ...document.dumps.map(describedDump),
    ];
    return read.includes(undefined) ? undefined : read.flatMap((dump) => (dump === 'unknown' ? [] : (dump ?? [])));
  } catch {
    return undefined;
  }
}

function describedDump(found: unknown): StoredDump | 'unknown' | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...found };
  const { hook_name: hook, data_source_name: name, hostname, port, label, container } = fields;
  if (typeof name !== 'string') return undefined;
  const engine = engineNames.find((each) => engineFolder(each) === hook);
  if (engine === undefined) return 'unknown';
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    engine,
    name,
    hostname: text(hostname),
    port: typeof port === 'number' ? port : undefined,
    label: text(label),
    container: text(container),
  };
}
