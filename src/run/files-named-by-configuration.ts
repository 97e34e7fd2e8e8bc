import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { usesSsh } from '../borg/repository-url.js';
import type { Configuration } from '../configuration/configuration.js';
import { optionsByName } from '../configuration/options/all-options.js';
import { filledFolders } from '../configuration/validation/rules.js';
import { hookNames } from '../lifecycle/hook-options.js';
import type { PermissionSubject } from '../permissions/owner-and-mode.js';
import { interpreterWords, searchProgram, sessionWords } from '../process/launch.js';
import type { Schema } from '../schema/option-schema.js';
import { splitWords } from '../shell/quoting.js';
import { namedBy } from '../shell/scripts.js';
import { type Place, UserError } from '../system/errors.js';
import { expandPath } from '../system/glob.js';
import { expandHome } from '../system/paths.js';
import { temporaryBase } from '../system/temporary.js';

/** A file that decides what is run, read, or written for a configuration, and where the configuration names it. */
export interface NamedFile {
  /** `log` is a file that is written, `folder` a folder that is searched for programs, `storage` a folder that Borg uses. */
  readonly kind: PermissionSubject['kind'] | 'log' | 'folder' | 'storage';
  /** Absolute, but not normalized. */
  readonly path: string;
  /** The name in the log. */
  readonly name: string;
  /** Missing if no line of the configuration names it. */
  readonly place: Place | undefined;
  /** The user who runs it, if different from the one who runs everything else: it may belong to that user. */
  readonly user?: string | undefined;
  /** The program that a folder is searched for. */
  readonly program?: string | undefined;
}

/** Where the commands of a configuration run, and where the run writes its log. */
export interface RunLocation {
  /** The requested log file, which replaces every log_file. */
  readonly logFile?: string | undefined;
  /** The other files that were requested and are written during the run. */
  readonly outputs?: readonly string[] | undefined;
  readonly currentFolder: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Returns everything that a configuration names or its run starts, which others must not be able to change. */
export async function filesNamedBy(
  configuration: Configuration,
  whereabouts: RunLocation,
): Promise<readonly NamedFile[]> {
  const search = new Search(configuration, whereabouts);
  const commands = [...hookCommands(configuration.options), ...ownCommands(configuration, whereabouts.environment)];
  const files = [
    ...commands.flatMap((command) => search.command(command)),
    ...helpers().flatMap((name) => search.program(name)),
  ];
  const interpreters = files.flatMap((file) => search.interpreters(file));
  const named = [...(await search.patterns()), ...search.written(), ...search.storage()];
  return [...files, ...interpreters, ...named].filter(({ path }) => !isStream(path));
}

/** Returns whether a path is an open file of this process or a device, which nobody can replace; not so for `/dev/shm`. */
function isStream(path: string): boolean {
  if (/^\/(?:dev\/(?:fd\/\d+|std(?:in|out|err))|proc\/(?:thread-)?self\/fd\/\d+)$/.test(path)) return true;
  return /^\/dev\/[^/]+$/.test(path) && isDevice(path);
}

function isDevice(path: string): boolean {
  try {
    const status = lstatSync(path);
    return status.isCharacterDevice() || status.isBlockDevice();
  } catch {
    return false;
  }
}

/** Returns the programs that every run starts by name: to start processes in their own session, and for syslog. */
function helpers(): readonly string[] {
  return ['/bin/sh', '/usr/bin/env', ...(sessionWords()?.slice(0, 1) ?? []), 'logger'];
}

/** The maximum number of nested interpreters, as in Linux. */
const mostInterpreters = 5;

/** Environment variables for the folders in which Borg keeps data that it trusts. */
const storageVariables = [
  'BORG_BASE_DIR',
  'BORG_CONFIG_DIR',
  'BORG_CACHE_DIR',
  'BORG_SECURITY_DIR',
  'BORG_KEYS_DIR',
  'BORG_KEY_FILE',
] as const;

const storageNames = [...filledFolders, 'borg_key_file'] as const;

/** A command line in a configuration. */
interface Command {
  readonly text: string;
  readonly pointer: string;
  /** Whether it is a hook's command; otherwise, an option sets it. */
  readonly isHook: boolean;
}

class Search {
  private readonly folder: string;
  /** Programs that were already searched for. */
  private readonly sought = new Set<string>();

  constructor(
    private readonly configuration: Configuration,
    private readonly whereabouts: RunLocation,
  ) {
    this.folder = resolve(whereabouts.currentFolder, expandHome(configuration.options.working_directory ?? '.'));
  }

