import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Configuration, Included } from './configuration/configuration.js';
import type { Found } from './configuration/find.js';
import { holdsSecret, type Secret } from './configuration/secrets.js';
import type { Event } from './lifecycle/events.js';
import { hookNames } from './lifecycle/hook-options.js';
import type { PermissionMode } from './request/request.js';
import { scriptsNamedBy } from './shell/scripts.js';
import { codeOf, type Place, UserError } from './system/errors.js';
import { inspectPermissions, type PermissionSubject } from './system/permissions.js';

type Notice = Extract<Event, { type: 'notice' }>;

/** What is to be inspected, and what the judgement depends on. */
export interface Inspected {
  /** Every file that was read, faulty ones too. */
  readonly files: readonly Found[];
  /** Those that they include. */
  readonly included: readonly Included[];
  /** The text of each by its name. */
  readonly sources: ReadonlyMap<string, string>;
  /** All secrets of all of them. */
  readonly secrets: readonly Secret[];
  readonly configurations: readonly Configuration[];
  readonly mode: PermissionMode;
  /** The folder of a workflow's checkout. */
  readonly workspace: string | undefined;
  readonly currentFolder: string;
  readonly home: string;
}

/** What an inspection comes to: in strict mode, a configuration with a fault is no longer among those that run. */
export interface Inspection {
  readonly configurations: readonly Configuration[];
  readonly faults: readonly UserError[];
  readonly notices: readonly Notice[];
}

/** A file whose permissions matter, whose configuration it is a part of, and where that names it. */
interface Subject {
  readonly kind: PermissionSubject['kind'];
  readonly path: string;
  readonly name: string;
  readonly place: Place;
  readonly configuration: Configuration | undefined;
}

interface Finding extends Subject {
  readonly level: 'info' | 'warning';
  /** Links followed: the same file by another name is told once. */
  readonly path: string;
  readonly message: string;
}

/** Looks at the permissions of configuration files and of the scripts that their hooks name, before anything runs. */
export async function inspectFiles(inspected: Inspected): Promise<Inspection> {
  const { configurations, mode } = inspected;
  if (mode === 'off') return { configurations, faults: [], notices: [] };
  const subjects = [...configurationSubjects(inspected), ...configurations.flatMap((one) => scriptsOf(one, inspected))];
  const found = await Promise.all(subjects.map((subject) => inspect(subject, inspected)));
  const findings = found.filter((finding) => finding !== undefined);
  const faulty = mode === 'strict' ? findings.filter(({ level }) => level === 'warning') : [];
  const told = findings.filter((finding) => !faulty.includes(finding));
  return {
    configurations: configurations.filter((one) => !faulty.some(({ configuration }) => configuration === one)),
    faults: unique(faulty, ({ path, configuration }) => `${configuration?.name.path}\n${path}`).map(
      ({ message, place }) => new UserError(message, { place }),
    ),
    notices: unique(told, ({ path }) => path).map(
      ({ level, message, place }): Notice => ({ type: 'notice', level, message, place }),
    ),
  };
}

/** The first of those that are the same. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

function configurationSubjects({ files, included, configurations }: Inspected): readonly Subject[] {
  return [...files.map((file) => ({ ...file, by: file.path })), ...included].map(({ path, shown, by }) => ({
    kind: 'configuration',
    path,
    name: shown,
    place: { file: shown, line: 1, column: 1 },
    configuration: configurations.find(({ name }) => name.path === by),
  }));
}

/** The scripts that the hooks of a file name by path, each at the place of its command. */
function scriptsOf(configuration: Configuration, { currentFolder, home }: Inspected): readonly Subject[] {
  const { options, places, name, constants } = configuration;
  const folder = resolve(currentFolder, options.working_directory ?? '.');
  return commandsOf(options).flatMap(({ command, pointer }) =>
    scriptsNamedBy(command, { folder, home, constants }).map((script) => ({
      kind: 'script' as const,
      ...script,
      place: places.get(pointer) ?? { file: name.path, line: 1, column: 1 },
      configuration,
    })),
  );
}

interface HookCommand {
  readonly command: string;
  readonly pointer: string;
}

function commandsOf(options: Configuration['options']): readonly HookCommand[] {
  const values: Readonly<Record<string, unknown>> = options;
  const listed = (commands: unknown, above: string): readonly HookCommand[] =>
    Array.isArray(commands) ? commands.map((text, at) => ({ command: String(text), pointer: `${above}/${at}` })) : [];
  return [
    ...hookNames.flatMap((name) => listed(values[name], `/${name}`)),
    ...(options.commands ?? []).flatMap(({ run }, index) => listed(run, `/commands/${index}/run`)),
  ];
}

async function inspect(
  subject: Subject,
  { workspace, mode, sources, secrets }: Inspected,
): Promise<Finding | undefined> {
  const { kind, name, configuration } = subject;
  const looked = await lookAt(subject.path);
  if (looked === undefined) return undefined;
  if ('trouble' in looked) {
    const message = `The permissions of ${name} could not be checked (${looked.trouble}).`;
    return { ...subject, level: 'info', message };
  }
  const { path, status } = looked;
  const finding = inspectPermissions({
    kind,
    path,
    name,
    status,
    user: { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
    workspace: workspace && (await realpath(workspace).catch(() => workspace)),
    // In the text itself, rather than in a variable or another file.
    holdsSecret: kind === 'configuration' && holdsSecret(sources.get(name), secrets),
  });
  if (!finding) return undefined;
  const { problem, mend } = finding;
  const file = configuration?.name.name ?? subject.place.file;
  const consequence = mode === 'strict' ? ` ${file} is not run, because permissions are strict.` : '';
  return { ...subject, path, level: 'warning', message: `${problem}.${consequence} Fix it with: ${mend}` };
}

/** A file with links followed; nothing where there is none, of which its hook will tell. */
async function lookAt(
  path: string,
): Promise<{ readonly path: string; readonly status: Stats } | { readonly trouble: string } | undefined> {
  try {
    const status = await stat(path);
    return status.isFile() ? { path: await realpath(path), status } : undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { trouble: code };
  }
}
