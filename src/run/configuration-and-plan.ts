import type { InstalledBorg } from '../borg/versions.js';
import type { Configuration, IncludedFile } from '../configuration/configuration.js';
import type { ConfigurationFile as FoundFile } from '../configuration/reading/find.js';
import { overrideForLog } from '../configuration/shape/overrides.js';
import type { Facts } from '../lifecycle/events.js';
import type { Request } from '../request/request.js';
import type { FlagValue } from '../schema/flags.js';
import { quoteAll } from '../shell/quoting.js';
import type { UserError } from '../system/errors.js';
import { version } from '../system/product-version.js';
import { verbosityOf } from './verbosity-and-log-file.js';

/** The data for the first group of a log. */
interface Found {
  readonly request: Request;
  /** Every file that was read, in order. */
  readonly read: readonly FoundFile[];
  readonly included: readonly IncludedFile[];
  /** The valid files, with all of their repositories. */
  readonly valid: readonly Configuration[];
  /** The files that run, with the requested repositories. */
  readonly files: readonly Configuration[];
  readonly actions: readonly string[];
  readonly installed: InstalledBorg | undefined;
  /** The places searched for configuration files. */
  readonly looked: readonly string[];
  /** Why the other files do not run. */
  readonly faults: readonly UserError[];
}

/** A heading and its lines. */
type Row = readonly [heading: string, lines: readonly string[]];

/** Returns what was requested and what was found, as lines for the first group. */
export function factsOf(found: Found): Facts {
  const { request, installed, files } = found;
  const rows: readonly Row[] = [
    ['Inputs', inputLines(request)],
    ['Overrides', (request.overrides ?? []).map(({ text }) => overrideForLog(text).trim())],
    ['Configuration', configurationLines(found)],
    ['Skipped', skippedLines(found)],
    ['Actions', [actionsLine(found)]],
    ['Permissions', [permissionWords[request.permissions ?? 'warn']]],
    ['Borg', borgLines(found)],
  ];
  return {
    version,
    borgVersion: installed?.version,
    details: aligned(rows),
    dryRun: request.dryRun,
    log: { verbosity: verbosityOf(request, files), json: request.json },
  };
}

/** If there is no file to run, nobody has looked for Borg. */
function borgLines({ files, installed }: Found): readonly string[] {
  if (installed) return [`${installed.version ?? 'unknown version'}, ${installed.words.join(' ')}`];
  return files.length === 0 ? [] : ['not found'];
}

const permissionWords = {
  warn: 'warn: report files that others can read or change',
  strict: 'strict: do not run anything that others can read or change',
  off: 'off: file permissions are not checked',
} as const;

/** Aligns headings in one column and their lines in the next; omits headings without lines. */
function aligned(rows: readonly Row[]): readonly string[] {
  const given = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(...given.map(([heading]) => heading.length)) + 2;
  return given.flatMap(([heading, lines]) =>
    lines.map((line, index) => `${(index === 0 ? heading : '').padEnd(width)}${line}`),
  );
}

/** Returns the inputs, except overrides and actions, which have rows of their own. */
function inputLines({ asked = [] }: Request): readonly string[] {
  const shown = asked.filter(({ name }) => name !== 'overrides' && name !== 'actions');
  const width = Math.max(0, ...shown.map(({ name }) => name.length)) + 2;
  return shown.map(({ name, value }) => `${name.padEnd(width)}${value}`);
}

function configurationLines({ request, files, included, looked }: Found): readonly string[] {
  if (files.length === 0) return looked.length > 0 ? ['none', `looked in ${looked.join(', ')}`] : ['none'];
  return files.flatMap(({ name, repositories }) => [
    name.path === '<inline>' ? 'the configuration input' : `${name.path}, ${howFound(request)}`,
    ...included.filter(({ by }) => by === name.path).map(({ path }) => `  includes ${path}`),
    ...repositories.map(({ path, label, options: { retries = 0 } }) => {
      const tried = retries > 0 ? `, at most ${retries + 1} attempts` : '';
      return `  ${path}${label === undefined ? '' : ` (${label})`}${tried}`;
    }),
  ]);
}

function howFound({ configurationPaths, entryPoint }: Request): string {
  if (!configurationPaths?.length) return 'found in a default location';
  return entryPoint === 'workflow' ? 'from the config input' : 'from --config';
}

/** Returns the files that do not run and the repositories that were not requested. */
function skippedLines({ request, read, valid, files, faults }: Found): readonly string[] {
  const faulty = read
    .filter(({ path }) => !valid.some(({ name }) => name.path === path))
    .map(({ shown }) => {
      const fault = faults.find(({ place }) => place?.file === shown);
      return `${shown}: ${fault?.message.replace(`${shown} `, 'it ') ?? 'an override is invalid'}`;
    });
  const others = valid.flatMap((file) => {
    const kept = files.find(({ name }) => name.path === file.name.path)?.repositories ?? [];
    return file.repositories
      .filter(({ path, label }) => !kept.some((one) => one.path === path && one.label === label))
      .map(({ path, label }) => `${label ?? path} of ${file.name.name}: ${whySkipped(file, request)}`);
  });
  return [...faulty, ...others];
}

function whySkipped({ options }: Configuration, { actions, repository }: Request): string {
  const idle = actions.length === 0 && options.default_actions === false;
  return idle ? 'default_actions is false, and no action was requested' : `does not match ${repository}`;
}

function actionsLine({ request, actions }: Found): string {
  const named = request.actions.length > 0;
  const words = named ? request.actions.map(({ name, flags }) => [name, ...flagWords(flags)].join(' ')) : actions;
  const why = named ? '' : ' (default)';
  return `${words.join(', ')}${why}${request.dryRun ? ', as a dry run' : ''}`;
}

function flagWords(flags: Readonly<Record<string, FlagValue>>): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return [`--${name}`, quoteAll(typeof value === 'object' ? value : [String(value)])];
  });
}
