import { quote } from '../src/shell/quoting.js';

type Values = Readonly<Record<string, unknown>>;

/** Converts Borgflow's values to borgmatic 2's shape: hooks become entries of `commands`, after those in the file. */
export function asBorgmatic(values: Values, constants: Readonly<Record<string, string>>): Values {
  const { storage, consistency, ...flat } = values as Values & Readonly<Record<'storage' | 'consistency', Values>>;
  // If two sections have an option of the same name, borgmatic 2 uses that of the later section.
  const folded = { ...storage, ...flat, ...consistency };
  const rest = Object.fromEntries(Object.entries(folded).filter(([name]) => !/^(before_|after_|on_error$)/.test(name)));
  const written = [...listOf(values['commands']), ...hooks.flatMap(([name, entry]) => entryFor(values[name], entry))];
  const commands = written.map((entry) => filledIn(entry as Values, constants));
  return { ...rest, ...(commands.length > 0 || values['commands'] ? { commands } : {}) };
}

const phases = ['create', 'prune', 'compact', 'check', 'extract'].flatMap((action) =>
  ['before', 'after'].map((when): readonly [string, Values] => [
    `${when}_${action === 'create' ? 'backup' : action}`,
    { [when]: 'action', when: [action] },
  ]),
);

/** The hooks in the order in which borgmatic appends them. */
const hooks: readonly (readonly [string, Values])[] = [
  ['before_actions', { before: 'repository' }],
  ['after_actions', { after: 'repository' }],
  ...phases,
  ['on_error', { after: 'error', when: ['create', 'prune', 'compact', 'check'] }],
  ['before_everything', { before: 'everything', when: ['create'] }],
  ['after_everything', { after: 'everything', when: ['create'] }],
];

/** Fills in constants in a hook's commands. Borgflow does so when the hook runs; borgmatic, when it reads the file. */
function filledIn(entry: Values, constants: Readonly<Record<string, string>>): Values {
  const fill = (command: unknown): unknown =>
    typeof command === 'string'
      ? command.replace(/\{(\w+)\}/g, (whole, name: string) => {
          const value = constants[name];
          return value === undefined ? whole : quote(value);
        })
      : command;
  return entry['run'] === undefined ? entry : { ...entry, run: listOf(entry['run']).map(fill) };
}

function entryFor(commands: unknown, entry: Values): readonly Values[] {
  return listOf(commands).length > 0 ? [{ ...entry, run: commands }] : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Normalizes values that both programs write differently with the same meaning. */
export function comparable(values: Values): Values {
  // Constants have been substituted already.
  const { constants: _, ...rest } = values;
  const kept = Object.entries(rest).filter(([name, value]) => !name.startsWith('x-') && value !== null);
  return Object.fromEntries(
    [['bootstrap', {}], ...kept].map(([name, value]) => [name, valueOfName(String(name), value)]),
  );
}

function valueOfName(name: string, value: unknown): unknown {
  if (name === 'umask') return Number(String(value));
  if (name === 'repositories') return listOf(value).map((entry) => repositoryOf(entry as Values));
  // borgmatic sets the only format that influx has, which is no option.
  if (name === 'influxdb_databases')
    return listOf(value).map((entry) => ({ format: 'directory', ...(entry as Values) }));
  return value;
}

/** Converts a remote path to a URL, as borgmatic 2 does. */
function repositoryOf(entry: Values): Values {
  const path = String(entry['path']);
  const isRemote = path.includes(':') && !/^(file:\/\/|ssh:\/\/|sftp:\/\/|rclone:|s3:|b2:)/.test(path);
  if (path.startsWith('file://')) return { ...entry, path: path.slice('file://'.length) };
  if (!isRemote) return entry;
  return { ...entry, path: `ssh://${path.replace(':~', '/~').replace(':/', '/').replaceAll(':', '/./')}` };
}
