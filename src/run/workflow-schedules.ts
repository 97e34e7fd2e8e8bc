import { dirname, join, relative, resolve } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { actions } from '../actions/registry.js';
import type { Expectation, ScheduledRun } from '../archives/freshness.js';
import { commands } from '../request/vocabulary.js';
import { UserError } from '../system/errors.js';
import { hasWildcards } from '../system/glob.js';
import { exists, isWithin, namesIn } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';

/** A schedule on which a workflow makes backups. */
interface WorkflowSchedule {
  readonly cron: string;
  /** An IANA name; UTC if missing. */
  readonly timezone?: string | undefined;
  /** `.github/workflows/backup.yml:5` */
  readonly place: string;
}

const hour = 3_600_000;

/** A part of a field: `*`, `5`, `MON-FRI`, `20/15`. */
const part = String.raw`(?:\*|\d+|[a-z]{3})(?:-(?:\d+|[a-z]{3}))?(?:/\d+)?`;

/** What GitHub accepts, which is less than other programs do: no @daily, and no L for the last day. */
const fiveFields = new RegExp(`^${part}(?:,${part})*(?:\\s+${part}(?:,${part})*){4}$`, 'i');

/**
 * Returns what the workflows of a checkout let expect of a configuration file; undefined if none of them backs it up on a
 * schedule. Throws UserError for a schedule on which GitHub never starts anything: backups that never run are overdue.
 */
export async function expectationFromWorkflows(
  folder: string,
  configuration: string,
): Promise<Expectation | undefined> {
  const schedules = await workflowSchedules(folder, configuration);
  if (schedules.length === 0) return undefined;
  const runs = await Promise.all(schedules.map(scheduledRuns));
  return {
    lastRun: (now, duration) =>
      runs
        .flatMap((lastRun) => lastRun(now, duration) ?? [])
        .toSorted((one, other) => one.time.getTime() - other.time.getTime())
        .at(-1),
  };
}

/**
 * Returns a function for the last run of a schedule that should be done. GitHub starts runs late, by up to 12 hours at
 * busy times, so a run may be late by as long as the time between two runs, but by at least one hour and at most 12.
 */
async function scheduledRuns({
  cron,
  timezone = 'UTC',
  place,
}: WorkflowSchedule): Promise<(now: Date, duration: number) => ScheduledRun | undefined> {
  const { Cron } = await import('croner');
  const never = (why: string): UserError =>
    new UserError(`${place} schedules a backup at "${cron}", which GitHub never starts: ${why}. Correct it.`);
  if (!fiveFields.test(cron.trim())) throw never('it needs five fields of numbers and names, such as 23 3 * * *');
  let job: InstanceType<typeof Cron>;
  let next: Date | null;
  try {
    job = new Cron(cron, { timezone, mode: '5-part', paused: true, sloppyRanges: true });
    next = job.nextRun();
  } catch {
    throw never(timezone === 'UTC' ? 'a field is not valid' : `a field, or the time zone ${timezone}, is not valid`);
  }
  if (next === null) throw never('there is no such date');
  return (now, duration) => {
    const end = now.getTime() - duration;
    const [last, before] = job.previousRuns(2, new Date(end));
    const interval = last && before ? last.getTime() - before.getTime() : 12 * hour;
    const grace = Math.min(Math.max(interval, hour), 12 * hour);
    const [time] = job.previousRuns(1, new Date(end - grace));
    return time && { time, place };
  };
}

/** Returns the schedules of the workflows in a checkout that make backups with a configuration file, as far as can be told. */
export async function workflowSchedules(folder: string, configuration: string): Promise<readonly WorkflowSchedule[]> {
  const root = checkoutOf(resolve(folder));
  if (root === undefined) return [];
  const workflows = join(root, '.github', 'workflows');
  const names = (await namesIn(workflows).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return names.flatMap((name) => schedulesIn(join(workflows, name), { root, configuration }));
}

/** Returns the nearest folder above that has workflows. */
function checkoutOf(folder: string): string | undefined {
  if (exists(join(folder, '.github', 'workflows'))) return folder;
  const above = dirname(folder);
  return above === folder || exists(join(folder, '.git')) ? undefined : checkoutOf(above);
}

interface Sought {
  readonly root: string;
  /** The path of the configuration file. */
  readonly configuration: string;
}

/** The part of a workflow's step or job that matters here. */
interface Step {
  readonly uses?: unknown;
  readonly run?: unknown;
  readonly if?: unknown;
  readonly with?: unknown;
}

function schedulesIn(file: string, sought: Sought): readonly WorkflowSchedule[] {
  const lines = new LineCounter();
  const document = parseDocument(readableText(file), { lineCounter: lines });
  const values = valuesIn(document);
  const entries = values === undefined ? undefined : document.getIn(['on', 'schedule']);
  if (!isSeq(entries)) return [];
  const jobs = Object.values(fieldsOf(fieldsOf(values)['jobs'])).map(fieldsOf);
  const steps = jobs.flatMap(({ steps: own, if: condition }) =>
    Array.isArray(own) ? own.map(fieldsOf).map((step): readonly Step[] => [{ if: condition }, step]) : [],
  );
  return entries.items.flatMap((entry) => {
    const cron = isMap(entry) ? entry.get('cron') : undefined;
    if (!isMap(entry) || typeof cron !== 'string') return [];
    const backsUp = steps.some(
      (parts) => parts.every((part) => runsOn(part, cron)) && parts.some((part) => makesBackup(part, cron, sought)),
    );
    if (!backsUp) return [];
    const timezone = entry.get('timezone');
    const node = entry.items.find(({ key }) => isScalar(key) && key.value === 'cron')?.key as Node | undefined;
    const { line } = lines.linePos(node?.range?.[0] ?? 0);
    const place = `${relative(sought.root, file)}:${line}`;
    return [{ cron, timezone: typeof timezone === 'string' ? timezone : undefined, place }];
  });
}

/** Returns the values of a workflow; undefined if it isn't valid, because GitHub starts nothing of such a file. */
function valuesIn(document: Document): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    return undefined; // an alias without an anchor, or far too many aliases
  }
}

