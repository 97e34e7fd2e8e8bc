import type { InstalledBorg } from './borg/find.js';
import type { Configuration, Included } from './configuration/configuration.js';
import type { Found as FoundFile } from './configuration/find.js';
import { shownOverride } from './configuration/override.js';
import type { Facts } from './lifecycle/events.js';
import type { FlagValue, Request } from './request/request.js';
import { quoteAll } from './shell/quoting.js';
import type { UserError } from './system/errors.js';
import { version } from './version.js';

/** What the first group of a log is made of. */
export interface Found {
  readonly request: Request;
  /** Every file that was read, in order. */
  readonly read: readonly FoundFile[];
  readonly included: readonly Included[];
  /** The valid ones, with all of their repositories. */
  readonly valid: readonly Configuration[];
  /** Those that run, with the repositories that were asked for. */
  readonly files: readonly Configuration[];
  readonly actions: readonly string[];
  readonly installed: InstalledBorg | undefined;
  /** The places searched for configuration files. */
  readonly looked: readonly string[];
  /** What is wrong with those that do not run. */
  readonly faults: readonly UserError[];
}

/** A heading, and its lines below one another. */
type Row = readonly [heading: string, lines: readonly string[]];

/** What was asked for and what was found, as lines for the first group. */
export function factsOf(found: Found): Facts {
  const { request, installed } = found;
  const rows: readonly Row[] = [
    ['Inputs', inputLines(request)],
    ['Overrides', (request.overrides ?? []).map(({ text }) => shownOverride(text).trim())],
    ['Configuration', configurationLines(found)],
    ['Left out', leftOutLines(found)],
    ['Actions', [actionsLine(found)]],
    ['Permissions', [permissionWords[request.permissions ?? 'warn']]],
    ['Borg', borgLines(found)],
  ];
  return {
    version,
    borgVersion: installed?.version,
    details: aligned(rows),
    dryRun: request.dryRun,
  };
}

/** Without a file to run, nobody looked for Borg. */
function borgLines({ files, installed }: Found): readonly string[] {
  if (installed) return [`${installed.version ?? 'unknown version'}, ${installed.words.join(' ')}`];
  return files.length === 0 ? [] : ['not found'];
}

const permissionWords = {
  warn: 'warn: files that others can read or change are reported',
  strict: 'strict: what others can read or change does not run',
  off: 'off: who can read or change the files was not checked',
} as const;

/** Headings in one column, their lines in the next; a heading without lines is left out. */
function aligned(rows: readonly Row[]): readonly string[] {
  const given = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(...given.map(([heading]) => heading.length)) + 2;
  return given.flatMap(([heading, lines]) =>
    lines.map((line, index) => `${(index === 0 ? heading : '').padEnd(width)}${line}`),
  );
}

/** Overrides have lines of their own, and the actions are told with what they come to. */
function inputLines({ asked = [] }: Request): readonly string[] {
  const shown = asked.filter(({ name }) => name !== 'overrides' && name !== 'actions');
  const width = Math.max(0, ...shown.map(({ name }) => name.length)) + 2;
  return shown.map(({ name, value }) => `${name.padEnd(width)}${value}`);
}

function configurationLines({ request, files, included, looked }: Found): readonly string[] {
  if (files.length === 0) return looked.length > 0 ? ['none', `looked in ${looked.join(', ')}`] : ['none'];
  return files.flatMap(({ name, repositories }) => [
    name.path === '<inline>' ? 'the input configuration' : `${name.path}, ${howFound(request)}`,
    ...included.filter(({ by }) => by === name.path).map(({ path }) => `  includes ${path}`),
    ...repositories.map(({ path, label, options: { retries = 0 } }) => {
      const tried = retries > 0 ? `, at most ${retries + 1} attempts` : '';
      return `  ${path}${label === undefined ? '' : ` (${label})`}${tried}`;
    }),
  ]);
}

function howFound({ configurationPaths, door }: Request): string {
  if (!configurationPaths?.length) return 'found in a default place';
  return door === 'workflow' ? 'named by config' : 'named by --config';
}

/** Files that do not run, and repositories that were not asked for. */
function leftOutLines({ request, read, valid, files, faults }: Found): readonly string[] {
  const faulty = read
    .filter(({ path }) => !valid.some(({ name }) => name.path === path))
    .map(({ shown }) => {
      const fault = faults.find(({ place }) => place?.file === shown);
      return `${shown}: ${fault?.message.replace(`${shown} `, 'it ') ?? 'an override is faulty'}`;
    });
  const others = valid.flatMap((file) => {
    const kept = files.find(({ name }) => name.path === file.name.path)?.repositories ?? [];
    return file.repositories
      .filter(({ path, label }) => !kept.some((one) => one.path === path && one.label === label))
      .map(({ path, label }) => `${label ?? path} of ${file.name.name}: ${whyLeftOut(file, request)}`);
  });
  return [...faulty, ...others];
}

function whyLeftOut({ options }: Configuration, { actions, repository }: Request): string {
  const idle = actions.length === 0 && options.default_actions === false;
  return idle ? 'default_actions is false, and no action was named' : `not ${repository}`;
}

function actionsLine({ request, actions }: Found): string {
  const named = request.actions.length > 0;
  const words = named ? request.actions.map(({ name, flags }) => [name, ...flagWords(flags)].join(' ')) : actions;
  const why = named ? '' : ' (none was named)';
  return `${words.join(', ')}${why}${request.dryRun ? ', as a dry run' : ''}`;
}

function flagWords(flags: Readonly<Record<string, FlagValue>>): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return [`--${name}`, quoteAll(typeof value === 'object' ? value : [String(value)])];
  });
}
