import type { MadeArchive, Reporter, RunReport } from '../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { Step } from '../lifecycle/plan.js';
import type { Masked, Masker } from '../secrets/masker.js';
import type { Place } from '../system/errors.js';
import { bytesOf } from '../text/amounts.js';
import { count, joinWords } from '../text/phrases.js';
import { maskedJson } from './masked-json.js';
import { RunRecord } from './run-record.js';
import { stepName } from './wording.js';

/** The maximum size of a document in bytes. */
export const mostDocumentBytes = 256 * 1024;

/** The version of the document; it changes if a program that reads it could misunderstand it. */
const version = 1;

/** Keeps what happened, to describe the whole run as one JSON object. */
export interface RunDocument {
  readonly reporter: Reporter;
  /**
   * Returns the document, without secrets, in at most 256 KiB; a note says what was left out. Without a report, the run did not
   * finish: the outcome and what else isn't known are null.
   */
  readonly text: (report: RunReport | undefined) => Masked<string>;
}

/** Creates the document of a run. */
export function createRunDocument(mask: Masker['mask']): RunDocument {
  const record = new RunRecord();
  const archives: MadeArchive[] = [];
  let started: Date | undefined;
  return {
    reporter: {
      name: 'The summary as JSON',
      handle: (event) => {
        if (event.type === 'run-started') started = event.at;
        if (event.type === 'step-finished' && event.archive !== undefined)
          archives.push({ configuration: event.step.configuration.name, ...event.archive });
        // The results of the run are in the report.
        if (event.type !== 'run-finished') record.note(event);
      },
    },
    text: (report) => limited(partsOf(record, report ?? unfinished(record, archives), started), mask),
  };
}

/** What a document says about a whole run. What is null is not known, because the run did not finish. */
type Results = Pick<RunReport, 'failures' | 'archives' | 'signal'> & {
  readonly outcome: Outcome | null;
  readonly seconds: number | null;
  readonly runId: string | null;
  readonly configurations: readonly { readonly configuration: string; readonly outcome: Outcome | null }[];
};

function unfinished({ plan, troubles }: RunRecord, archives: readonly MadeArchive[]): Results {
  const names = plan?.configurations.map(({ configuration }) => configuration.name) ?? [];
  return {
    outcome: null,
    seconds: null,
    runId: null,
    failures: troubles.map(({ failure }) => failure),
    archives,
    configurations: names.map((configuration) => ({ configuration, outcome: null })),
  };
}

/** A list of the document, of which only the beginning is kept if the document is too large. */
interface Part {
  readonly key: string;
  readonly items: readonly unknown[];
  readonly singular: string;
  readonly plural?: string;
}

interface Parts {
  readonly facts: object;
  /** The most important part first. */
  readonly lists: readonly Part[];
}

function partsOf(record: RunRecord, report: Results, started: Date | undefined): Parts {
  const { facts, plan, runs, reasons, results, warnings } = record;
  const steps = [...runs.values()].map(({ step, since, seconds, outcome = null, reason = null }) => ({
    ...stepFacts(step),
    started: new Date(since).toISOString(),
    seconds,
    outcome,
    reason,
  }));
  const repositories = results.map(({ configuration, repository, outcome, seconds, attempt, archive }) => ({
    configuration,
    ...nameFacts(repository),
    outcome,
    seconds,
    attempt: attempt?.number ?? null,
    archive: archive?.archive ?? null,
  }));
  return {
    facts: {
      version,
      borgflow: facts?.version ?? null,
      borg: facts?.borgVersion ?? null,
      run_id: report.runId,
      outcome: report.outcome,
      signal: report.signal ?? null,
      started: started?.toISOString() ?? null,
      seconds: report.seconds,
      dry_run: facts?.dryRun ?? false,
      actions: plan?.actions ?? [],
    },
    lists: [
      {
        key: 'configurations',
        items: report.configurations.map(({ configuration, outcome }) => ({ configuration, outcome })),
        singular: 'configuration',
      },
      { key: 'failures', items: report.failures.map(failureFacts), singular: 'failure' },
      { key: 'repositories', items: repositories, singular: 'repository', plural: 'repositories' },
      { key: 'archives', items: report.archives.map(archiveFacts), singular: 'archive' },
      {
        key: 'warnings',
        items: warnings.map(({ message, place }) => ({ message, place: placeFacts(place) })),
        singular: 'warning',
      },
      { key: 'steps', items: steps, singular: 'step that ran', plural: 'steps that ran' },
      {
        key: 'not_run',
        items: [...reasons].map(([step, reason]) => ({ ...stepFacts(step), reason })),
        singular: 'step that did not run',
        plural: 'steps that did not run',
      },
    ],
  };
}