/** Returns the text of a file; empty if it can't be read, because a workflow that GitHub can't read has no schedule. */
function readableText(file: string): string {
  try {
    return readSmallFile(file);
  } catch {
    return '';
  }
}

/** Whether the condition of a step or a job doesn't rule out a schedule. */
function runsOn({ if: condition }: Step, cron: string): boolean {
  const text = typeof condition === 'string' ? condition : '';
  const compared = [...text.matchAll(/github\.event\.schedule\s*(==|!=)\s*'([^']*)'/g)];
  const equal = compared.flatMap(([, operator, other]) => (operator === '==' ? [other] : []));
  if (compared.some(([, operator, other]) => operator === '!=' && other === cron)) return false;
  return equal.length === 0 || equal.includes(cron);
}

/** Whether a step creates archives with a configuration file when it is started by a schedule, as far as can be told. */
function makesBackup({ uses, run, with: inputs }: Step, cron: string, sought: Sought): boolean {
  if (typeof run === 'string')
    return commandLinesIn(run).some((line) => creates(line) && mayUse(configFlags(line), sought));
  if (typeof uses !== 'string' || !/(?:^|\/)borgflow(?:@|\/|$)/i.test(uses)) return false;
  const { actions: asked, config } = fieldsOf(inputs);
  return creates(actionsFor(cron, textOf(asked))) && mayUse(textOf(config).split('\n'), sought);
}

/** Returns the value of the `actions` input for a schedule, if an expression selects it by the schedule. */
function actionsFor(cron: string, text: string): string {
  const choice = /github\.event\.schedule\s*==\s*'([^']*)'\s*&&\s*'([^']*)'/g;
  const own = [...text.matchAll(choice)].find(([, other]) => other === cron);
  return own?.[2] ?? text.replaceAll(choice, '');
}

const createNames = actions.find(({ name }) => name === 'create')?.aliases ?? [];
const otherNames: readonly string[] = [
  ...actions.flatMap(({ name, aliases }) => (name === 'create' ? [] : [name, ...aliases])),
  ...commands.map(({ name }) => name.split(' ')[0] ?? name),
];

/** Whether a list of actions contains create: by name, or because it names none. */
function creates(text: string): boolean {
  const words = text.split(/[\s'"]+/);
  if (words.some((word) => word === 'create' || createNames.includes(word))) return true;
  return !words.some((word) => otherNames.includes(word));
}

/** Returns the words after `borgflow` in each command of a script that runs it. */
function commandLinesIn(script: string): readonly string[] {
  const joined = script.replaceAll(/\\\n/g, ' ').replaceAll(/^\s*#.*$/gm, '');
  return [...joined.matchAll(/(?:^|[\s;&|(/])borgflow(?:@\S+)?((?=\s|$)[^\n;&|]*)/g)].map(([, line = '']) => line);
}

function configFlags(line: string): readonly string[] {
  const words = line.trim().split(/[\s='"]+/);
  return words.flatMap((word, index) => (word === '-c' || word === '--config' ? [words[index + 1] ?? ''] : []));
}

/** Whether paths may include the configuration file: only definite paths of other files rule that out. */
function mayUse(paths: readonly string[], { root, configuration }: Sought): boolean {
  const named = paths.map((path) => path.trim()).filter((path) => path !== '');
  if (named.length === 0 || !configuration.startsWith('/')) return true;
  return named.some((path) => /[$~]/.test(path) || hasWildcards(path) || isWithin(configuration, resolve(root, path)));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
