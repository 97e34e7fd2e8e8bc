import type { Masker } from '../secrets/masker.js';
import { duration } from '../text/amounts.js';
import type { ChildEnvironment } from './child-environment.js';
import { howItEnded } from './end-process.js';
import type { RunProcess } from './process-request.js';

/** How a program other than Borg ended, and what it printed. */
interface ProgramEnd {
  /** Standard output, line by line. */
  readonly lines: readonly string[];
  /** 0 if it succeeded. */
  readonly exitCode: number | undefined;
  /** How it failed, to complete a sentence: `zfs exited with status 1: cannot open 'tank'`; undefined if it succeeded. */
  readonly failure: string | undefined;
  readonly cancelled: boolean;
  /** The last 25 lines of both streams. */
  readonly tail: readonly string[];
}

/**
 * Runs a program with arguments. `cleanUp`: runs to its end even if the run was canceled. `chosen`: the program comes from the
 * configuration. `inputPath`: the file that it reads on standard input.
 */
export type RunProgram = (
  words: readonly string[],
  how?: {
    readonly cleanUp?: boolean | undefined;
    readonly chosen?: boolean | undefined;
    readonly inputPath?: string | undefined;
  },
) => Promise<ProgramEnd>;

/** What an action may use besides Borg. */
export interface ProgramRunner {
  /** Runs a program and collects its output. */
  readonly run: RunProgram;
  readonly runProcess: RunProcess;
  /** Without the runner's variables and without any secret. */
  readonly environment: ChildEnvironment;
  /** The same for a program from the configuration, with the variables that its author may have set for it. */
  readonly chosenEnvironment: ChildEnvironment;
  /** Aborted when the run is canceled. */
  readonly cancel?: AbortSignal | undefined;
}

interface Setup {
  readonly runProcess: RunProcess;
  readonly environment: ChildEnvironment;
  readonly chosenEnvironment: ChildEnvironment;
  readonly masker?: Pick<Masker, 'safeCut'> | undefined;
  readonly cancel?: AbortSignal | undefined;
}

/** The time limit for programs that clean up, in seconds. */
const cleanUpLimit = 60;

/** Creates the runner of programs other than Borg for an action. */
export function createProgramRunner({
  runProcess,
  environment,
  chosenEnvironment,
  masker,
  cancel,
}: Setup): ProgramRunner {
  const run: RunProgram = async (words, { cleanUp = false, chosen = false, inputPath } = {}) => {
    const lines: string[] = [];
    const result = await runProcess({
      command: words,
      environment: chosen ? chosenEnvironment : environment,
      streams: 'separate',
      inputPath,
      onLines: (more, stream) => {
        if (stream === 'stdout') lines.push(...more);
      },
      masker,
      grace: { terminate: 2, kill: 3 },
      ...(cleanUp ? { timeout: cleanUpLimit } : { cancel }),
    });
    const { exitCode, cancelled, tail } = result;
    const [program = ''] = words;
    return { lines, exitCode, cancelled, tail, failure: exitCode === 0 ? undefined : failureOf(program, result) };
  };
  return { run, runProcess, environment, chosenEnvironment, cancel };
}

type Result = Awaited<ReturnType<RunProcess>>;

function failureOf(program: string, result: Result): string {
  if (result.startFailure !== undefined) return result.startFailure.replace(/\.$/, '');
  if (result.cancelled) return `${program} was canceled`;
  if (result.timedOut) return `${program} did not finish within ${duration(cleanUpLimit)}`;
  const words = result.tail.findLast((line) => line.trim() !== '');
  return `${program} ${howItEnded(result)}${words === undefined ? '' : `: ${words.trim().replace(/\.$/, '')}`}`;
}
