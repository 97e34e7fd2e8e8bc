import type { Configuration } from '../configuration/configuration.js';
import { timeLimit } from '../process/time-limit.js';
import { oneLine } from '../text/cleaning.js';
import { broken, type Diagnosis, type Finding, NotExamined, type Result, type Subject } from './diagnosis.js';
import { aboutFile, aboutRepository, type Examination, messageOf, thisMachine } from './examination.js';
import type { Probe } from './probe.js';

/** A probe and what it examines. */
interface Task {
  readonly subject: Subject;
  readonly check: string;
  readonly limit: number;
  readonly look: (signal: AbortSignal) => Promise<readonly Result[]>;
}

type Outcome = { readonly results: readonly Result[] } | 'not examined';

/** How many probes run at the same time. */
const mostAtOnce = 8;

/** How long a probe may take, in seconds. */
const usualLimit = 30;

/** Runs all probes, several at the same time, and returns their findings in a stable order: by subject, then by probe. */
export async function runProbes(probes: readonly Probe[], examination: Examination): Promise<Diagnosis> {
  const tasks = tasksOf(probes, examination);
  const outcomes = await inParallel(tasks, (task) => outcomeOf(task, examination));
  const findings = tasks.flatMap(({ subject, check }, index): readonly Finding[] => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome === 'not examined') return [];
    return outcome.results.map(({ subject: own = subject, ...result }) => ({ subject: own, check, ...result }));
  });
  return {
    findings: bySubject(findings, examination),
    notExamined: tasks
      .filter((_task, index) => outcomes[index] === 'not examined')
      .map(({ subject, check }) => ({ subject, check })),
  };
}

function tasksOf(probes: readonly Probe[], examination: Examination): readonly Task[] {
  return [
    ...probes.flatMap((probe) =>
      probe.of === 'machine'
        ? [{ ...common(probe), subject: thisMachine, look: (signal: AbortSignal) => probe.look(examination, signal) }]
        : [],
    ),
    ...examination.files.flatMap((file) => [
      ...probes.flatMap((probe) => tasksForFile(probe, examination, file)),
      ...tasksForRepositories(probes, examination, file),
    ]),
  ];
}

function common({ check, limit = usualLimit }: Probe): Pick<Task, 'check' | 'limit'> {
  return { check, limit };
}

function tasksForFile(probe: Probe, examination: Examination, file: Configuration): readonly Task[] {
  if (probe.of !== 'configuration') return [];
  return [{ ...common(probe), subject: aboutFile(file), look: (signal) => probe.look(examination, file, signal) }];
}

function tasksForRepositories(probes: readonly Probe[], examination: Examination, file: Configuration) {
  return file.repositories.flatMap((repository) =>
    probes.flatMap((probe): readonly Task[] => {
      if (probe.of !== 'repository') return [];
      const look = (signal: AbortSignal) => probe.look(examination, { file, repository }, signal);
      return [{ ...common(probe), subject: aboutRepository(file, repository), look }];
    }),
  );
}

/** Runs a probe. If it crashes or takes too long, that is its finding. */
async function outcomeOf(task: Task, { surroundings }: Examination): Promise<Outcome> {
  const { signal: limit, end } = timeLimit(task.limit * 1000, []);
  const late = new Promise<Outcome>((resolve) => {
    const result = broken(
      `The examination of this did not end within ${task.limit} s.`,
      'Find out what does not respond, such as a disk, a server, or a command that asks a question.',
    );
    limit.addEventListener('abort', () => resolve({ results: [result] }));
  });
  const looked = surroundings.cancellation
    .during((cancel) => task.look(AbortSignal.any([cancel, limit])))
    .then(
      (results): Outcome => ({ results }),
      (error: unknown): Outcome => {
        if (error instanceof NotExamined) return 'not examined';
        const finding = `The examination of this failed: ${oneLine(messageOf(error)).replace(/\.$/, '')}.`;
        return { results: [broken(finding, 'Please report this, with the output of the same command.')] };
      },
    );
  return await Promise.race([looked, late]).finally(end);
}

async function inParallel<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) values[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return values;
}

/** Orders findings: this machine, then each file with its repositories, in the order in which they were read. */
function bySubject(findings: readonly Finding[], { read, files }: Examination): readonly Finding[] {
  const names = [...files.map(({ name }) => name.name), ...read.files.map(({ shown }) => shown)];
  const rank = ({ subject }: Finding): number => {
    const file = subject.kind === 'configuration' ? subject.name : subject.configuration;
    return file === undefined ? -1 : names.indexOf(file);
  };
  const keys = new Map<string, number>();
  const keyOf = ({ subject }: Finding): number => {
    const text = JSON.stringify([subject.kind, subject.name, subject.configuration]);
    keys.set(text, keys.get(text) ?? keys.size);
    return keys.get(text) ?? 0;
  };
  const keyed = findings.map((finding, index) => ({ finding, index, rank: rank(finding), key: keyOf(finding) }));
  const kinds = ['machine', 'configuration', 'repository'];
  const kindOf = ({ finding }: (typeof keyed)[number]) => kinds.indexOf(finding.subject.kind);
  keyed.sort(
    (one, other) =>
      one.rank - other.rank || kindOf(one) - kindOf(other) || one.key - other.key || one.index - other.index,
  );
  return keyed.map(({ finding }) => finding);
}