  /** Returns what a command runs, by path or by name. */
  command({ text, pointer, isHook }: Command): readonly NamedFile[] {
    const { home, environment } = this.whereabouts;
    const { constants } = this.configuration;
    const surroundings = { folder: this.folder, home, environment, constants: isHook ? constants : {} };
    const { scripts, programs, pathFolders, scriptFolders, mentioned } = namedBy(text, surroundings);
    const place = this.placeOf(pointer);
    const kind = isHook ? 'script' : 'program';
    const secrets = isHook || !/passcommand$/i.test(pointer) ? [] : this.filesAmong(text);
    const found = [...mentioned.filter(isProgram), ...scriptFolders.flatMap(filesIn)];
    return [
      ...scripts.map((script) => ({ kind, ...script, place }) as const),
      // Without a shell, a program is found by its normalized path.
      ...(isHook ? [] : scripts.map((script) => ({ kind, ...script, path: resolve(script.path), place }) as const)),
      ...secrets
        .filter((path) => !scripts.some((script) => script.path === path) && !found.includes(path))
        .map((path) => ({ kind: 'secret' as const, path, name: path, place })),
      ...found.map((path) => ({ kind, path, name: path, place }) as const),
      ...scriptFolders.map((path) => ({ kind: 'folder' as const, path, name: path, place, program: 'script' })),
      ...programs.flatMap((name) => this.program(name, place)),
      ...pathFolders.map((path) => ({ kind: 'folder' as const, path, name: path, place, program: programs[0] })),
    ];
  }

  /** Returns the files among the arguments of a command line, including those inside one argument for a shell. */
  private filesAmong(text: string): readonly string[] {
    const words = wordsOf(text).slice(1).flatMap(wordsOf);
    const paths = words
      .flatMap((word) => [word, word.replace(/^-[^=]*=/, '')])
      .map((word) => this.absolute(expandHome(word)));
    return [...new Set(paths)].filter(isFile);
  }

  /** Returns a program, and each folder that the system searches until it finds it. */
  program(name: string, place?: Place): readonly NamedFile[] {
    if (this.sought.has(name)) return [];
    this.sought.add(name);
    const { folders, program } = searchProgram(name, {
      path: this.whereabouts.environment['PATH'],
      folder: this.folder,
    });
    const found: NamedFile[] = program === undefined ? [] : [{ kind: 'program', path: program, name: program, place }];
    if (name.includes('/')) return found;
    return [...folders.map((path) => ({ kind: 'folder' as const, path, name: path, place, program: name })), ...found];
  }

  /** Returns the interpreters of a script, and files that its first line names; an interpreter may be a script, too. */
  interpreters({ kind, path, place }: NamedFile, depth = 0): readonly NamedFile[] {
    if ((kind !== 'script' && kind !== 'program') || depth === mostInterpreters) return [];
    const [first, ...rest] = interpreterWords(path);
    if (first === undefined || !first.startsWith('/')) return [];
    const named = basename(first) === 'env' ? rest.find((word) => !/^-|=/.test(word)) : undefined;
    const own = [...this.program(first, place), ...(named === undefined ? [] : this.program(named, place))];
    const files = rest.filter((word) => word.startsWith('/') && isFile(word));
    const found = [...own, ...files.map((file) => ({ kind: 'script' as const, path: file, name: file, place }))];
    return [...found, ...found.flatMap((file) => this.interpreters(file, depth + 1))];
  }

  /** Returns the files with patterns and excludes, with globs expanded. */
  async patterns(): Promise<readonly NamedFile[]> {
    const { options, repositories } = this.configuration;
    const sources = [options, ...repositories.map((repository) => repository.options)];
    const named = sources.flatMap(({ patterns_from = [], exclude_from = [], extra_borg_options }) => [
      ...patterns_from.map((path, index) => ({ path, pointer: `/patterns_from/${index}` })),
      ...exclude_from.map((path, index) => ({ path, pointer: `/exclude_from/${index}` })),
      ...flagValues(extra_borg_options, ['--exclude-from', '--patterns-from']).map((path) => {
        return { path, pointer: '/extra_borg_options' };
      }),
    ]);
    const files = await Promise.all(
      named.map(async ({ path, pointer }) => {
        const { paths } = await expandPath(path, this.folder);
        const place = this.placeOf(pointer);
        return paths.map((one) => ({ kind: 'patterns' as const, path: resolve(this.folder, one), name: one, place }));
      }),
    );
    return files.flat();
  }

  /** Returns what the run writes: someone who can replace it with a link can make root write anywhere. */
  written(): readonly NamedFile[] {
    const { logFile, outputs = [], currentFolder } = this.whereabouts;
    const named = logFile ?? this.configuration.options.log_file;
    const written = (name: string, place?: Place): NamedFile => {
      return { kind: 'log', path: resolve(currentFolder, expandHome(name)), name, place };
    };
    const log = named === undefined || named === '' ? [] : [written(named, this.placeOf('/log_file'))];
    return [...log, ...outputs.map((name) => written(name))];
  }

