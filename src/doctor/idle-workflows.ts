import { basename } from 'node:path';
import { environmentFor } from '../process/child-environment.js';
import { createProgramRunner } from '../process/program-runner.js';
import { runProcess } from '../process/run-process.js';
import { workflowSchedules } from '../run/workflow-schedules.js';
import { readSmallFile } from '../system/read-file.js';
import { date } from '../text/amounts.js';
import { joinWords } from '../text/phrases.js';
import { broken, doubtful, fine } from './diagnosis.js';
import type { Examination } from './examination.js';
import type { Probe } from './probe.js';

const dayMilliseconds = 24 * 3600 * 1000;

/** GitHub disables scheduled workflows of a public repository after this many days without activity. */
const disabledAfter = 60;

/** When to do something about it. */
const warnedAfter = 50;

/** Whether GitHub may disable, or may have disabled, the schedule of a backup workflow. */
export const idleWorkflows: Probe = {
  check: 'workflow schedule',
  of: 'machine',
  look: async (examination, signal) => {
    const { environment, currentFolder } = examination.surroundings;
    const folder = environment['GITHUB_WORKSPACE'] || currentFolder;
    const places = await Promise.all(examination.files.map(({ name }) => workflowSchedules(folder, name.path)));
    const names = [...new Set(places.flat().map(({ place }) => basename(place).replace(/:\d+$/, '')))].sort();
    if (names.length === 0) return [];
    const shown = joinWords(names);
    if (isPrivate(environment)) return [fine(`${shown}: GitHub disables no schedules in a private repository.`)];
    const commit = await lastCommit(folder, { examination, signal });
    if (commit === undefined) return [fine(`${shown}: the time of the last commit is unknown.`)];
    const days = Math.floor((examination.now.getTime() - commit.getTime()) / dayMilliseconds);
    const facts = `${shown}: the last commit was on ${date(commit)}`;
    if (days < warnedAfter) return [fine(`${facts}.`)];
    const remedy =
      'Push a commit, enable the workflow on the Actions page if it is disabled, and let a monitoring service tell you about missing runs.';
    const rule = `GitHub disables the schedules of a public repository after ${disabledAfter} days without activity`;
    // A run that was started by the schedule proves that it is still enabled.
    const isEnabled = environment['GITHUB_EVENT_NAME'] === 'schedule';
    if (days >= disabledAfter && !isEnabled) return [broken(`${facts}, and ${rule}.`, remedy)];
    return [doubtful(`${facts}, and ${rule}.`, remedy)];
  },
};

type Environment = Readonly<Record<string, string | undefined>>;

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Whether the event that started the workflow says that its repository is private. */
function isPrivate(environment: Environment): boolean {
  try {
    const event: unknown = JSON.parse(textOf(environment['GITHUB_EVENT_PATH'] ?? ''));
    return fieldOf(fieldOf(event, 'repository'), 'private') === true;
  } catch {
    return false;
  }
}

async function lastCommit(
  folder: string,
  { examination, signal }: { readonly examination: Examination; readonly signal: AbortSignal },
): Promise<Date | undefined> {
  const own = examination.surroundings.environment;
  const environment = environmentFor('tool', own);
  const chosenEnvironment = environmentFor('chosen', own);
  const { run } = createProgramRunner({ runProcess, environment, chosenEnvironment, cancel: signal });
  // In a container, the checkout may belong to another user. Only a runner's checkout is trusted then.
  const trusted = own['GITHUB_ACTIONS'] === 'true' ? ['-c', `safe.directory=${folder}`] : [];
  const log = ['log', '-1', '--no-show-signature', '--format=%ct'];
  const { lines, failure } = await run(['git', '--no-pager', ...trusted, '-C', folder, ...log]);
  const seconds = Number(lines[0]);
  return failure !== undefined || !Number.isInteger(seconds) ? undefined : new Date(seconds * 1000);
}

function textOf(path: string): string {
  try {
    return readSmallFile(path);
  } catch {
    return '';
  }
}