function stepFacts(step: Step): object {
  return {
    kind: step.kind,
    name: stepName(step),
    configuration: step.configuration.name,
    repository: step.repository?.path ?? null,
    attempt: step.attempt?.number ?? null,
  };
}

function nameFacts({ path, label }: RepositoryName): object {
  return { repository: path, label: label ?? null };
}

function archiveFacts({ configuration, ...archive }: MadeArchive): object {
  return { configuration, ...archive };
}

function failureFacts(failure: Failure): object {
  const { message, step, configuration, repository, place, command, exitCode, signal, advice, output } = failure;
  return {
    message,
    step: step ?? null,
    configuration: configuration ?? null,
    repository: repository?.path ?? null,
    place: placeFacts(place),
    command: command ?? null,
    exit_code: exitCode ?? null,
    signal: signal ?? null,
    advice: advice ?? null,
    output,
  };
}

function placeFacts(place: Place | undefined): object | null {
  return place === undefined ? null : { file: place.file, line: place.line, column: place.column };
}

/** Returns the document in at most 256 KiB: of the least important lists, only what fits is kept. */
function limited({ facts, lists }: Parts, mask: Masker['mask']): Masked<string> {
  const textOf = (kept: readonly Part[]): Masked<string> => {
    const note = left(lists, kept);
    const parts = kept.map(({ key, items }) => [key, items] as const);
    return maskedJson({ ...facts, truncated: note, ...Object.fromEntries(parts) }, mask, '{}');
  };
  const whole = textOf(lists);
  if (bytesOf(whole) <= mostDocumentBytes) return whole;
  // Masking may make the text longer, so the first guess may be too large.
  for (let budget = mostDocumentBytes - bytesOf(textOf([])) - noteReserve; budget > noteReserve; budget *= 0.8) {
    const text = textOf(beginnings(lists, budget));
    if (bytesOf(text) <= mostDocumentBytes) return text;
  }
  return maskedJson({ version, truncated: 'Nothing of the run fits within 256 KiB.' }, mask, '{}');
}

/** For the keys of the lists, and what the note says about them, in bytes. */
const noteReserve = 1_000;

/** Returns the beginning of each list: as many items as fit into a number of bytes, the most important lists first. */
function beginnings(lists: readonly Part[], budget: number): readonly Part[] {
  let free = budget;
  return lists.map((part) => {
    const first = part.items.findIndex((item) => {
      const size = bytesOf(JSON.stringify(item)) + 1;
      if (size > free) return true;
      free -= size;
      return false;
    });
    return first < 0 ? part : { ...part, items: part.items.slice(0, first) };
  });
}

/** Returns a sentence about what is missing; null if nothing is. */
function left(lists: readonly Part[], kept: readonly Part[]): string | null {
  const missing = lists.flatMap(({ key, items, singular, plural = `${singular}s` }) => {
    const shown = kept.find((one) => one.key === key)?.items.length ?? 0;
    return shown < items.length ? [count(items.length - shown, singular, plural)] : [];
  });
  return missing.length === 0 ? null : `Left out, to stay within 256 KiB: ${joinWords(missing)}.`;
}