  /**
   * Returns the folders in which Borg keeps data that it trusts. The single-file binary unpacks its libraries into the
   * temporary folder each time.
   */
  storage(): readonly NamedFile[] {
    const { options } = this.configuration;
    const values: Readonly<Record<string, unknown>> = options;
    const given = storageNames.flatMap((name) => {
      const path = values[name];
      return typeof path === 'string' ? [{ path: expandHome(path), pointer: `/${name}` }] : [];
    });
    const usual = this.whereabouts.environment['TMPDIR'] || '/tmp';
    const temporary = options.temporary_directory === undefined ? [{ path: usual, pointer: '' }] : [];
    const own = { path: temporaryBase(), pointer: '' };
    const inherited = storageVariables.flatMap((name) => {
      const path = this.whereabouts.environment[name];
      return path ? [{ path, pointer: '' }] : [];
    });
    return [...given, ...temporary, ...inherited, own].map(({ path, pointer }) => {
      return { kind: 'storage', path: this.absolute(path), name: path, place: this.placeOf(pointer) };
    });
  }

  private absolute(path: string): string {
    return path.startsWith('/') ? path : `${this.folder}/${path}`;
  }

  private placeOf(pointer: string): Place | undefined {
    return pointer === '' ? undefined : this.configuration.places.get(pointer);
  }
}

/** Returns whether a path is a file; a path that can't be looked up can't be read by this user either. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Returns whether a path is a program; a path that can't be looked up can't be run by this user either. */
function isProgram(path: string): boolean {
  try {
    const status = statSync(path);
    return status.isFile() && (status.mode & 0o111) !== 0;
  } catch {
    return false;
  }
}

/** Returns the files in a folder; if the folder can't be read, this user can't run scripts from it. */
function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

function hookCommands(options: Configuration['options']): readonly Command[] {
  const values: Readonly<Record<string, unknown>> = options;
  const listed = (commands: unknown, above: string): readonly Command[] =>
    Array.isArray(commands)
      ? commands.map((text, at) => ({ text: String(text), pointer: `${above}/${at}`, isHook: true }))
      : [];
  return [
    ...hookNames.flatMap((name) => listed(values[name], `/${name}`)),
    ...(options.commands ?? []).flatMap(({ run }, index) => listed(run, `/commands/${index}/run`)),
  ];
}

/** Returns the command lines that options set, and the defaults of those that aren't set. */
function ownCommands(
  { options, repositories }: Configuration,
  environment: RunLocation['environment'],
): readonly Command[] {
  const all = [options, ...repositories.map((repository) => repository.options)];
  const borgs = new Set(all.map(({ local_path: path = 'borg' }) => path));
  const remote = repositories.filter(({ path }) => usesSsh(path));
  const unset = remote.filter((one) => one.options.ssh_command === undefined);
  const shells = new Set(unset.map(() => environment['BORG_RSH'] ?? 'ssh'));
  const asked = environment['BORG_PASSCOMMAND'];
  const own = (text: string, pointer: string): Command => ({ text, pointer, isHook: false });
  return [
    ...[...borgs].map((text) => own(text, '/local_path')),
    ...[...shells].map((text) => own(text, '/ssh_command')),
    ...all.flatMap((values) =>
      flagValues(values.extra_borg_options, ['--rsh']).map((text) => own(text, '/extra_borg_options')),
    ),
    ...(asked === undefined ? [] : [own(asked, '/BORG_PASSCOMMAND')]),
    ...all.flatMap((values) =>
      Object.entries(values).flatMap(([name, value]) => commandsIn(value, optionsByName.get(name), `/${name}`)),
    ),
  ];
}

/** Returns the values of all nested options whose names end in `command`, or their defaults. */
function commandsIn(value: unknown, schema: Schema | undefined, pointer: string): readonly Command[] {
  if (typeof value === 'string') return isCommand(pointer) ? [{ text: value, pointer, isHook: false }] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => commandsIn(item, schema?.items, `${pointer}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  const properties = schema?.properties ?? {};
  const defaults = Object.entries(properties).flatMap(([name, own]) =>
    isCommand(name) && typeof own.default === 'string' && !(name in value)
      ? [{ text: own.default, pointer, isHook: false }]
      : [],
  );
  const inside = Object.entries(value).flatMap(([name, own]) =>
    commandsIn(own, properties[name], `${pointer}/${name}`),
  );
  return [...inside, ...defaults];
}

/** Returns the values of these Borg flags in extra_borg_options. */
function flagValues(options: unknown, names: readonly string[]): readonly string[] {
  const texts = typeof options === 'object' && options !== null ? Object.values(options) : [options];
  return texts.flatMap((text) => {
    const words = typeof text === 'string' ? wordsOf(text) : [];
    return words.flatMap((word, index) => {
      if (names.includes(word)) return words.slice(index + 1, index + 2);
      const name = names.find((one) => word.startsWith(`${one}=`));
      return name === undefined ? [] : [word.slice(name.length + 1)];
    });
  });
}

/** Splits text into words; an unclosed quote is reported where the flags are used. */
function wordsOf(text: string): readonly string[] {
  try {
    return splitWords(text);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function isCommand(name: string): boolean {
  return /_(?:pass)?command$/.test(name);
}
